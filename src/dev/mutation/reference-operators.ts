import { choicesAt } from "./choices-of.js";
import type { Change } from "./mutant.js";
import { patternOf, type Place } from "./places.js";
import type { Surroundings } from "./surroundings.js";

/** Keys whose values name something: a rule, a fact, a country, a text. */
const naming = new Set([
  "rule", "offence", "offences", "fact", "facts", "presumes", "when", "unless", "instrument", "article", "additionalPenalties", "legalPersons", "consent", "list",
  "reading", "provision", "documents", "country", "nationalOf", "reportCategory", "grounds", "settledFor", "anyOf", "breachedBy", "availableUnder", "value", "form", "on",
]);
/** Ids that name what stands elsewhere; every other id is a name of its own. */
const namingIds = /^offence relations\/\*\/reading\/id$|^penalty (penalties\/\*)\/id$/;
const own = new Set(["instrument", "article", "id"]);

/** Slips in what stands for something else: another member of a closed list, another rule, fact or country. */
export function* referenceChanges(file: string, whole: unknown, { at, value }: Place, surroundings: Surroundings, kind: string): Generator<Change> {
  if (typeof value !== "string") return;
  if (at.length === 1 && own.has(at[0] ?? "")) return;
  const key = at.filter((part) => !/^\d+$/.test(part)).at(-1) ?? "";
  if (key === "id" && !namingIds.test(`${kind} ${patternOf(at)}`)) return;
  const choices = choicesAt(surroundings.schemaOf(file), whole, at).filter((choice) => choice !== value && typeof choice === "string");
  if (choices.length > 0) {
    for (const choice of choices) yield { operator: "other-choice", detail: `${value} > ${String(choice)}`, edits: [{ at, to: choice }] };
    return;
  }
  if (!naming.has(key) && key !== "id") return;
  const known = surroundings.elsewhere(file, at);
  const next = known[(known.indexOf(value) + 1) % known.length];
  const others = next !== undefined && next !== value ? [next] : surroundings.factsLike(value).length > 0 ? surroundings.factsLike(value) : /^[A-Z]{2}$/.test(value) ? [value === "TH" ? "VN" : "TH"] : [];
  for (const other of others) yield { operator: "other-reference", detail: String(other), edits: [{ at, to: other }] };
}
