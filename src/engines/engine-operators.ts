import type { EngineOperator } from "./negation-normal-form.js";

/** What json-rules-engine calls with a fact's value and the value that the rule compares it with. */
export type EngineOperatorFunction = (factValue: unknown, expected: unknown) => boolean;

/** Whether a comparison holds for some and for every value that a fact may have. */
interface Extent {
  readonly some: boolean;
  readonly every: boolean;
}
type Compare = (factValue: unknown, expected: unknown) => Extent;

/** Nothing known: it may hold, and it need not. */
const open: Extent = { some: true, every: false };

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A whole number, or a range of them whose end is open where null; anything else is no interval. */
function intervalOf(factValue: unknown): Interval | undefined {
  if (Number.isSafeInteger(factValue)) return { low: factValue as number, high: factValue as number };
  if (!Array.isArray(factValue) || factValue.length !== 2) return undefined;
  const [low, high] = factValue as readonly unknown[];
  if (!Number.isSafeInteger(low)) return undefined;
  if (high === null) return { low: low as number, high: Infinity };
  return Number.isSafeInteger(high) && (high as number) >= (low as number) ? { low: low as number, high: high as number } : undefined;
}

const definite = (holds: boolean): Extent => ({ some: holds, every: holds });
const opposite = (compare: Compare): Compare => (factValue, expected) => {
  const { some, every } = compare(factValue, expected);
  return { some: !every, every: !some };
};

const isIn: Compare = (factValue, expected) => {
  const members = expected as readonly unknown[];
  if (typeof factValue === "boolean" || typeof factValue === "string") return members.every((member) => typeof member === typeof factValue) ? definite(members.includes(factValue)) : open;
  const interval = intervalOf(factValue);
  if (interval === undefined || !members.every((member) => typeof member === "number")) return open;
  const { low, high } = interval;
  const inside = new Set(members.filter((member) => low <= member && member <= high)).size;
  return { some: inside > 0, every: inside === high - low + 1 };
};
const equal: Compare = (factValue, expected) => isIn(factValue, [expected]);
const below = (isInclusive: boolean): Compare => (factValue, expected) => {
  const isBelow = <T extends number | string>(value: T, line: T): boolean => value < line || (isInclusive && value === line);
  // Calendar dates, `YYYY-MM-DD`, are in order as text.
  if (typeof factValue === "string" && typeof expected === "string") return definite(isBelow(factValue, expected));
  const interval = intervalOf(factValue);
  if (interval === undefined || typeof expected !== "number") return open;
  return { some: isBelow(interval.low, expected), every: isBelow(interval.high, expected) };
};

const comparisons = {
  equal, notEqual: opposite(equal), in: isIn, notIn: opposite(isIn),
  lessThan: below(false), greaterThanInclusive: opposite(below(false)), lessThanInclusive: below(true), greaterThan: opposite(below(true)),
};

/**
 * The operators that our rules name, as plain functions for `engine.addOperator`. A fact that is unknown (null or undefined), and
 * one whose value the operator cannot read, is false under `must:` and true under `may:`, so that no typing slip decides a
 * charge. A range `[low, high]` holds under `must:` if all its values do, under `may:` if one does.
 * @example
 * engineOperators["must:lessThan"]([15, 17], 18); // => true
 * engineOperators["must:notEqual"](null, true); // => false
 * engineOperators["may:notEqual"](null, true); // => true
 */
export const engineOperators = Object.fromEntries(Object.entries(comparisons).flatMap(([name, compare]): [string, EngineOperatorFunction][] => [
  [`must:${name}`, (factValue, expected) => compare(factValue, expected).every],
  [`may:${name}`, (factValue, expected) => compare(factValue, expected).some],
])) as Readonly<Record<EngineOperator, EngineOperatorFunction>>;
