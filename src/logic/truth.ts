/** Strong Kleene's three values as ordered small integers: `and` is the minimum, `or` the maximum, `not` the mirror. */
export type Truth = 0 | 1 | 2;

export const NOT_MET = 0 satisfies Truth;
export const UNKNOWN = 1 satisfies Truth;
export const MET = 2 satisfies Truth;

/** Names of the truth values in results. */
export const truthNames = ["not-met", "unknown", "met"] as const;

/**
 * The negation: unknown stays unknown.
 * @example
 * negate(1); // => 1
 */
export function negate(truth: Truth): Truth {
  return (2 - truth) as Truth;
}
