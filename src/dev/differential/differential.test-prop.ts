import { afterAll, expect, test } from "vitest";
import { printedFailure, runMode, type Run } from "./run.js";
import type { Mode } from "./settings.js";
import { add, emptyTally, printed, sharesOf } from "./tally.js";

/** How many cases of each mode; the tables make tens of thousands of comparisons beside these, `npm run trust` a million. */
const cases: Readonly<Record<Mode, number>> = { typed: 400, presumption: 120, toy: 120, wild: 25, "whole-law": 2 };
const runs: Run[] = [];

test.each(Object.entries(cases) as [Mode, number][])("the library and the reference come to the same in %s cases", (mode, count) => {
  const run = runMode(mode, count, Math.floor(Math.random() * 0x7fffffff));
  runs.push(run);
  if (run.failure !== undefined) expect.fail(printedFailure(run));
});

test("two thousand charges were compared with all that follows from them; where facts were drawn from conditions one in ten each stood, was open and was out", () => {
  const [all, drawn] = [emptyTally(), emptyTally()];
  for (const { mode, tally } of runs) {
    add(all, tally);
    // Of wild cases, and of those under the whole law, most charges are open or out by their nature.
    if (mode !== "wild" && mode !== "whole-law") add(drawn, tally);
  }
  expect(all.comparisons).toBeGreaterThanOrEqual(2_000);
  expect(all.refused / all.cases).toBeLessThan(0.02);
  for (const share of Object.values(sharesOf(drawn))) expect(share).toBeGreaterThanOrEqual(10);
});

afterAll(() => { for (const { mode, seed, tally } of runs) process.stdout.write(`${mode}, seed ${seed}: ${printed(tally)}\n`); });
