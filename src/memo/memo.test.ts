import { expect, test } from "vitest";
import { createMemo } from "./memo.js";

test("what was made for a key is kept, and no more results than the bound", () => {
  const memo = createMemo<object>(2);
  const made: string[] = [];
  const ask = (key: string) => memo(key, () => {
    made.push(key);
    return { key };
  });
  expect(ask("a")).toBe(ask("a"));
  expect(made).toEqual(["a"]);
  for (const key of ["b", "c", "a"]) ask(key);
  expect(made).toEqual(["a", "b", "c", "a"]);
});

test("however many keys are asked for, no more results are kept than the bound", () => {
  const memo = createMemo<{ readonly number: number }>(50);
  const all = 20_000;
  for (let number = 0; number < all; number++) memo(String(number), () => ({ number }));
  let kept = 0;
  for (let number = 0; number < all; number++) {
    try {
      expect(memo(String(number), () => { throw new RangeError("not kept"); })).toEqual({ number });
      kept++;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThanOrEqual(50);
});
