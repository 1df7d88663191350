import { describe, expect, test } from "vitest";
import { chargeIn, plainCase, yearsOf } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import { addDays } from "../time/calendar.js";

/** A day of birth that makes the event of 1 June 2012 fall so many days after (before, if negative) the birthday that completes the years. */
const ON = "2012-06-01";
const bornSo = (years: number, daysAfter: number) => {
  const birthday = addDays(ON, -daysAfter);
  return `${Number(birthday.slice(0, 4)) - years}${birthday.slice(4)}`;
};

describe("the event falls on the day before, on, and the day after the birthday", () => {
  const article34 = ["conduct.sexual-intercourse", "conduct.give-or-promise-value"];
  test.each([
    [15, -1, "under-fifteen", "P7Y", "P15Y"], [15, 0, "fifteen-or-over", "P2Y", "P5Y"], [15, 1, "fifteen-or-over", "P2Y", "P5Y"], [18, -1, "fifteen-or-over", "P2Y", "P5Y"],
  ] as const)("Article 34, birthday %i, day %i: %s", (years, daysAfter, band, min, max) => {
    const charge = chargeIn(plainCase(article34, { born: bornSo(years, daysAfter) }), "lshtse-2008.art-34");
    expect(charge).toMatchObject({ status: "made-out", band });
    expect(yearsOf(charge)).toEqual([min, max]);
  });
  test.each([[18, 0], [18, 1]] as const)("Article 34, birthday %i, day %i: no minor, no charge", (years, daysAfter) => {
    expect(chargeIn(plainCase(article34, { born: bornSo(years, daysAfter) }), "lshtse-2008.art-34")).toMatchObject({ status: "not-made-out", reason: "element-not-met" });
  });

  test.each([[-1, "made-out"], [0, "not-made-out"], [1, "not-made-out"]] as const)("Article 42, fifteenth birthday, day %i: %s", (daysAfter, status) => {
    const charge = chargeIn(plainCase(["conduct.sexual-intercourse"], { born: bornSo(15, daysAfter) }), "lshtse-2008.art-42");
    expect(charge?.status).toBe(status);
    if (status === "made-out") expect(yearsOf(charge)).toEqual(["P5Y", "P10Y"]);
  });

  test.each([[-1, "made-out"], [0, "not-made-out"], [1, "not-made-out"]] as const)("Article 43, fifteenth birthday, day %i: %s", (daysAfter, status) => {
    const charge = chargeIn(plainCase(["conduct.indecent-act", "purpose.sexual-desire"], { born: bornSo(15, daysAfter) }), "lshtse-2008.art-43");
    expect(charge?.status).toBe(status);
    if (status === "made-out") expect(charge?.penalty.statutory).toEqual({ imprisonment: { min: "P1Y", max: "P3Y" }, fine: { min: 2_000_000, max: 6_000_000 } });
  });

  test.each([[-1, "made-out"], [0, "not-made-out"], [1, "not-made-out"]] as const)("Article 28, eighteenth birthday, day %i: %s", (daysAfter, status) => {
    const charge = chargeIn(plainCase(["conduct.profit-from-prostitution", "victim.engages-in-prostitution"], { born: bornSo(18, daysAfter) }), "lshtse-2008.art-28");
    expect(charge?.status).toBe(status);
    if (status === "made-out") expect(yearsOf(charge)).toEqual(["P7Y", "P15Y"]);
  });

  test.each([
    [15, -1, "aggravated", "P15Y", "P20Y"], [15, 0, "aggravated", "P15Y", "P20Y"], [15, 1, "aggravated", "P15Y", "P20Y"],
    [18, -1, "aggravated", "P15Y", "P20Y"], [18, 0, "base", "P7Y", "P15Y"], [18, 1, "base", "P7Y", "P15Y"],
  ] as const)("Article 10, birthday %i, day %i: %s", (years, daysAfter, form, min, max) => {
    const charge = chargeIn(plainCase(["conduct.remove", "means.deception", "purpose.prostitution"], { born: bornSo(years, daysAfter) }), "lshtse-2008.art-10");
    expect(charge).toMatchObject({ status: "made-out", form });
    expect(yearsOf(charge)).toEqual([min, max]);
  });

  test.each([[-1, "exempt"], [0, null], [1, null]] as const)("Article 24, the accused's eighteenth birthday, day %i", (daysAfter, reason) => {
    expect(chargeIn(plainCase(["conduct.solicit-in-public"], { accusedBorn: bornSo(18, daysAfter) }), "lshtse-2008.art-24")).toMatchObject({ status: reason === null ? "made-out" : "not-made-out", reason });
  });
});

describe("a victim born on 29 February", () => {
  const facts = ["conduct.sexual-intercourse", "conduct.give-or-promise-value"];
  const charge = (date: string, reading: string) => chargeIn(plainCase(facts, { born: "1996-02-29", date }), "lshtse-2008.art-34", { readings: { "minor-born-29-february": reading } });
  test.each([
    ["2011-02-27", "1-march", "under-fifteen"], ["2011-02-28", "1-march", "under-fifteen"], ["2011-03-01", "1-march", "fifteen-or-over"],
    ["2011-02-27", "28-february", "under-fifteen"], ["2011-02-28", "28-february", "fifteen-or-over"], ["2011-03-01", "28-february", "fifteen-or-over"],
  ] as const)("is fifteen on the day that the reading names: %s, %s", (date, reading, band) => {
    expect(charge(date, reading)?.band).toBe(band);
  });
});

describe("while the band is open", () => {
  const charge = chargeIn(plainCase(["conduct.sexual-intercourse", "conduct.give-or-promise-value"]), "lshtse-2008.art-34");
  test("there is no range, and each possible one is an alternative", () => {
    expect(charge?.penalty).toMatchObject({ statutory: null, reason: "band-open", class: null });
    expect(charge?.band).toBeNull();
    expect(charge?.alternatives.filter(({ kind }) => kind === "band").map(({ if: when, penalty }) => [when, penalty?.imprisonment])).toEqual([
      [["fifteen-or-over"], { min: "P2Y", max: "P5Y" }], [["under-fifteen"], { min: "P7Y", max: "P15Y" }],
    ]);
  });
  test("each world of the age has its own", () => {
    expect(charge?.worlds).toMatchObject([
      { victimYears: [0, 14], status: "made-out", statutory: { imprisonment: { min: "P7Y", max: "P15Y" } } },
      { victimYears: [15, 17], status: "made-out", statutory: { imprisonment: { min: "P2Y", max: "P5Y" } } },
      { victimYears: [18, null], status: "not-made-out" },
    ]);
  });
});

test("hours of detention choose the band of Criminal Code 253 to the hour", () => {
  const range = (hours: number | [number, number]) => yearsOf(chargeIn(plainCase({ "conduct.confine": true, "conduct.without-legal-authority": true, "circumstance.detention-hours": hours }), "criminal-code-2009.art-253"));
  expect([47, 48, 719, 720].map(range)).toEqual([["P1Y", "P3Y"], ["P3Y", "P5Y"], ["P3Y", "P5Y"], ["P5Y", "P10Y"]]);
  expect(range([48, 719])).toEqual(["P3Y", "P5Y"]);
  expect(range([47, 48])).toBeNull();
});

describe("knowledge of minority", () => {
  const facts = ["conduct.remove", "means.deception", "purpose.prostitution"];
  const charge = (extra: Record<string, boolean>, readings = {}) => chargeIn(plainCase({ ...Object.fromEntries(facts.map((fact) => [fact, true])), ...extra }, { born: "1997-01-01" }), "lshtse-2008.art-10", { readings });
  test("is open where nothing is said, and a point of proof", () => {
    expect(charge({})).toMatchObject({ knowledge: "open", form: "aggravated" });
    expect(charge({})?.pointsOfProof.map(({ id }) => id)).toContain("knowledge-of-minority");
  });
  test("is presumed of one who keeps the minor under control; what rebuttal would leave is an alternative", () => {
    const presumed = charge({ "accused.keeps-victim-under-control": true });
    expect(presumed).toMatchObject({ knowledge: "presumed", status: "made-out", form: "aggravated" });
    expect(presumed?.alternatives.find(({ kind }) => kind === "knowledge-rebutted")).toMatchObject({ status: "made-out", penalty: { imprisonment: { min: "P7Y", max: "P15Y" } } });
  });
  test.each([{ "accused.knows-minority": false }, { "accused.proves-belief-adult": true }])("rebutted it takes the aggravation away: %j", (rebutting) => {
    expect(charge(rebutting)).toMatchObject({ knowledge: "rebutted", status: "made-out", form: "base" });
  });
  test("is a point of proof only under the other reading", () => {
    expect(charge({ "accused.knows-minority": false }, { "knowledge-of-minority": "point-of-proof-only" })).toMatchObject({ knowledge: "rebutted", form: "aggravated" });
  });
  test("rebutted it defeats a charge that stands on minority alone, and says so", () => {
    const given = plainCase({ "conduct.sexual-intercourse": true, "conduct.give-or-promise-value": true, "accused.proves-belief-adult": true }, { born: "1996-01-01" });
    expect(chargeIn(given, "lshtse-2008.art-34")).toMatchObject({ status: "not-made-out", reason: "knowledge-rebutted" });
  });
  test("is not asked of a charge against an adult's exploiter", () => {
    expect(chargeIn(plainCase(facts, { born: "1980-01-01" }), "lshtse-2008.art-10")?.knowledge).toBeNull();
  });
});

describe("grounds that exclude responsibility", () => {
  const grounds = law.grounds.map(({ id, when }) => ({ id, fact: "fact" in when ? when.fact : "" }));
  const facts = { "conduct.sexual-intercourse": true };
  test.each(grounds)("$id, established, makes the charge not made out and is named", ({ id, fact }) => {
    const charge = chargeIn(plainCase({ ...facts, [fact]: true }, { born: "2000-01-01" }), "lshtse-2008.art-42");
    expect(charge).toMatchObject({ status: "not-made-out", reason: "defence" });
    expect(charge?.barriers.filter(({ status }) => status === "met")).toMatchObject([{ id, kind: "ground" }]);
  });
  test.each(grounds)("$id, established while the age is open, is still the reason", ({ fact }) => {
    expect(chargeIn(plainCase({ ...facts, [fact]: true }), "lshtse-2008.art-42")).toMatchObject({ status: "not-made-out", reason: "defence" });
  });
  test("not raised or denied, they change nothing", () => {
    const bare = chargeIn(plainCase(facts, { born: "2000-01-01" }), "lshtse-2008.art-42");
    const denied = chargeIn(plainCase({ ...facts, ...Object.fromEntries(grounds.map(({ fact }) => [fact, false])) }, { born: "2000-01-01" }), "lshtse-2008.art-42");
    expect(bare?.status).toBe("made-out");
    expect({ ...denied, barriers: [] }).toEqual({ ...bare, barriers: [] });
    expect(bare?.barriers.filter(({ kind }) => kind === "ground").map(({ status }) => status)).toEqual(grounds.map(() => "unknown"));
  });
});

describe("exemptions", () => {
  test("one that may hold leaves the charge open and is missing", () => {
    const given = { ...plainCase(["conduct.solicit-in-public"]), accused: [{ id: "A1" }] };
    expect(chargeIn(given, "lshtse-2008.art-24")).toMatchObject({ status: "undetermined", missing: ["accused.minor"] });
  });
});
