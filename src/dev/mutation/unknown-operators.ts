import { coresOf, offenceConditions } from "../../law/walk.js";
import type { Condition } from "../../schema/condition.js";
import type { Definition } from "../../schema/definition.js";
import type { Offence } from "../../schema/offence.js";
import type { Change } from "./mutant.js";

/** Reading silence as "no", one fact at a time, for every fact that an offence's conditions reach: no rule file can say so, an evaluator could. */
export function* unknownChanges(offence: Offence, definitions: ReadonlyMap<string, Definition>): Generator<Change> {
  const seen = new Set<string>();
  // Defences count only when raised: silence on them is a "no" by law.
  const counted = [...offenceConditions(offence)].filter(({ path }) => !path.startsWith("/defences/") && !path.startsWith("/penaltyExemptions/"));
  if (coresOf(offence).length === 0) return;
  for (const { path, value } of counted) {
    for (const fact of factsIn(value, definitions)) {
      if (seen.has(fact) || fact.startsWith("reading.") || fact === "circumstance.country") continue;
      seen.add(fact);
      yield { operator: "unknown-as-false", detail: fact, absentIsFalse: fact, edits: [{ at: path.split("/").slice(1) }] };
    }
  }
}

/** Every fact that a condition names, itself or through definitions. */
export function factsIn(condition: Condition, definitions: ReadonlyMap<string, Definition>): readonly string[] {
  if ("fact" in condition) return [condition.fact];
  if ("condition" in condition) {
    const named = definitions.get(condition.condition);
    return named === undefined ? [] : factsIn(named.when, definitions);
  }
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition.not];
  return [...new Set(parts.flatMap((part) => factsIn(part, definitions)))];
}
