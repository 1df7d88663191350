import type { CompiledCharge, CompiledRanged } from "../facts/compiled.js";
import { judge, type Worlds } from "./judge.js";
import { chooseRange, type Chosen, type Judged } from "./range.js";

/** The aggravations and bands of a charge with what each came to, and the range that those which hold give. */
export interface Form {
  readonly aggravations: readonly Judged[];
  readonly bands: readonly Judged[];
  readonly chosen: Chosen;
}

/** Judges what chooses the range of a charge. With only what texts show, an aggravation without one does not hold. */
export function formOf(charge: CompiledCharge, worlds: Worlds, aggravating: Worlds): Form {
  const aggravations = charge.aggravations.map((entry): Judged => ({ entry, status: aggravating.verifiedOnly && entry.unverified ? "not-met" : judge(entry.node, aggravating) }));
  const bands = charge.bands.map((entry): Judged => ({ entry, status: judge(entry.node, worlds) }));
  return { aggravations, bands, chosen: chooseRange(charge, holding(aggravations), holding(bands)) };
}

/** Those that hold, with a presumption or without. */
export function holding(judged: readonly Judged[]): readonly CompiledRanged[] {
  return judged.filter(({ status }) => status === "met" || status === "presumed").map(({ entry }) => entry);
}
