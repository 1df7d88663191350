import { expect, test } from "vitest";
import { progressOf } from "./progress.js";

const measured = { lines: 50, refused: 2, bytes: 500, total: 2000, before: { lines: 0, bytes: 0 }, seconds: 5 };

test("the pace is that of this run, not of the one it goes on from", () => {
  expect(progressOf({ ...measured, before: { lines: 40, bytes: 400 } })).toEqual({ lines: 50, refused: 2, rate: 2, percent: 25, secondsLeft: 75 });
});
test("an input of unknown size has a pace and no end", () => {
  expect(progressOf({ ...measured, total: null })).toEqual({ lines: 50, refused: 2, rate: 10, percent: null, secondsLeft: null });
});
test("nothing is foretold before anything is done", () => {
  expect(progressOf({ ...measured, lines: 0, bytes: 0, refused: 0, seconds: 0 })).toEqual({ lines: 0, refused: 0, rate: null, percent: 0, secondsLeft: null });
});
test("an input that grew while it was read is done, never more than done", () => {
  expect(progressOf({ ...measured, bytes: 3000 })).toMatchObject({ percent: 100, secondsLeft: 0 });
});
