import { isOptional } from "./choices-of.js";
import type { Change } from "./mutant.js";
import type { Place } from "./places.js";
import { valueAt } from "./edited.js";
import type { Surroundings } from "./surroundings.js";

const barriers = ["exemptions", "defences", "penaltyExemptions"] as const;

/** Slips in what a file holds: an entry of a list or an optional part lost, a barrier of another kind, another reading by default. */
export function* entryChanges(file: string, whole: unknown, { at, value }: Place, { schemaOf }: Surroundings, kind: string): Generator<Change> {
  const parent = valueAt(whole, at.slice(0, -1));
  if (Array.isArray(parent) && parent.length > 1) yield { operator: "drop-entry", edits: [{ at }] };
  else if (at.length > 0 && !Array.isArray(parent) && isOptional(schemaOf(file), whole, at) && !(Array.isArray(value) && value.length > 1)) yield { operator: "drop-entry", edits: [{ at }] };
  if (kind === "readings" && at.length === 3 && at[2] === "values" && Array.isArray(value)) {
    const [first, second, ...others] = value as unknown[];
    yield { operator: "other-default", edits: [{ at, to: [second, first, ...others] }] };
  }
  const [name] = at;
  if (at.length === 1 && kind === "offence") {
    for (const other of barriers) {
      if (!barriers.some((barrier) => barrier === name) || other === name) continue;
      yield { operator: "other-barrier", detail: other, edits: [{ at }, { at: [other], to: [...((valueAt(whole, [other]) as unknown[] | undefined) ?? []), ...(value as unknown[])] }] };
    }
  }
}
