import { compareClassesOfFines, compareFines } from "../law/compare-ranges.js";
import type { Charge, ChargeStatus } from "../schema/assessment.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { compareMaxima, compareTerms } from "../time/term.js";

const statuses: readonly ChargeStatus[] = ["made-out", "presumed", "undetermined", "not-made-out"];

/** Orders ranges, the more severe first: maximum, minimum, then the fine; none at all comes last. */
export function compareSeverity(left: PenaltyRange | null, right: PenaltyRange | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const [a, b] = [left.imprisonment ?? { min: "P0D", max: "P0D" }, right.imprisonment ?? { min: "P0D", max: "P0D" }];
  return (
    compareMaxima(b.max, a.max) || compareTerms(b.min, a.min) || compareFines(right.fine, left.fine)
  );
}

/** The range by which a charge is ranked: its own or, while the band is open, the heaviest possible. */
export function rankingRange({ penalty, alternatives }: Pick<Charge, "penalty" | "alternatives">): PenaltyRange | null {
  if (penalty.statutory !== null || penalty.reason !== "band-open") return penalty.statutory;
  return alternatives.filter(({ kind }) => kind === "band").map((alternative) => alternative.penalty).toSorted(compareSeverity)[0] ?? null;
}

/** Orders ids of the law as a reader counts: `art-9` before `art-10`. */
export function compareIds(left: string, right: string): number {
  const [a, b] = [left.split(/(\d+)/), right.split(/(\d+)/)];
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    // Every second piece of the split is a number.
    const order = index % 2 === 1 ? Number(part) - Number(other) : Number(part > other) - Number(part < other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Orders charges as a prosecutor reads them: what is established first, within it the heaviest first, then by article. */
export function compareCharges(left: Charge, right: Charge): number {
  return (
    statuses.indexOf(left.status) - statuses.indexOf(right.status) ||
    compareClassesOfFines({ range: rankingRange(left), class: left.penalty.class }, { range: rankingRange(right), class: right.penalty.class }) ||
    compareSeverity(rankingRange(left), rankingRange(right)) ||
    compareIds(left.offence, right.offence) ||
    compareIds(left.event, right.event) ||
    compareIds(left.victim ?? "", right.victim ?? "")
  );
}
