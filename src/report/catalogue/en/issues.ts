import type { Issue } from "../../../schema/issue.js";
import type { Catalogue } from "../catalogue.js";
import { listed, number } from "./amounts.js";

const or = listed("or");
/** More than this many accepted values say less than they hide. */
const shown = 12;

/** A sentence about an issue with what the law or the schema adds to it; nothing of it comes from the input. */
function says(sentence: string): (issue: Issue) => string {
  return ({ index, offset, limit, minimum, expected, suggestions, other }) => {
    const details = [
      ...(suggestions === undefined || suggestions.length === 0 ? [] : [`did you mean ${or(suggestions)}`]),
      ...(expected === undefined || expected.length === 0 ? [] : [`expected: ${or(shorten(expected))}`]),
      ...(limit === undefined ? [] : [`the limit is ${number(limit)}`]),
      ...(minimum === undefined ? [] : [`the least is ${number(minimum)}`]),
      ...(index === undefined ? [] : [`position ${number(index + 1)}`]),
      ...(offset === undefined ? [] : [`at byte ${number(offset)}`]),
      ...(other === undefined ? [] : [`the other place is ${other === "" ? "the document itself" : other}`]),
    ];
    return details.length === 0 ? `${sentence}.` : `${sentence} (${details.join("; ")}).`;
  };
}

function shorten(values: readonly string[]): readonly string[] {
  return values.length <= shown ? values : [...values.slice(0, shown), `one of ${number(values.length - shown)} more`];
}

export const issues: Catalogue["issues"] = {
  "bytes/utf8": says("The text is not valid UTF-8"),
  "bytes/format": says("This is not a JSON text but another kind of file; save it as JSON in UTF-8"),
  "bytes/empty": says("The input is empty"),
  "json/syntax": says("The text is not valid JSON"),
  "json/duplicate-key": says("The same key stands twice in one object"),
  "limit/size": says("The input has too many bytes"),
  "limit/depth": says("The input is nested too deeply"),
  "limit/items": says("The list has too many items"),
  "limit/keys": says("The object has too many keys"),
  "limit/number": says("The number is written with too many characters"),
  "limit/string": says("The text value is too long"),
  "number/not-integer": says("Only whole numbers are accepted, without fraction or exponent"),
  "number/range": says("The number is outside the range that can be accepted"),
  "schema/unknown-key": says("The object has a key that is not known here"),
  "schema/forbidden-key": says("The object has a key that is never accepted"),
  "schema/missing-key": says("A required key is missing"),
  "schema/type": says("The value is of the wrong type"),
  "schema/value": says("The value is not one of those accepted here"),
  "schema/pattern": says("The text does not have the form that is required here"),
  "schema/length": says("The list or text has the wrong length"),
  "schema/combination": says("These values cannot stand together"),
  "date/format": says("A date is written YYYY-MM-DD in ASCII digits; an instant also with its time and zone"),
  "date/impossible": says("There is no such day in the calendar"),
  "date/range": says("The date is outside the years 1900 to 2100"),
  "date/buddhist-era": says("The year looks like one of the Buddhist era; write the year of the common era, nothing is converted"),
  "date/order": says("The dates are in the wrong order: the end comes before the beginning"),
  "digits/non-ascii": says("Digits must be ASCII (0 to 9), not Khmer or other digits"),
  "case/derived-fact": says("This fact is derived by the program and cannot be stated in a case"),
  "case/misplaced-fact": says("This fact cannot be stated in this place"),
  "case/conflicting-fact": says("The same fact has two values for the same persons and event"),
  "case/duplicate-id": says("Two entries have the same id"),
  "case/unknown-reference": says("No entry of the case has the id that is named here"),
  "case/age-stated-twice": says("The age is stated in more than one way; keep one of them"),
  "case/born-after-event": says("The date of birth is later than the event"),
  "case/legal-person": says("A legal person has no date of birth and no age, and acts through accused who are natural persons"),
  "case/contradiction": says("Statements of the case contradict each other"),
  "receipt/hash": says("What is hashed here is not what was hashed when the receipt was written: it was changed since"),
  "results/other-law": says("The result was made under other rules than those that are used here"),
  "results/other-reading": says("The result was made under another reading than the one that is asked for"),
  "rules/unreadable": says("The rule files could not be read"),
  "rules/unknown-file": says("No rule set has a file of this name"),
  "rules/missing-file": says("A file that every rule set needs is missing"),
  "rules/path": says("The file or folder is not where a rule set keeps its files"),
  "rules/duplicate-id": says("Two rules have the same id"),
  "rules/id-mismatch": says("The rule's id does not agree with its file's name and folder"),
  "rules/unknown-reference": says("No rule has the id that is named here"),
  "rules/unknown-fact": says("The vocabulary has no such fact"),
  "rules/cycle": says("The definition refers back to itself"),
  "rules/unreachable": says("Nothing refers to this rule, or nothing can ever meet it"),
  "rules/operator": says("The operator does not fit the type of the fact"),
  "rules/value": says("The value does not fit the type of the fact"),
  "rules/range": says("The figures of the penalty do not make a range, or pass the bounds of the law"),
  "rules/citation": says("A citation or the register of articles names what the rule set does not hold, or a figure has no source"),
  "rules/example": says("The example does not give the result that it states"),
  "rules/structure": says("The parts of this rule cannot stand together in this way"),
  "scenario/pins-nothing": says("A scenario must name at least one thing that it expects"),
  "scenario/unknown-id": says("The law has nothing of the id that is named here"),
  "scenario/stated-twice": says("The same charge is expected twice"),
};
