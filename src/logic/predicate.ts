import type { Operator, Scalar } from "../schema/condition.js";
import { MET, NOT_MET, UNKNOWN, negate, type Truth } from "./truth.js";

/** A fact's value inside a frame: undefined is unknown; a pair is a range of integers, its end open where null. */
export type Value = boolean | number | string | readonly [number, number | null] | undefined;

/**
 * Applies one operator to a fact's value. On unknown every operator is unknown, `notEqual` and `notIn` included; on a
 * range it is met if it holds for all its values, not met if for none, else unknown.
 * @example
 * applyOperator("lessThan", 18, [15, 17]); // => 2
 * applyOperator("notEqual", true, undefined); // => 1
 */
export function applyOperator(operator: Operator, expected: Scalar | readonly Scalar[], value: Value): Truth {
  if (value === undefined) return UNKNOWN;
  switch (operator) {
    case "equal": return equals(expected as Scalar, value);
    case "notEqual": return negate(equals(expected as Scalar, value));
    case "in": return isIn(expected as readonly Scalar[], value);
    case "notIn": return negate(isIn(expected as readonly Scalar[], value));
    case "lessThan": return isBelow(expected as number | string, value, false);
    case "lessThanInclusive": return isBelow(expected as number | string, value, true);
    case "greaterThanInclusive": return negate(isBelow(expected as number | string, value, false));
    case "greaterThan": return negate(isBelow(expected as number | string, value, true));
  }
}

type Known = Exclude<Value, undefined>;

function equals(expected: Scalar, value: Known): Truth {
  if (typeof value !== "object") return value === expected ? MET : NOT_MET;
  const [low, high] = value;
  if (typeof expected !== "number" || expected < low || (high !== null && expected > high)) return NOT_MET;
  return low === high ? MET : UNKNOWN;
}

function isIn(expected: readonly Scalar[], value: Known): Truth {
  if (typeof value !== "object") return expected.includes(value) ? MET : NOT_MET;
  const [low, high] = value;
  const hits = new Set(expected.filter((item) => typeof item === "number" && item >= low && (high === null || item <= high)));
  if (hits.size === 0) return NOT_MET;
  return high !== null && hits.size === high - low + 1 ? MET : UNKNOWN;
}

function isBelow(expected: number | string, value: Known, inclusive: boolean): Truth {
  if (typeof value !== "object") return (inclusive ? value <= expected : value < expected) ? MET : NOT_MET;
  const [low, high] = value;
  const below = (bound: number) => (inclusive ? bound <= (expected as number) : bound < (expected as number));
  if (high !== null && below(high)) return MET;
  return below(low) ? UNKNOWN : NOT_MET;
}
