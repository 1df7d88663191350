import type { CompiledCharge, CompiledRanged } from "../facts/compiled.js";
import { compareRanges } from "../law/compare-ranges.js";
import { rangeOf } from "../law/figures.js";
import { citationsOfPenalty, rangedCitations } from "../law/walk.js";
import type { ElementStatus } from "../schema/assessment.js";
import type { PenaltyRange } from "../schema/penalty.js";
import type { Citation } from "../schema/primitives.js";

/** A ranged rule of a charge (an aggravation, a band) with what its condition came to. */
export interface Judged {
  readonly entry: CompiledRanged;
  readonly status: ElementStatus;
}

/** The range that holds when certain rules apply, and where it comes from. */
export interface Chosen {
  readonly range: PenaltyRange | null;
  readonly reason: "not-in-sources" | "band-open" | null;
  readonly source: CompiledRanged | undefined;
  readonly band: CompiledRanged | undefined;
  readonly cite: readonly Citation[];
  readonly unverified: boolean;
  readonly caveats: readonly ("class-open" | "beyond-reported-bounds")[];
}

/**
 * The range of a charge when the given aggravations and band apply: of several aggravations the one with the highest
 * maximum, then minimum, replaces the base range.
 */
export function chooseRange(charge: CompiledCharge, aggravations: readonly CompiledRanged[], bands: readonly CompiledRanged[]): Chosen {
  const source = aggravations.toSorted((a, b) => compareRanges(rangeOf(a.rule.penalty), rangeOf(b.rule.penalty)) || (a.rule.id < b.rule.id ? -1 : 1))[0];
  const band = bands.length === 1 ? bands[0] : undefined;
  const from = source ?? band;
  if (from !== undefined) {
    const { penalty, caveats } = from.rule;
    return { range: rangeOf(penalty), reason: penalty === "not-in-sources" ? "not-in-sources" : null, source, band, cite: rangedCitations(from.rule), unverified: from.rangeUnverified, caveats: caveats ?? [] };
  }
  const penalty = charge.form?.penalty ?? charge.offence.penalty;
  if (penalty === undefined) return { range: null, reason: "band-open", source, band, cite: [], unverified: false, caveats: [] };
  const cite = citationsOfPenalty(penalty, []);
  return { range: rangeOf(penalty), reason: penalty === "not-in-sources" ? "not-in-sources" : null, source, band, cite, unverified: charge.penaltyUnverified, caveats: [] };
}

/** The range of a charge without aggravation or band; null where no source gives it, or bands alone do. */
export function plainRange({ form, offence }: CompiledCharge): PenaltyRange | null {
  const penalty = form?.penalty ?? offence.penalty;
  return penalty === undefined ? null : rangeOf(penalty);
}

/** Whether two ranges are the same figures. */
export function isSameRange(left: PenaltyRange | null, right: PenaltyRange | null): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
