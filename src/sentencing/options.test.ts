import { describe, expect, test } from "vitest";
import { sentencedOf, type ChargeChoice, type CircumstanceChoice } from "../dev/charge-of.js";
import { loadLaw } from "../law/load.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;

function option(id: string, offence: string, circumstances: CircumstanceChoice = {}, choice: ChargeChoice = {}) {
  const found = sentencedOf(law, offence, choice, circumstances).penalty.options.find((known) => known.id === id);
  if (found === undefined) throw new RangeError("no such option");
  return found;
}
const code = (article: number) => `criminal-code-2009.art-${article}`;
const record = (finalOn: string, imprisonment?: string, amnestied?: boolean): CircumstanceChoice => ({
  accused: { convictions: [{ class: "misdemeanour", finalOn, ...(imprisonment === undefined ? {} : { imprisonment }), ...(amnestied === undefined ? {} : { amnestied }) }] },
});

describe("simple suspension", () => {
  test("is open for a misdemeanour, and by the term pronounced for a felony whose mitigated minimum allows it", () => {
    expect(option("simple-suspension", code(284))).toMatchObject({ open: true, conditions: [] });
    expect(option("simple-suspension", code(289))).toMatchObject({ open: true, conditions: ["pronounced-penalty"] });
  });
  test("is closed by imprisonment in the five years before the act, a day inside and on the end", () => {
    expect(option("simple-suspension", code(284), record("2010-06-02", "P1Y"))).toMatchObject({ open: false, reason: "prior-conviction" });
    expect(option("simple-suspension", code(284), record("2010-06-01", "P1Y"))).toMatchObject({ open: true });
  });
  test("for a petty offence looks one year back", () => {
    expect(option("simple-suspension", code(298), record("2014-06-02", "P1Y"))).toMatchObject({ open: false, reason: "prior-conviction" });
    expect(option("simple-suspension", code(298), record("2014-06-01", "P1Y"))).toMatchObject({ open: true, conditions: [] });
  });
  test("of a part is open for felonies and misdemeanours only, on the same terms", () => {
    expect(option("partial-simple-suspension", code(284))).toMatchObject({ open: true, conditions: [] });
    expect(option("partial-simple-suspension", code(289))).toMatchObject({ open: true, conditions: ["pronounced-penalty"] });
    expect(option("partial-simple-suspension", code(284), record("2010-06-02", "P1Y"))).toMatchObject({ open: false, reason: "prior-conviction" });
    expect(option("partial-simple-suspension", code(298))).toMatchObject({ open: false, reason: "class" });
  });
  test("depends on a record that is not stated", () => {
    expect(option("simple-suspension", code(284), record("2014-01-01"))).toMatchObject({ open: true, conditions: ["no-prior-conviction"] });
    expect(option("simple-suspension", code(284), { accused: { convictions: null } })).toMatchObject({ open: true, conditions: ["no-prior-conviction"] });
    expect(option("simple-suspension", code(284), record("2014-01-01", "P1Y", true))).toMatchObject({ open: true, conditions: [] });
  });
  test("is not closed outright by a conviction given abroad, or from before the Criminal Code applied: the readings decide (105-106)", () => {
    const of = (finalOn: string, country: string | undefined, readings: Readonly<Record<string, string>>, date = "2012-06-01", imprisonment: string | null = "P1Y") => option("simple-suspension", "lshtse-2008.art-26", {
      accused: { convictions: [{ class: "felony", finalOn, imprisonment, ...(country === undefined ? {} : { country }) }] }, event: { date, place: "phnom-penh" }, readings,
    });
    const open = { open: true, conditions: [] };
    const conditional = { open: true, conditions: ["no-prior-conviction"] };
    const closed = { open: false, reason: "prior-conviction" };
    const abroad = "convictions-given-abroad";
    expect(of("2011-05-05", "TH", {})).toMatchObject(conditional);
    expect(of("2011-05-05", "TH", { [abroad]: "both-shown" })).toMatchObject(conditional);
    expect(of("2011-05-05", "TH", { [abroad]: "counted" })).toMatchObject(closed);
    expect(of("2011-05-05", "TH", { [abroad]: "not-counted" })).toMatchObject(open);
    // Where the term is not stated, counting it leaves what the term leaves open.
    expect(of("2011-05-05", "TH", { [abroad]: "counted" }, "2012-06-01", null)).toMatchObject(conditional);
    expect(of("2011-05-05", "TH", { [abroad]: "not-counted" }, "2012-06-01", null)).toMatchObject(open);
    expect(of("2011-05-05", "KH", { [abroad]: "not-counted" })).toMatchObject(closed);
    const before = "convictions-before-the-code";
    expect(of("2008-06-01", undefined, {})).toMatchObject(conditional);
    expect(of("2008-06-01", undefined, { [before]: "counted" })).toMatchObject(closed);
    expect(of("2008-06-01", undefined, { [before]: "not-counted" })).toMatchObject(open);
    // One that is both must be counted under both.
    expect(of("2008-06-01", "TH", { [abroad]: "counted" })).toMatchObject(conditional);
    expect(of("2008-06-01", "TH", { [abroad]: "counted", [before]: "not-counted" })).toMatchObject(open);
    expect(of("2008-06-01", "TH", { [abroad]: "counted", [before]: "counted" })).toMatchObject(closed);
    // Out of the five years no reading matters.
    expect(of("2011-05-05", "TH", {}, "2016-05-05")).toMatchObject(open);
  });
});

describe("what the term pronounced decides", () => {
  test("probation needs six months to five years", () => {
    expect(option("suspension-with-probation", code(284))).toMatchObject({ open: true, conditions: [], limits: [{ of: "probation", term: { min: "P1Y", max: "P3Y" } }] });
    expect(option("suspension-with-probation", code(330))).toMatchObject({ open: true, conditions: ["pronounced-penalty"] });
    expect(option("suspension-with-probation", "lshtse-2008.art-24")).toMatchObject({ open: false, reason: "maximum-too-low" });
    expect(option("suspension-with-probation", code(298))).toMatchObject({ open: false, reason: "no-imprisonment" });
  });
  test("semi-liberty needs at most six months, instalments one year", () => {
    expect(option("semi-liberty", code(330))).toMatchObject({ open: true, conditions: ["activity-or-care"] });
    expect(option("semi-liberty", code(289))).toMatchObject({ open: false, reason: "minimum-too-high" });
    expect(option("instalments", code(289))).toMatchObject({ open: true, conditions: ["pronounced-penalty", "serious-reason"] });
    expect(option("instalments", code(290))).toMatchObject({ open: false, reason: "minimum-too-high" });
  });
});

describe("what the maximum incurred decides", () => {
  test("community service, reprimand and an additional penalty instead are open up to three years", () => {
    for (const id of ["community-service", "reprimand", "additional-penalty-instead"]) {
      expect(option(id, code(246)).open, id).toBe(true);
      expect(option(id, code(284)), id).toMatchObject({ open: false, reason: "maximum-too-high" });
    }
  });
  test("a recidivist's raised maximum or a minor's halved one counts only under the reading", () => {
    const modified = { "threshold-maximum": "modified" };
    const felon: CircumstanceChoice = { accused: { recidivismPleaded: true, convictions: [{ class: "felony", finalOn: "2013-01-01" }] } };
    expect(option("community-service", code(246), felon).open).toBe(true);
    expect(option("community-service", code(246), { ...felon, readings: modified })).toMatchObject({ open: false, reason: "maximum-too-high" });
    expect(option("community-service", code(284), { years: [17, 17] }).open).toBe(false);
    expect(option("community-service", code(284), { years: [17, 17], readings: modified }).open).toBe(true);
  });
  test("a fine alone opens an additional penalty instead, where one is provided, and neither service nor reprimand", () => {
    expect(option("additional-penalty-instead", code(298))).toMatchObject({ open: false, reason: "no-additional-penalty" });
    expect(option("community-service", code(298))).toMatchObject({ open: false, reason: "no-imprisonment" });
  });
});

describe("community service for minors", () => {
  test("is open from 16, with fewer hours", () => {
    expect(option("community-service", code(246), { years: [15, 15] })).toMatchObject({ open: false, reason: "too-young" });
    expect(option("community-service", code(246), { years: [16, 16] })).toMatchObject({ open: true, limits: [{ of: "work", hours: { min: 30, max: 100 } }, { of: "work-period" }] });
    expect(option("community-service", code(246), { years: [15, 16] })).toMatchObject({ open: true, conditions: ["old-enough", "accused-present", "accused-consents"] });
    expect(option("community-service", code(246), { years: [18, 18] })).toMatchObject({ limits: [{ of: "work", hours: { min: 30, max: 200 } }, { of: "work-period" }] });
  });
});

test("a sentence is deferred for misdemeanours only", () => {
  expect(option("deferred-sentence", code(284)).open).toBe(true);
  expect(option("deferred-sentence", code(289))).toMatchObject({ open: false, reason: "class" });
  expect(option("deferred-sentence", code(298))).toMatchObject({ open: false, reason: "class" });
  expect(option("deferred-sentence", "lshtse-2008.art-43", {}, { aggravation: "repeated" }).conditions).toContain("class-open");
});

test("imprisonment and fine may be chosen between only where both are provided", () => {
  expect(option("prison-and-or-fine", code(284)).open).toBe(true);
  expect(option("prison-and-or-fine", code(289))).toMatchObject({ open: false, reason: "single-penalty" });
});

test("detention before trial counts wherever there is imprisonment", () => {
  expect(option("credit-of-detention", code(289))).toMatchObject({ open: true, conditions: ["detained-before-trial"] });
  expect(option("credit-of-detention", code(298))).toMatchObject({ open: false, reason: "no-imprisonment" });
});

describe("a fine alone", () => {
  const fineOnly = { penalty: { statutory: { imprisonment: null, fine: { min: 1_000, max: 2_000 } }, class: "misdemeanour" } } as const;
  test("may be suspended whatever the term would be, and not with probation", () => {
    expect(option("simple-suspension", code(284), {}, fineOnly)).toMatchObject({ open: true, conditions: [] });
    expect(option("suspension-with-probation", code(284), {}, fineOnly)).toMatchObject({ open: false, reason: "no-imprisonment" });
    expect(option("additional-penalty-instead", code(284), {}, fineOnly)).toMatchObject({ open: true });
  });
  test("beside a term too long to be suspended leaves it to what is pronounced", () => {
    const strict = { ...law, sentencing: { ...law.sentencing, options: law.sentencing.options.map((one) => ({ ...one, rules: one.rules.map((rule) => ({ ...rule, pronounced: { max: "P1D", fine: true } })) })) } };
    const found = sentencedOf(strict, code(284)).penalty.options.find(({ id }) => id === "simple-suspension");
    expect(found).toMatchObject({ open: true, conditions: ["pronounced-penalty"] });
  });
});
