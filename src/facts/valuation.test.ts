import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { truthNames } from "../logic/truth.js";
import type { Event } from "../schema/case.js";
import { compileLaw } from "./compiled.js";
import type { Frame } from "./frame.js";
import { splitYears, valuate, withoutMinority, type Valuation, type Years } from "./valuation.js";

const lines = [{ years: 15 }, { years: 18 }];
const compiled = compileLaw(law);
const event: Event = { id: "E1", date: "2012-06-01", country: "TH", accused: [{ id: "A1" }], victims: ["V1"] };
const frame = (facts: Record<string, boolean | number | [number, number]> = {}): Frame => ({
  accused: { id: "A1" }, event, entry: { id: "A1" }, victim: { id: "V1" }, role: "perpetrator", stage: "completed", facts: new Map(Object.entries(facts)),
});
const valued = (victim: Years | null, facts = {}, accused: Years | null = [30, 30]) => valuate(compiled, frame(facts), compiled.defaults, { years: victim }, { years: accused });
/** The truth, in each world, of the predicate that a fact equals a value. */
const truthsOf = ({ worlds }: Valuation, fact: string, value: boolean | string = true) => {
  const index = compiled.predicates.findIndex((predicate) => predicate.fact === fact && predicate.operator === "equal" && predicate.value === value);
  return worlds.map(({ truths }) => truthNames[truths[index] as 0 | 1 | 2]);
};

describe("years are split at the lines they straddle", () => {
  test.each<readonly [Years | null, readonly Years[]]>([
    [[14, 14], [[14, 14]]], [[15, 15], [[15, 15]]], [[15, 17], [[15, 17]]], [[16, 20], [[16, 17], [18, 20]]], [[14, 15], [[14, 14], [15, 15]]],
    [[10, 20], [[10, 14], [15, 17], [18, 20]]], [[17, 18], [[17, 17], [18, 18]]], [[18, null], [[18, null]]], [[17, null], [[17, 17], [18, null]]],
    [null, [[0, 14], [15, 17], [18, null]]], [[0, 120], [[0, 14], [15, 17], [18, 120]]],
  ])("%j into %j", (years, expected) => {
    expect(splitYears(years, lines)).toEqual(expected);
  });
  test("without lines into none but themselves", () => {
    expect(splitYears([10, 20], [])).toEqual([[10, 20]]);
    expect(splitYears(null, [])).toEqual([[0, null]]);
  });
});

describe("a frame's truths", () => {
  test("are as stated, and unknown where nothing is", () => {
    const valuation = valued([30, 30], { "conduct.remove": true, "conduct.recruit": false });
    expect([truthsOf(valuation, "conduct.remove"), truthsOf(valuation, "conduct.recruit"), truthsOf(valuation, "conduct.transport")]).toEqual([["met"], ["not-met"], ["unknown"]]);
  });
  test("of readings are those in force, never unknown", () => {
    const [reading] = law.readings.filter(({ id }) => compiled.predicates.some(({ fact }) => fact === `reading.${id}`));
    const used = compiled.predicates.find(({ fact }) => fact === `reading.${reading?.id ?? ""}`);
    if (reading === undefined || used === undefined) throw new Error("no condition names a reading");
    for (const { id } of reading.values) {
      const valuation = valuate(compiled, frame(), { ...compiled.defaults, [reading.id]: id }, { years: null }, { years: null });
      expect(truthsOf(valuation, used.fact, used.value as string)[0]).toBe(used.value === id ? "met" : "not-met");
    }
  });
  test("of the country come from the event", () => {
    const index = compiled.predicates.findIndex(({ fact, operator, value }) => fact === "circumstance.country" && operator === "notEqual" && value === "KH");
    expect(valued(null).worlds.map(({ truths }) => truths[index])).toEqual(valued(null).worlds.map(() => 2));
  });
});

describe("worlds of age", () => {
  test("split the victim's and the accused's age independently", () => {
    const valuation = valued([14, 15], {}, [17, 18]);
    expect(valuation.worlds.map(({ victimYears, accusedYears }) => [victimYears, accusedYears])).toEqual([[[14, 14], [17, 17]], [[14, 14], [18, 18]], [[15, 15], [17, 17]], [[15, 15], [18, 18]]]);
    expect([valuation.victimSplit, valuation.accusedSplit]).toEqual([true, true]);
  });
  test("settle every line in each world", () => {
    const valuation = valued([14, 18]);
    expect([truthsOf(valuation, "victim.under-15"), truthsOf(valuation, "victim.minor")]).toEqual([["met", "not-met", "not-met"], ["met", "met", "not-met"]]);
    expect(valuation.worlds.map(({ minor }) => minor)).toEqual([true, true, false]);
  });
  test("of a known age are one", () => {
    expect(valued([17, 17]).worlds).toHaveLength(1);
    expect(valued([17, 17])).toMatchObject({ victimSplit: false, accusedSplit: false });
  });
  test("of a frame without a victim leave the victim's lines open", () => {
    const valuation = valuate(compiled, { ...frame(), victim: null }, compiled.defaults, null, { years: [30, 30] });
    expect(truthsOf(valuation, "victim.minor")).toEqual(["unknown"]);
    expect(valuation.worlds[0]).toMatchObject({ victimYears: null, minor: null });
  });
});

test("rebutted knowledge takes the victim for an adult at every line, and leaves all else", () => {
  const before = valued([14, 14], { "conduct.remove": true });
  const after = withoutMinority(compiled, before);
  expect([truthsOf(after, "victim.minor"), truthsOf(after, "victim.under-15"), truthsOf(after, "conduct.remove")]).toEqual([["not-met"], ["not-met"], ["met"]]);
  expect(truthsOf(before, "victim.minor")).toEqual(["met"]);
});

describe("rules of another make", () => {
  test("may ask for the years themselves: in each world they are its own", () => {
    const offences = law.offences.map((offence) => (offence.id !== "lshtse-2008.art-42" ? offence : { ...offence, elements: (offence.elements ?? []).map((element) => (element.id === "under-fifteen" ? { ...element, when: { fact: "victim.age-years", operator: "lessThan" as const, value: 15 } } : element)) }));
    const own = compileLaw({ ...law, offences });
    const index = own.predicates.findIndex(({ fact }) => fact === "victim.age-years");
    const { worlds } = valuate(own, frame(), own.defaults, { years: [14, 16] }, { years: [30, 30] });
    expect(worlds.map(({ victimYears, truths }) => [victimYears, truthNames[truths[index] as 0 | 1 | 2]])).toEqual([[[14, 14], "met"], [[15, 16], "not-met"]]);
  });
  test("that know no minority have nobody for a minor", () => {
    const own = compileLaw({ ...law, offences: [], vocabulary: law.vocabulary.filter(({ id }) => id !== "victim.minor") });
    expect(valuate(own, frame(), own.defaults, { years: [10, 10] }, { years: null }).worlds.map(({ minor }) => minor)).toEqual(valuate(own, frame(), own.defaults, { years: [10, 10] }, { years: null }).worlds.map(() => null));
  });
});
