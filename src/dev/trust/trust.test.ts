import { describe, expect, test } from "vitest";
import { law } from "../../law/bundled.js";
import { parseScenario } from "../../scenario/parse-scenario.js";
import { runScenario } from "../../scenario/run-scenario.js";
import { compare } from "../differential/compare.js";
import { leavesOf } from "../differential/columns.js";
import { runMode, type Failure } from "../differential/run.js";
import type { Setting } from "../differential/settings.js";
import { charges } from "../differential/tables.js";
import { emptyTally, add } from "../differential/tally.js";
import { doTask } from "./do-task.js";
import { readOptions } from "./options.js";
import { progressLine } from "./progress-line.js";
import { batchOf, tablesOf } from "./tasks.js";
import { toldFailure } from "./told.js";

/** The reference under a law whose aggravations are lost. */
const forgetful = ({ book, ...setting }: Setting) => ({ ...setting, book: { ...book, rules: book.rules.map((rule) => ({ ...rule, aggravations: [] })) } });

describe("what is asked of a run", () => {
  test("is a million charges in every mode, and tables of twelve facts, where nothing is said", () => {
    expect(readOptions([], 7)).toEqual({ comparisons: 1_000_000, seed: 7, from: 0, modes: ["typed", "presumption", "toy", "wild", "whole-law"], leaves: 12, workers: 2, minutes: Infinity, out: "trust-failures" });
  });
  test("is refused where it is misspelt or no whole number", () => {
    for (const wrong of ["--seeds=1", "--seed=x", "--comparisons=-1", "--mode=tame", "--workers=0", "more"]) expect(readOptions([wrong], 1), wrong).toBeUndefined();
    expect(readOptions(["--mode", "wild,toy", "--seed", "9", "--from", "4"], 1)).toMatchObject({ modes: ["toy", "wild"], seed: 9, from: 4 });
  });
});

describe("the batches of a run", () => {
  test("follow from its seed and their number, so that it can be taken up again", () => {
    const options = { seed: 11, modes: ["typed", "toy"] as const };
    const first = Array.from({ length: 8 }, (_, number) => batchOf(number, options));
    expect(first.slice(5)).toEqual([5, 6, 7].map((number) => batchOf(number, options)));
    expect(new Set(first.map(({ seed }) => seed)).size).toBe(8);
    expect(new Set(first.map(({ mode }) => mode))).toEqual(new Set(["typed", "toy"]));
  });
  test("come beside the tables of every charge of so many facts at the most", () => {
    expect(tablesOf(3).tasks.map((task) => (task.kind === "table" ? task.charge : ""))).toHaveLength(charges.filter((charge) => leavesOf(charge) <= 3).length);
    expect(tablesOf(0)).toEqual({ tasks: [], rows: 0 });
  });
  test("count every row of the tables of a charge", () => {
    const tally = emptyTally();
    const [smallest] = tablesOf(2).tasks.toReversed();
    expect(smallest && doTask(smallest, (some) => { add(tally, some); })).toBeUndefined();
    expect(tally.comparisons).toBeGreaterThanOrEqual(3);
  });
});

describe("a failure", () => {
  const { failure } = runMode("typed", 60, 1, (setting) => compare(forgetful(setting)));
  const told = toldFailure("typed", 1, { ...failure as Failure, setting: forgetful((failure as Failure).setting) });

  test("is told with its seed, the place where the two part, and the case", () => {
    for (const part of ["typed, seed 1", "/aggravations", "chbab/case@1"]) expect(told.what).toContain(part);
  });
  test("under the bundled law is a scenario that the library does not meet, since it expects what the reference found", () => {
    const parsed = parseScenario(JSON.stringify(told.file));
    if (!parsed.ok) expect(parsed.issues).toEqual([]);
    else expect(runScenario(parsed.scenario, { law }).holds).toBe(false);
  });
});

test("the scenario of a case in which the two agree holds: it names nothing that the library does not find", () => {
  for (const mode of ["typed", "presumption"] as const) {
    let agreed = 0;
    runMode(mode, 12, 3, (setting) => {
      const compared = compare(setting);
      const parsed = parseScenario(JSON.stringify(toldFailure(mode, 3, { setting, difference: undefined, error: undefined }).file));
      if (!parsed.ok) expect(parsed.issues).toEqual([{ code: "scenario/pins-nothing", path: "/expect" }]);
      else {
        expect(runScenario(parsed.scenario, { law: setting.law }).differences).toEqual([]);
        agreed += 1;
      }
      return compared;
    });
    expect(agreed).toBeGreaterThan(5);
  }
});

test("progress tells the rate and the time left", () => {
  expect(progressLine({ done: 500, of: 2000, seconds: 10 })).toBe("500 of 2000 (25 %), 50/s, 1 min left:");
});
