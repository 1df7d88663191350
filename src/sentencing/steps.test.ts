import { describe, expect, test } from "vitest";
import { chargeOf, circumstancesOf } from "../dev/charge-of.js";
import { law } from "../law/bundled.js";
import type { PenaltyRange } from "../schema/penalty.js";
import type { RecidivismCase } from "../schema/sentencing.js";
import { wasInForce } from "../law/was-in-force.js";
import { takeHalving, takeNoResponsibility } from "./minority-step.js";
import { takeMitigation } from "./mitigation-step.js";
import { otherValues } from "./readings.js";
import { takeRecidivism } from "./recidivism-step.js";
import { articleOf, baseRange, offenceOf } from "./stated-offence.js";

const term = (min: string, max: string): PenaltyRange => ({ imprisonment: { min, max }, fine: null });
const from = (range: PenaltyRange | null) => ({ range, steps: [] });
const fine = (min: number, max: number): PenaltyRange => ({ imprisonment: null, fine: { min, max } });

describe("halving for a minor (Criminal Code 160)", () => {
  const halved = (range: PenaltyRange | null, earlier = false) => takeHalving(law, from(range), ["felony"], earlier);
  test("turns life into twenty years", () => {
    expect(halved(term("P15Y", "life")).range).toEqual(term("P7Y6M", "P20Y"));
    expect(halved(term("P15Y", "life")).steps[0]?.cite).toMatchObject([{ article: "39" }, { item: "2" }, { item: "3" }]);
    expect(halved(term("P10Y", "P20Y")).steps[0]?.cite).toMatchObject([{ article: "39" }, { item: "1" }, { item: "3" }]);
  });
  test("leaves a minimum of a day, which gives way where half the maximum lies below it", () => {
    expect(halved(term("P1D", "P6D")).range).toEqual(term("P1D", "P3D"));
    expect(halved(term("P1D", "P1D")).range).toEqual(term("PT12H", "PT12H"));
  });
  test("halves both ends of a fine, half a riel falling away, and the value of an object", () => {
    expect(halved(fine(3_001, 10_000)).range).toEqual(fine(1_500, 5_000));
    expect(halved({ imprisonment: null, fine: { min: 4, max: "value-of-object" } }).range?.fine).toEqual({ min: 2, max: "half-value-of-object" });
    expect(halved(fine(2, 4)).steps[0]?.cite).toMatchObject([{ article: "39" }, { item: "4" }, { paragraph: "2" }]);
  });
  test("of nothing is nothing", () => {
    expect(halved(null)).toEqual(from(null));
  });
  test("cites the rule that reaches back only where it does", () => {
    expect(halved(term("P10Y", "P20Y"), true).steps[0]?.cite.at(-1)).toMatchObject({ article: "10" });
  });
  test("below the age of responsibility leaves no penalty", () => {
    expect(takeNoResponsibility(law, from(term("P1Y", "P2Y")))).toMatchObject({ range: null, steps: [{ step: "minority", rule: "criminal-code-2009.art-39" }] });
  });
});

describe("mitigation", () => {
  const choice = { persons: "adults", classes: ["felony"], isEarlier: false } as const;
  test("of a range in life alone leaves the ladder out where the reading says so", () => {
    const found = takeMitigation(law, from(term("P15Y", "life")), { ...choice, bracketOf: "P15Y", lifeAlone: true });
    expect(found).toMatchObject({ range: term("P15Y", "P30Y"), steps: [{ rule: "criminal-code-2009.art-95" }] });
    expect(takeMitigation(law, from(term("P15Y", "life")), { ...choice, bracketOf: "P15Y" })).toMatchObject({ range: term("P2Y", "P30Y"), steps: [{ rule: "criminal-code-2009.art-94" }, { rule: "criminal-code-2009.art-95" }] });
  });
  test("of nothing, and of an offence of no known class, changes nothing", () => {
    expect(takeMitigation(law, from(null), { ...choice, bracketOf: null })).toEqual(from(null));
    expect(takeMitigation(law, from(term("P2Y", "P5Y")), { ...choice, classes: [], bracketOf: "P2Y" })).toEqual(from(term("P2Y", "P5Y")));
    expect(takeMitigation(law, from(term("P2Y", "P5Y")), { ...choice, classes: ["misdemeanour", "petty"], bracketOf: "P2Y" }).steps).toEqual([]);
  });
  test("of a fine alone halves its minimum", () => {
    expect(takeMitigation(law, from(fine(5, 9)), { ...choice, bracketOf: null })).toMatchObject({ range: fine(2, 9), steps: [{ rule: "criminal-code-2009.art-94" }] });
  });
});

describe("recidivism", () => {
  const [felony, misdemeanour] = law.sentencing.recidivism.cases;
  const raised = (range: PenaltyRange | null, rule: RecidivismCase | undefined, readings = {}) => {
    if (rule === undefined) throw new RangeError("no such case");
    return takeRecidivism(law, from(range), rule, readings).range;
  };
  test("doubles up to twenty years, makes life of thirty, and says nothing of what lies between", () => {
    expect(raised(term("P2Y", "P20Y"), felony)).toEqual(term("P2Y", "P30Y"));
    expect(raised(term("P2Y", "P20Y"), felony, { "twenty-years-doubled": "literal-40" })).toEqual(term("P2Y", "P40Y"));
    expect(raised(term("P2Y", "P15Y"), felony)).toEqual(term("P2Y", "P30Y"));
    expect(raised(term("P2Y", "P25Y"), felony)).toEqual(term("P2Y", "P25Y"));
    expect(raised(term("P2Y", "P30Y"), felony)).toEqual(term("P2Y", "life"));
    expect(raised(term("P2Y", "life"), felony)).toEqual(term("P2Y", "life"));
  });
  test("doubles a misdemeanour's maximum past the bounds of its class, and no fine, no life, nothing", () => {
    expect(raised(term("P2Y", "P5Y"), misdemeanour)).toEqual(term("P2Y", "P10Y"));
    expect(raised(term("P2Y", "P20Y"), misdemeanour)).toEqual(term("P2Y", "P40Y"));
    expect(raised(term("P2Y", "life"), misdemeanour)).toEqual(term("P2Y", "life"));
    expect(raised(fine(1, 2), misdemeanour)).toEqual(fine(1, 2));
    expect(raised(null, misdemeanour)).toBeNull();
  });
});

test("a general rule of an instrument whose days no source gives was not in force", () => {
  const { event } = circumstancesOf(law);
  expect(law.instruments.find(({ id }) => id === "juvenile-justice-2016")?.inForce).toBeNull();
  expect(wasInForce(law, "juvenile-justice-2016.art-2", event)).toBe(false);
  expect(wasInForce(law, "no-such-law.art-2", event)).toBe(false);
  expect([wasInForce(law, "criminal-code-2009.art-27", event), wasInForce(law, "criminal-code-2009.art-27", { ...event, date: "2009-06-01" })]).toEqual([true, false]);
  expect(wasInForce(law, "criminal-code-2009.art-27", { ...event, date: { from: "2009-06-01", to: "2010-06-01" } })).toBeNull();
});

test("the other values of a reading are those not chosen; a law may not ask it", () => {
  expect(otherValues(law, "twenty-years-doubled", { "twenty-years-doubled": "literal-40" })).toEqual(["cap-30"]);
  expect(otherValues(law, "no-such-reading", {})).toEqual([]);
});

test("a charge is of an article, of its form and of its band", () => {
  expect(articleOf("lshtse-2008.art-39.par-1")).toBe("lshtse-2008.art-39");
  expect(baseRange(law, { offence: "lshtse-2008.art-39.par-3", band: null })?.imprisonment).toEqual({ min: "P1M", max: "P1Y" });
  expect(baseRange(law, { offence: "lshtse-2008.art-34", band: "under-fifteen" })?.imprisonment).toEqual({ min: "P7Y", max: "P15Y" });
  expect(baseRange(law, { offence: "lshtse-2008.art-34", band: null })).toBeNull();
  expect(() => offenceOf(law, { ...chargeOf(law, "lshtse-2008.art-34"), offence: "lshtse-2008.art-99" })).toThrow(RangeError);
});
