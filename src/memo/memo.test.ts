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
