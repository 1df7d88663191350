import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { law } from "../law/bundled.js";
import { commencement } from "../offences/in-force.js";
import { parseCase } from "../parse-case.js";
import { inForceAt, periodOf } from "../law/in-force.js";

/** Procuring under both laws: what is left is what was in force. */
function offencesOf(date: string, place?: string): readonly string[] {
  const parsed = parseCase({
    format: "chbab/case@1", id: "c", accused: [{ id: "A1" }], victims: [{ id: "V1", born: "1980-01-01" }],
    events: [{ id: "E1", date, country: "KH", ...(place === undefined ? {} : { place }), accused: [{ id: "A1" }], victims: ["V1"], facts: { "conduct.profit-from-prostitution": true } }],
  });
  if (!parsed.ok) throw new Error("the case was refused");
  return assess(parsed.case, { law, all: true }).charges.map(({ offence }) => offence);
}
const isOfCode = (offence: string) => offence.startsWith("criminal-code-2009.");

describe("the offences in force on the day of the event (Criminal Code 3, 672)", () => {
  test.each([
    ["2009-06-05", undefined], ["2009-06-05", "phnom-penh"], ["2009-12-31", "phnom-penh"], ["2010-12-09", "phnom-penh"], ["2010-12-15", "province"], ["2010-12-19", "province"],
  ])("an event of %s (%s) has no offence of the Code's special part", (date, place) => {
    const offences = offencesOf(date, place);
    expect(offences.filter(isOfCode)).toEqual([]);
    expect(offences).toContain("lshtse-2008.art-26");
  });

  test.each([["2010-12-10", "phnom-penh"], ["2010-12-15", "phnom-penh"], ["2010-12-20", "province"], ["2011-01-01", "phnom-penh"], ["2011-01-01", "province"], ["2011-01-01", undefined]])("an event of %s (%s) has them", (date, place) => {
    expect(offencesOf(date, place)).toContain("criminal-code-2009.art-284");
  });

  test("every offence of the Code is in force from the same two days", () => {
    const applies = (date: string, place: "phnom-penh" | "province") => new Set(law.offences.filter(({ instrument }) => instrument === "criminal-code-2009")
      .map((offence) => commencement(law, offence, { id: "E1", date, place, country: "KH", accused: [], victims: [] }, {}).applies));
    expect(applies("2010-12-09", "phnom-penh")).toEqual(new Set(["no"]));
    expect(applies("2010-12-10", "phnom-penh")).toEqual(new Set(["yes"]));
    expect(applies("2010-12-19", "province")).toEqual(new Set(["no"]));
    expect(applies("2010-12-20", "province")).toEqual(new Set(["yes"]));
  });

  test("the general rules of Book 1 are in force a year earlier", () => {
    const book1 = (date: string, place?: "phnom-penh" | "province") => inForceAt(periodOf(law, "criminal-code-2009", "12"), place === undefined ? { date } : { date, place });
    expect(["2009-12-09", "2009-12-10"].map((date) => book1(date, "phnom-penh"))).toEqual([0, 2]);
    expect(["2009-12-19", "2009-12-20"].map((date) => book1(date, "province"))).toEqual([0, 2]);
    expect(["2009-12-09", "2009-12-10", "2009-12-19", "2009-12-20"].map((date) => book1(date))).toEqual([0, 1, 1, 2]);
  });

  test("an instrument without known days in force is unknown on every day", () => {
    expect(inForceAt(periodOf(law, "juvenile-justice-2016", "2"), { date: "2020-01-01" })).toBe(1);
    expect(inForceAt(periodOf(law, "no-such-instrument", "2"), { date: "2020-01-01" })).toBe(1);
  });
});
