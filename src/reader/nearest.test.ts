import { expect, test } from "vitest";
import { nearest } from "./nearest.js";

const ids = ["conduct.remove", "conduct.recruit", "means.deception", "means.force", "circumstance.detention-hours", "born"];

test.each([
  ["conduct.remvoe", "conduct.remove"], ["conduct.remov", "conduct.remove"], ["Conduct.Remove", "conduct.remove"], ["CONDUCT.REMOVE", "conduct.remove"],
  ["circumstance.detention_hours", "circumstance.detention-hours"], ["circumstance.detention hours", "circumstance.detention-hours"], ["means.dеception", "means.deception"],
  ["deception", "means.deception"], ["decption", "means.deception"], ["brn", "born"], ["means.decepton", "means.deception"],
])("%s may have meant %s", (id, meant) => {
  expect(nearest(id, ids)[0]).toBe(meant);
});

test("what is near nothing has no suggestion", () => {
  for (const id of ["", "x", "SECRET NAME", "location", "a".repeat(65), "a".repeat(100_000)]) expect(nearest(id, ids)).toEqual([]);
});

test("suggestions are few, nearest first, without repeats, and never the id itself", () => {
  expect(nearest("aaaab", ["aaaaa", "aaaac", "aaaaa", "aaaad", "aaaae"])).toEqual(["aaaaa", "aaaac", "aaaad"]);
  expect(nearest("means.force", ids)).not.toContain("means.force");
  expect(nearest("abcdefgh", ["abcdefxx", "abcdefgx"])).toEqual(["abcdefgx", "abcdefxx"]);
});
