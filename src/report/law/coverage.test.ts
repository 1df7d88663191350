import { expect, test } from "vitest";
import { sampleLaw } from "../sample.test-data.js";
import { articleStatuses, coverageOf } from "./coverage.js";

test("every article is counted once, by instrument and in all", () => {
  const { instruments, totals } = coverageOf(sampleLaw);
  expect(totals.byStatus).toEqual({ encoded: 2, partial: 0, definition: 1, "general-rule": 0, "not-operative": 0, "not-in-sources": 1 });
  expect(totals.articles).toBe(4);
  expect(instruments.map(({ instrument, totals: own }) => [instrument, own.articles])).toEqual([["sample-act", 4]]);
  expect(articleStatuses.reduce((sum, status) => sum + totals.byStatus[status], 0)).toBe(totals.articles);
});

test("the register is data that survives JSON", () => {
  expect(JSON.parse(JSON.stringify(coverageOf(sampleLaw)))).toEqual(coverageOf(sampleLaw));
});
