import { expect, test } from "vitest";
import { dropNulls } from "./drop-nulls.js";

test("null and undefined members are dropped at every depth", () => {
  expect(dropNulls({ a: null, b: { c: null, d: [{ e: null, f: 0 }] }, g: undefined, h: false })).toEqual({ b: { d: [{ f: 0 }] }, h: false });
});

test("an object that held only nulls stays, and so do empty lists", () => {
  expect(dropNulls({ a: { b: null }, c: [] })).toEqual({ a: {}, c: [] });
});

test("items of lists are kept, so that indexes stay true", () => {
  expect(dropNulls([1, null, 2])).toEqual([1, null, 2]);
});

test("the value itself is not changed", () => {
  const value = Object.freeze({ a: null, b: Object.freeze([Object.freeze({ c: null })]) });
  expect(dropNulls(value)).toEqual({ b: [{}] });
  expect(value).toEqual({ a: null, b: [{ c: null }] });
});
