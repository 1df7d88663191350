import { kindOf, type Kind } from "../../law/kind-of.js";
import type { Law, RuleFile } from "../../law/law.js";
import { validateFiles } from "../../law/validate.js";
import type { Condition } from "../../schema/condition.js";
import type { Offence } from "../../schema/offence.js";
import { citationChanges } from "./citation-operators.js";
import { conditionChanges } from "./condition-operators.js";
import { edited } from "./edited.js";
import { entryChanges } from "./entry-operators.js";
import { pointerOf, type Change, type Mutant } from "./mutant.js";
import { isBelow, placesIn, type Place } from "./places.js";
import { referenceChanges } from "./reference-operators.js";
import { surroundingsOf, type Surroundings } from "./surroundings.js";
import { unknownChanges } from "./unknown-operators.js";
import { inYears, valueChanges } from "./value-operators.js";

const nothing = /^\b$/;
/** Kinds that only a part of bears on results: by the first keys of what is mutated. Kinds that are not here are mutated whole. */
const partly: Readonly<Partial<Record<Kind, RegExp>>> = {
  // The register of articles is held against the rules at load; a text's title and number decide nothing.
  instrument: /^(inForce|provisions|commencement)\b/,
  // A fact's words are for people; its type is held by every leaf at load.
  vocabulary: /^facts\/\d+\/derived\b/,
  law: nothing,
  differences: nothing,
};

/** Every file of a rule set that has mutants, in order, and its mutants when asked for. */
export function mutableFiles(law: Law, files: readonly RuleFile[]): readonly { readonly file: string; mutants(): readonly Mutant[] }[] {
  const surroundings = surroundingsOf(law, files);
  const definitions = new Map(law.definitions.map((definition) => [definition.id, definition]));
  const ofFile = ({ path, value }: RuleFile) => distinct(path, value, [...changesOf(path, value, surroundings), ...(kindOf(path) === "offence" ? unknownChanges(value as Offence, definitions) : [])]);
  return files.filter(({ path }) => kindOf(path) !== undefined && partly[kindOf(path) ?? "law"] !== nothing).map((file) => ({ file: file.path, mutants: () => ofFile(file) }));
}

function* changesOf(file: string, whole: unknown, surroundings: Surroundings): Generator<Change> {
  const kind = kindOf(file) ?? "law";
  const scope = partly[kind];
  for (const place of placesIn(whole)) {
    if (scope !== undefined && !scope.test(place.at.join("/"))) continue;
    if (isBelow(place, "cite")) continue;
    const isCondition = kind !== "age-presumptions" && isConditionNode(place);
    if (isCondition) yield* conditionChanges(place.value as Condition, place.at, surroundings);
    if (isInCondition(place, kind)) continue;
    yield* valueChanges(place);
    yield* referenceChanges(file, whole, place, surroundings, kind);
    yield* entryChanges(file, whole, place, surroundings, kind);
  }
  if (scope === undefined || kind === "instrument") {
    for (const change of citationChanges(whole, surroundings)) if (scope === undefined || change.edits.every(({ at }) => scope.test(at.join("/")))) yield change;
  }
}

/** A node of a condition: what stands at `when`, or as a limb of `all`, `any` or `not` below it. */
function isConditionNode({ at, value }: Place): boolean {
  const key = at.filter((part) => !/^\d+$/.test(part)).at(-1);
  return at.includes("when") && typeof value === "object" && value !== null && !Array.isArray(value) && (key === "when" || key === "all" || key === "any" || key === "not");
}

/** Whether a place lies inside a condition of the grammar, which has operators of its own; a notice's `when` is a list of tests. */
function isInCondition({ at }: Place, kind: Kind): boolean {
  const grammar = kind === "offence" || kind === "definition" || kind === "grounds";
  return grammar && at.includes("when");
}

/** Changes that make a difference, each once, under ids; a period counted in years is changed by a year where a month is refused. */
function distinct(file: string, value: unknown, changes: readonly Change[]): readonly Mutant[] {
  const seen = new Set([JSON.stringify(value)]);
  const ids = new Map<string, number>();
  return changes.flatMap((found): readonly Mutant[] => {
    const monthly = edited(value, found.edits);
    const yearly = inYears(found);
    const change = yearly !== undefined && validateFiles([{ path: file, value: monthly }]).length > 0 ? yearly : found;
    if (change.absentIsFalse === undefined) {
      const text = JSON.stringify(edited(value, change.edits));
      if (seen.has(text)) return [];
      seen.add(text);
    }
    const id = `${file}#${pointerOf(change)} ${change.operator}${change.detail === undefined ? "" : ` ${change.detail}`}`;
    const count = (ids.get(id) ?? 0) + 1;
    ids.set(id, count);
    return [{ ...change, file, id: count === 1 ? id : `${id} (${count})` }];
  });
}
