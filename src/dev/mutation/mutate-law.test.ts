import { describe, expect, test } from "vitest";
import { readExclusions } from "./exclusions.js";
import { hunt, type Verdict } from "./hunt.js";
import { huntingGround } from "./hunting-ground.js";
import type { Mutant } from "./mutant.js";
import { summaryOf } from "./summary.js";

// Near only: the command looks at every case and scenario, here those that name the broken offence must do.
const ground = await huntingGround(expect, { near: true });
const all = ground.files.flatMap((file) => ground.mutantsOf(file));
const exclusions = readExclusions();

/** As many mutants as asked, spread over all of them by a seed: the same every time. */
function sample(count: number, seed: number): readonly Mutant[] {
  const left = all.filter(({ id }) => !exclusions.has(id));
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return left.splice(state % left.length, 1);
  }).flat();
}

const byHand = (file: string, at: readonly string[], to: unknown): Mutant => ({ id: `${file} by hand`, file: ground.files.find((known) => known.startsWith(file)) ?? file, operator: "bound", edits: [{ at, to }] });
const foundBy = async (mutant: Mutant) => (await hunt(ground.base, ground.finders, mutant)).by;

describe("breaking the law by hand turns the suite red", () => {
  test.each([
    ["a leaf", byHand("offences/lshtse-2008/art-42-", ["elements", "0", "when", "value"], false)],
    ["a leaf of a definition", byHand("definitions/lshtse-2008/means-of-removal", ["when", "any", "4"], undefined)],
    ["a bound", byHand("offences/lshtse-2008/art-10-", ["penalty", "imprisonment", "max"], "P14Y11M")],
    ["a fine by a riel", byHand("offences/criminal-code-2009/art-284-", ["penalty", "fine", "min"], 4_000_001)],
    ["the age of majority of a victim", byHand("vocabulary/victim", ["facts", "10", "derived", "years"], 17)],
    ["the age of responsibility", byHand("sentencing/minors", ["responsibility", "years"], 13)],
    ["a commencement by a day", byHand("instruments/lshtse-2008", ["inForce", "from", "phnom-penh"], "2008-02-16")],
    ["a bracket of mitigation", byHand("sentencing/mitigation", ["adults", "brackets", "1", "from"], "P5Y1M")],
    ["a presumption", byHand("age/presumptions", ["presumedChild", "factors", "0"], undefined)],
  ])("%s", async (_, mutant) => {
    expect(await foundBy(mutant)).not.toBeNull();
  });
});

test("a change that no result rests on is found by nothing: no hash, no snapshot and no wording ever counts", async () => {
  expect(await foundBy(byHand("offences/lshtse-2008/art-10-", ["label", "en"], "Another label"))).toBeNull();
});

test("of a sample of breaks, none is passed over", async () => {
  const verdicts: Verdict[] = [];
  for (const mutant of sample(600, 20_090_215)) verdicts.push(await hunt(ground.base, ground.finders, mutant));
  expect(verdicts.filter(({ by }) => by === null).map(({ id }) => id)).toEqual([]);
});

describe("the exclusions", () => {
  test("name mutants that exist, and are few", () => {
    const ids = new Set(all.map(({ id }) => id));
    expect([...exclusions.keys()].filter((id) => !ids.has(id))).toEqual([]);
    expect(exclusions.size).toBeLessThanOrEqual(all.length * 0.02);
  });
});

describe("the summary of a hunt", () => {
  const verdict = (id: string, by: string | null): Verdict => ({ id, file: "law.json", operator: "bound", by });
  test("passes where every mutant is found or excluded", () => {
    expect(summaryOf([verdict("a", "load"), verdict("b", "examples")], new Map(), true).passes).toBe(true);
    expect(summaryOf([verdict("a", "load"), ...Array.from({ length: 60 }, (_, at) => verdict(`x${at}`, "load")), verdict("b", null)], new Map([["b", "reason"]]), true).passes).toBe(true);
  });
  test("does not where one survived, an exclusion excludes nothing, or there are too many", () => {
    expect(summaryOf([verdict("a", null)], new Map(), true).passes).toBe(false);
    expect(summaryOf([verdict("a", "load")], new Map([["a", "reason"]]), true).passes).toBe(false);
    expect(summaryOf([verdict("a", null), verdict("b", "load")], new Map([["a", "reason"]]), true).passes).toBe(false);
  });
  test("of a part of the rules does not ask whether exclusions are needed", () => {
    expect(summaryOf([verdict("a", "load")], new Map([["z", "reason"]]), false).passes).toBe(true);
  });
});
