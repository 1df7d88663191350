import { describe, expect, test } from "vitest";
import { MET, NOT_MET, UNKNOWN } from "../logic/truth.js";
import { law } from "./bundled.js";
import { daysOf, inForceAt, periodOf } from "./in-force.js";

const cite = [{ instrument: "x", article: "1", rank: "unverified" as const }];
const period = { from: { "phnom-penh": "2010-01-01", province: "2010-01-11" }, to: "2012-12-31", cite };

describe("a text is in force", () => {
  test.each([
    ["2009-12-31", "phnom-penh", NOT_MET], ["2010-01-01", "phnom-penh", MET], ["2010-01-10", "province", NOT_MET], ["2010-01-11", "province", MET],
    ["2012-12-31", "province", MET], ["2013-01-01", "phnom-penh", NOT_MET],
  ] as const)("on %s in %s: %i", (date, place, truth) => {
    expect(inForceAt(period, { date, place })).toBe(truth);
  });
  test.each([["2009-12-31", NOT_MET], ["2010-01-01", UNKNOWN], ["2010-01-10", UNKNOWN], ["2010-01-11", MET]] as const)("on %s at a place unknown: %i", (date, truth) => {
    for (const place of [undefined, null]) expect(inForceAt(period, place === undefined ? { date } : { date, place })).toBe(truth);
  });
  test.each([
    ["2009-01-01", "2009-12-31", NOT_MET], ["2009-12-31", "2010-01-01", UNKNOWN], ["2010-01-01", "2012-12-31", MET], ["2012-12-31", "2013-01-01", UNKNOWN], ["2013-01-01", "2013-02-01", NOT_MET], ["2009-12-31", "2013-01-01", UNKNOWN],
  ] as const)("over the days from %s to %s: %i", (from, to, truth) => {
    expect(inForceAt(period, { date: { from, to }, place: "phnom-penh" })).toBe(truth);
  });
  test("at an unknown time where no source gives it", () => { expect(inForceAt(null, { date: "2012-01-01", place: "province" })).toBe(UNKNOWN); });
  test("without end where none is given", () => { expect(inForceAt({ ...period, to: null }, { date: "2100-12-31", place: "province" })).toBe(MET); });
});

test("the days of an event are one or a span", () => {
  expect(daysOf({ date: "2012-06-01" })).toEqual(["2012-06-01", "2012-06-01"]);
  expect(daysOf({ date: { from: "2012-06-01", to: "2012-07-01" } })).toEqual(["2012-06-01", "2012-07-01"]);
});

describe("the period of an article", () => {
  test("is that of its part of the instrument, or else the instrument's", () => {
    const code = law.instruments.find(({ id }) => id === "criminal-code-2009");
    const [part] = code?.provisions ?? [];
    expect(periodOf(law, "criminal-code-2009", "1")).toBe(part?.inForce);
    expect(periodOf(law, "criminal-code-2009", String(part?.to))).toBe(part?.inForce);
    expect(periodOf(law, "criminal-code-2009", "239")).toBe(code?.inForce);
  });
  test("is unknown for an instrument that is not there, or without dates", () => {
    expect(periodOf(law, "no-such-law", "1")).toBeNull();
    expect(periodOf(law, "juvenile-justice-2016", "1")).toBeNull();
  });
});
