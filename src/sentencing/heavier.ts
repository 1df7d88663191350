import type { PenaltyRange } from "../schema/penalty.js";
import { compareMaxima, compareTerms } from "../time/term.js";

/** Orders ranges, the heavier first: by the maximum of imprisonment, then the minimum, then the fine; a range without imprisonment or without figures last. */
export function compareWeight(left: PenaltyRange | null, right: PenaltyRange | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const [a, b] = [left.imprisonment, right.imprisonment];
  if (a === null || b === null) {
    if (a !== b) return Number(a === null) - Number(b === null);
  } else {
    const order = compareMaxima(b.max, a.max) || compareTerms(b.min, a.min);
    if (order !== 0) return order;
  }
  return (right.fine?.max ?? 0) - (left.fine?.max ?? 0) || (right.fine?.min ?? 0) - (left.fine?.min ?? 0);
}
