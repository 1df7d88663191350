import { describe, expect, test } from "vitest";
import type { Sentence } from "../../schema/sentencing-result.js";
import { linesOf, sampleContext, words } from "../sample-text.test-data.js";
import { sampleCharge } from "../sample.test-data.js";
import { togetherBlocks } from "./together.js";

const charges = [sampleCharge(), sampleCharge({ victim: "V2" }), sampleCharge({ offence: "sample-act.art-4.par-2", victim: null }), sampleCharge({ offence: "sample-act.art-4.par-1", victim: null })];
const [first, second, fined, unpriced] = charges.map(({ event, victim, offence }) => ({ event, victim, offence }));
const listed = (...list: (typeof first)[]) => list.filter((one) => one !== undefined);
const rule = { rule: "sample-act.art-9", cite: [{ instrument: "sample-act", article: "9", rank: "official-text" as const }] };
const base: Sentence = {
  accused: "A1", heaviest: first ?? null, counted: listed(first, fined), setAside: listed(second).map((one) => ({ ...one, because: "absorbed" as const, of: "sample-act.art-4.par-2" })), jurisdictionUnknown: [], limitationExpired: [], conditional: [], withoutFigures: [], rangeOpen: [], measuresOnly: [],
  concurrence: { applied: { imprisonment: { min: "P2Y", max: "P5Y" }, fine: null }, ifMitigated: { imprisonment: { min: "P1Y", max: "P5Y" }, fine: null }, givenBy: { minimum: listed(first), maximum: listed(first), fineMinimum: listed(fined), fineMaximum: listed(first, fined) }, separateTrials: { imprisonment: "P9Y", fine: 4000 }, rules: [rule] },
};
const linesFor = (changes: Partial<Sentence> = {}) => linesOf(togetherBlocks(sampleContext({ sentence: [{ ...base, ...changes }] }), "A1", charges)).map((line) => line.replaceAll("\u00a0", " "));
const { sentencing } = words;
const startingWith = (lines: readonly string[], label: string) => lines.find((line) => line.startsWith(`${label}:`));

describe("the charges together", () => {
  test("give one range for one trial, with its articles, and the ceilings of separate trials", () => {
    const lines = linesFor();
    expect(startingWith(lines, sentencing.oneTrial)).toMatch(/2 to 5 years.*1 to 5 years.*SA 9/);
    expect(startingWith(lines, sentencing.separateTrials)).toContain(sentencing.atMost("9 years and 4,000 riel"));
  });

  test("tell from which charge each bound comes, those of one charge together", () => {
    const line = startingWith(linesFor(), sentencing.givenBy) ?? "";
    const name = sentencing.chargeIn("SA 3", ["V1"]);
    expect(line).toContain(sentencing.boundsFrom([sentencing.bound.minimum, sentencing.bound.maximum], name));
    expect(line).toContain(sentencing.boundsFrom([sentencing.bound.fineMinimum], "SA 4(2)"));
    expect(line).toContain(sentencing.boundsFrom([sentencing.bound.fineMaximum], words.and([name, "SA 4(2)"])));
    expect(startingWith(linesFor({ counted: listed(first) }), sentencing.givenBy)).toBeUndefined();
  });

  test("tell which count, which is the heaviest, and which is set aside on account of which", () => {
    const lines = linesFor();
    expect(startingWith(lines, sentencing.heaviest)).toContain(sentencing.chargeIn("SA 3", ["V1"]));
    expect(startingWith(lines, sentencing.counted)).toContain("SA 4(2)");
    expect(lines.join("\n")).toContain(sentencing.because.absorbed(sentencing.chargeIn("SA 3", ["V2"]), "SA 4(2)"));
  });

  test("tell which Cambodian courts may not judge, with the texts that say so", () => {
    const closed = listed(second, fined).map((one) => ({ ...one, because: "no-jurisdiction" as const, of: null, cite: rule.cite }));
    expect(linesFor({ setAside: closed }).join("\n")).toMatch(new RegExp(`${sentencing.noJurisdiction(words.and([sentencing.chargeIn("SA 3", ["V2"]), "SA 4(2)"])).replace(/[()]/g, "\\$&")}.*SA 9`));
  });

  test("tell which count though something may stand in the way", () => {
    const lines = linesFor({ jurisdictionUnknown: listed(first), limitationExpired: listed(fined) });
    expect(startingWith(lines, sentencing.jurisdictionUnknown)).toContain("V1");
    expect(startingWith(lines, sentencing.limitationExpired)).toContain("SA 4(2)");
    expect(startingWith(linesFor(), sentencing.jurisdictionUnknown) ?? startingWith(linesFor(), sentencing.limitationExpired)).toBeUndefined();
  });

  test("tell which charges are not in the sum", () => {
    const lines = linesFor({ conditional: listed(second), withoutFigures: listed(unpriced), rangeOpen: listed(first), measuresOnly: listed(fined) });
    expect(startingWith(lines, sentencing.conditional)).toContain("V2");
    expect(startingWith(lines, sentencing.withoutFigures)).toContain("SA 4(1)");
    expect(startingWith(lines, sentencing.rangeOpen)).toContain("V1");
    expect(startingWith(lines, sentencing.measuresOnly)).toContain("SA 4(2)");
  });

  test("are not worth a word where a single charge stands", () => {
    expect(linesFor({ counted: listed(first), setAside: [], conditional: listed(second) })).toEqual([]);
  });

  test("have no range where no charge has one", () => {
    const lines = linesFor({ heaviest: null, concurrence: { applied: null, ifMitigated: null, givenBy: { minimum: [], maximum: [], fineMinimum: [], fineMaximum: [] }, separateTrials: null, rules: [] } });
    expect(startingWith(lines, sentencing.oneTrial)).toBeUndefined();
  });

  test("have a ceiling of life, and of a value, in words", () => {
    const separate = (imprisonment: "life" | null, fine: "value-of-object" | null) => startingWith(linesFor({ concurrence: { ...base.concurrence, separateTrials: { imprisonment, fine } } }), sentencing.separateTrials);
    expect(separate("life", null)).toContain(sentencing.life);
    expect(separate(null, "value-of-object")).toContain(words.fine({ min: 0, max: "value-of-object" }));
  });
});
