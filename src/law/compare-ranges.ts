import type { OffenceClass } from "../schema/general.js";
import type { FineMaximum, FineRange, PenaltyRange } from "../schema/penalty.js";
import { compareMaxima, compareTerms } from "../time/term.js";

/** The weight of a fine's maximum: a cap by the value of the object has no bound of its own and stands above every amount. */
function weightOf(max: FineMaximum): number {
  if (max === "value-of-object") return Number.POSITIVE_INFINITY;
  return max === "half-value-of-object" ? Number.MAX_VALUE : max;
}

/** Orders two maxima of fines; negative where the first is lower. Equal tags are equal. */
export function compareFineMaxima(left: FineMaximum, right: FineMaximum): number {
  return left === right ? 0 : weightOf(left) - weightOf(right);
}

/** Orders two fines, the lower first: by maximum, then by minimum; none counts as nothing. */
export function compareFines(left: FineRange | null, right: FineRange | null): number {
  return compareFineMaxima(left?.max ?? 0, right?.max ?? 0) || (left?.min ?? 0) - (right?.min ?? 0);
}

/** Heavier first: the higher maximum, then the higher minimum, then the higher fine; no imprisonment after any, no figures last. */
export function compareRanges(left: PenaltyRange | null, right: PenaltyRange | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const [a, b] = [left.imprisonment, right.imprisonment];
  if (a === null || b === null) {
    if (a !== b) return Number(a === null) - Number(b === null);
  } else {
    const order = compareMaxima(b.max, a.max) || compareTerms(b.min, a.min);
    if (order !== 0) return order;
  }
  return compareFines(right.fine, left.fine);
}

/** The classes, the heaviest first. */
const classes: readonly OffenceClass[] = ["felony", "misdemeanour", "petty"];

/** Of two fines alone, as legal persons incur them, that for the offence of the higher class first (Criminal Code 18): imprisonment tells of itself how heavy the offence is. */
export function compareClassesOfFines(left: { readonly range: PenaltyRange | null; readonly class: OffenceClass | null }, right: { readonly range: PenaltyRange | null; readonly class: OffenceClass | null }): number {
  if ([left, right].some(({ range }) => range === null || range.imprisonment !== null)) return 0;
  const [a, b] = [left, right].map((one) => (one.class === null ? classes.length : classes.indexOf(one.class)));
  return (a ?? 0) - (b ?? 0);
}
