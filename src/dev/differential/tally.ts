import type { ChargeStatus } from "../../schema/assessment.js";
import type { Compared } from "./compare.js";

/** What many comparisons came to. */
export interface Tally {
  cases: number;
  refused: number;
  /** Charges of one accused, event and victim compared whole. */
  comparisons: number;
  readonly statuses: Record<ChargeStatus, number>;
}

export function emptyTally(): Tally {
  return { cases: 0, refused: 0, comparisons: 0, statuses: { "made-out": 0, presumed: 0, undetermined: 0, "not-made-out": 0 } };
}

export function count(tally: Tally, { isRefused, statuses }: Compared): void {
  tally.cases += 1;
  if (isRefused) tally.refused += 1;
  tally.comparisons += statuses.length;
  for (const status of statuses) tally.statuses[status] += 1;
}

/** Counts a case of which one charge was looked at. */
export function countCharge(tally: Tally, { status }: { readonly status: ChargeStatus }): void {
  tally.cases += 1;
  tally.comparisons += 1;
  tally.statuses[status] += 1;
}

export function add(tally: Tally, other: Tally): void {
  tally.cases += other.cases;
  tally.refused += other.refused;
  tally.comparisons += other.comparisons;
  for (const status of Object.keys(other.statuses) as ChargeStatus[]) tally.statuses[status] += other.statuses[status];
}

/** The shares, in per cent, of charges that stand (made out or presumed), are open, are out. */
export function sharesOf({ comparisons, statuses }: Tally): { readonly supported: number; readonly undetermined: number; readonly excluded: number } {
  const share = (charges: number) => Math.round((1000 * charges) / Math.max(1, comparisons)) / 10;
  return { supported: share(statuses["made-out"] + statuses.presumed), undetermined: share(statuses.undetermined), excluded: share(statuses["not-made-out"]) };
}

/** A tally in one line. */
export function printed(tally: Tally): string {
  const { supported, undetermined, excluded } = sharesOf(tally);
  return `${tally.comparisons} comparisons in ${tally.cases} cases (${tally.refused} refused): supported ${supported} % (presumed among them ${tally.statuses.presumed}), undetermined ${undetermined} %, excluded ${excluded} %`;
}
