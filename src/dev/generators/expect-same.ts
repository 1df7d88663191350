import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";

/** Expects two values to be the same; the slow comparison that explains a difference is made only where there is one. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
