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
