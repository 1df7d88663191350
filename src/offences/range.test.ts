import { describe, expect, test } from "vitest";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import type { StatedPenalty } from "../schema/penalty.js";
import { openAlternatives } from "./alternatives.js";
import { chooseRange, isSameRange } from "./range.js";

const charge = compileLaw(law).charges.find(({ aggravations, id }) => aggravations.length > 0 && id === "lshtse-2008.art-10");
if (charge === undefined) throw new Error("the law holds no such charge");
const [model] = charge.aggravations;
if (model === undefined) throw new Error("the charge has no aggravation");
/** An aggravation or band of the given id and penalty. */
const ranged = (id: string, penalty: StatedPenalty) => ({ ...model, rule: { ...model.rule, id, penalty } });
const term = (min: string, max: string): StatedPenalty => ({ imprisonment: { min, max } });
const bare = { ...charge, offence: { ...charge.offence, penalty: undefined } };

describe("the range of a charge", () => {
  test("without aggravation or band is the base range", () => {
    expect(chooseRange(charge, [], [])).toMatchObject({ range: { imprisonment: { min: "P7Y", max: "P15Y" }, fine: null }, reason: null, source: undefined });
  });
  test("is replaced by that of an aggravation, also where it is lower", () => {
    expect(chooseRange(charge, [ranged("a", term("P1Y", "P2Y"))], []).range?.imprisonment).toEqual({ min: "P1Y", max: "P2Y" });
  });
  test.each([
    ["the highest maximum", [ranged("a", term("P5Y", "P10Y")), ranged("b", term("P1Y", "P20Y"))], "b"],
    ["then the highest minimum", [ranged("a", term("P5Y", "P20Y")), ranged("b", term("P10Y", "P20Y"))], "b"],
    ["life above every term", [ranged("a", term("P5Y", "P30Y")), ranged("b", term("P15Y", "life"))], "b"],
    ["figures before none", [ranged("a", "not-in-sources"), ranged("b", term("P1Y", "P2Y"))], "b"],
    ["of equal ranges the first id", [ranged("b", term("P5Y", "P10Y")), ranged("a", term("P5Y", "P10Y"))], "a"],
  ] as const)("of several aggravations: %s", (_, aggravations, id) => {
    for (const given of [aggravations, aggravations.toReversed()]) expect(chooseRange(charge, given, []).source?.rule.id).toBe(id);
  });
  test("that no source gives is none, with that reason", () => {
    expect(chooseRange(charge, [ranged("a", "not-in-sources")], [])).toMatchObject({ range: null, reason: "not-in-sources" });
  });
  test("is chosen by the one band that holds, and open where none or several do", () => {
    const [low, high] = [ranged("low", term("P1Y", "P2Y")), ranged("high", term("P2Y", "P5Y"))];
    expect(chooseRange(bare, [], [high])).toMatchObject({ range: { imprisonment: { max: "P5Y" } }, reason: null, band: { rule: { id: "high" } } });
    for (const bands of [[], [low, high]]) expect(chooseRange(bare, [], bands)).toMatchObject({ range: null, reason: "band-open", band: undefined });
  });
});

test("ranges are the same if their figures are", () => {
  const range = { imprisonment: { min: "P1Y", max: "P2Y" }, fine: null };
  expect(isSameRange(range, structuredClone(range))).toBe(true);
  expect(isSameRange(range, { ...range, fine: { min: 0, max: 1 } })).toBe(false);
  expect(isSameRange(range, null)).toBe(false);
  expect(isSameRange(null, null)).toBe(true);
});

describe("an open aggravation beside one whose range no source gives", () => {
  const judged = (id: string, status: "met" | "unknown", penalty: StatedPenalty) => ({ entry: ranged(id, penalty), status });
  const alternatives = (penalty: StatedPenalty) => openAlternatives(charge, [judged("a", "met", "not-in-sources"), judged("b", "unknown", penalty)], [], { evidence: [], presumed: undefined, verifiedOnly: false });
  test("is no other range if no source gives its range either", () => {
    expect(alternatives("not-in-sources")).toEqual([]);
  });
  test("is another range if a source gives one", () => {
    expect(alternatives(term("P1Y", "P2Y")).map(({ if: when, penalty }) => [when, penalty?.imprisonment])).toEqual([[["b"], { min: "P1Y", max: "P2Y" }]]);
  });
});
