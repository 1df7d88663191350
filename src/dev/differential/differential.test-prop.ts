import { expect, test } from "vitest";
import { printedFailure, runMode } from "./run.js";
import type { Mode } from "./settings.js";
import { add, emptyTally, printed, sharesOf } from "./tally.js";

/** How many cases of each mode; together they hold at least the charges that the last test asks for. */
const cases: Readonly<Record<Mode, number>> = { typed: 1500, toy: 500, wild: 150, "whole-law": 15 };
const tally = emptyTally();

test.each(Object.entries(cases) as [Mode, number][])("the library and the reference come to the same in %s cases", (mode, runs) => {
  const run = runMode(mode, runs, Math.floor(Math.random() * 0x7fffffff));
  add(tally, run.tally);
  if (run.failure !== undefined) expect.fail(printedFailure(run));
});

test("at least twenty thousand charges were compared whole, and of those that stand, are open and are out there was at least one in ten each", () => {
  process.stdout.write(`${printed(tally)}\n`);
  expect(tally.comparisons).toBeGreaterThanOrEqual(20_000);
  expect(tally.refused / tally.cases).toBeLessThan(0.02);
  for (const share of Object.values(sharesOf(tally))) expect(share).toBeGreaterThanOrEqual(10);
});
