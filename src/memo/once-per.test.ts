import { expect, test } from "vitest";
import { oncePer } from "./once-per.js";

test("what is made for an object is made once, and for another object again", () => {
  let count = 0;
  const made = oncePer((key: { readonly id: string }) => ({ id: key.id, number: ++count }));
  const [first, second] = [{ id: "a" }, { id: "a" }];
  expect([made(first), made(second), made(first)]).toEqual([{ id: "a", number: 1 }, { id: "a", number: 2 }, { id: "a", number: 1 }]);
});
