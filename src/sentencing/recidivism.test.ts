import { describe, expect, test } from "vitest";
import { sentencedOf, type CircumstanceChoice } from "../dev/charge-of.js";
import { loadLaw } from "../law/load.js";
import type { Conviction, Event } from "../schema/case.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const felony = "criminal-code-2009.art-289";
const misdemeanour = "criminal-code-2009.art-284";

/** The maximum after one earlier conviction, and the maximum if recidivism were settled otherwise. */
function maximum(offence: string, conviction: Conviction, choice: CircumstanceChoice = {}) {
  const { applied, otherwise } = sentencedOf(law, offence, {}, { ...choice, accused: { recidivismPleaded: true, convictions: [conviction], ...choice.accused } }).penalty;
  return [applied?.imprisonment?.max, ...otherwise.map(({ if: [when], applied: other }) => `${when}: ${other?.imprisonment?.max}`)];
}
const on = (date: Event["date"], place: Event["place"] = "phnom-penh"): CircumstanceChoice => ({ event: { date, place } });

describe("the four cases of Art. 84", () => {
  test("a felony within ten years of a felony", () => {
    expect(maximum(felony, { class: "felony", finalOn: "2010-06-01" }, on("2020-05-31"))).toEqual(["P30Y"]);
  });
  test("a misdemeanour within five years of a felony", () => {
    expect(maximum(misdemeanour, { class: "felony", finalOn: "2010-06-01" }, on("2015-05-31"))).toEqual(["P10Y"]);
  });
  test("a felony within five years of a misdemeanour punished with three years or more", () => {
    expect(maximum(felony, { class: "misdemeanour", imprisonment: "P3Y", finalOn: "2010-06-01" }, on("2015-05-31"))).toEqual(["P30Y"]);
    expect(maximum(felony, { class: "misdemeanour", imprisonment: "P2Y11M", finalOn: "2010-06-01" }, on("2015-05-31"))).toEqual(["P15Y"]);
  });
  test("the same misdemeanour within five years", () => {
    expect(maximum(misdemeanour, { class: "misdemeanour", offence: misdemeanour, finalOn: "2010-06-01" }, on("2015-05-31"))).toEqual(["P10Y"]);
    expect(maximum(misdemeanour, { class: "misdemeanour", offence: "criminal-code-2009.art-330", finalOn: "2010-06-01" }, on("2015-05-31"))).toEqual(["P5Y"]);
  });
  test("a petty offence neither counts as an earlier conviction nor is raised", () => {
    expect(maximum(misdemeanour, { class: "petty", finalOn: "2010-06-01" }, on("2011-05-31"))).toEqual(["P5Y"]);
    expect(maximum("lshtse-2008.art-24", { class: "felony", finalOn: "2010-06-01" }, on("2011-05-31"))).toEqual(["P6D"]);
  });
});

describe("what the step says", () => {
  const stepOf = (offence: string, conviction: Conviction, choice: CircumstanceChoice = {}) => {
    const { steps, otherwise } = sentencedOf(law, offence, {}, { ...choice, accused: { recidivismPleaded: true, convictions: [{ class: "petty", finalOn: "2011-01-01" }, conviction], ...choice.accused } }).penalty;
    return [...steps, ...otherwise.flatMap((other) => other.steps)].find(({ step }) => step === "recidivism")?.recidivism;
  };
  test("the maximum doubled, the conviction by its place in the case and its day, and the period", () => {
    expect(stepOf(misdemeanour, { class: "felony", finalOn: "2010-06-01" }, on("2012-01-01"))).toEqual({ becomes: "double", cappedAt: null, within: "P5Y", conviction: { at: 1, finalOn: "2010-06-01" } });
  });
  test("where the doubled maximum is cut, and where it becomes life", () => {
    expect(stepOf("criminal-code-2009.art-290", { class: "felony", finalOn: "2010-06-01" }, on("2012-01-01"))).toMatchObject({ becomes: "double", cappedAt: "P30Y", within: "P10Y" });
    expect(stepOf("criminal-code-2009.art-243", { class: "felony", finalOn: "2010-06-01" }, on("2012-01-01"))).toMatchObject({ becomes: "life", cappedAt: null });
  });
  test("no conviction where none is stated", () => {
    expect(stepOf(felony, { class: "felony", finalOn: "2010-06-01" }, { ...on("2012-01-01"), accused: { convictions: null } })).toMatchObject({ conviction: null });
  });
  test("of several the first that counts, before one that only may", () => {
    const convictions: Conviction[] = [{ class: "felony", finalOn: "2005-06-01" }, { class: "felony", finalOn: "2010-06-01" }, { class: "felony", finalOn: "2011-06-01" }];
    expect(stepOf(felony, { class: "petty", finalOn: "2010-06-01" }, { ...on("2012-01-01"), accused: { convictions } })).toMatchObject({ conviction: { at: 1, finalOn: "2010-06-01" } });
  });
});

describe("convictions of which no source says whether they count", () => {
  const shown = (conviction: Conviction, readings: Readonly<Record<string, string>> = {}) => maximum(felony, conviction, { ...on("2014-01-01"), readings });
  const both = ["P15Y", "recidivist: P30Y"];
  test("final before the Code applied: neither is assumed, unless a reading says so", () => {
    const before: Conviction = { class: "felony", finalOn: "2009-12-09" };
    expect(shown(before)).toEqual(both);
    expect(shown(before, { "convictions-before-the-code": "counted" })).toEqual(["P30Y"]);
    expect(shown(before, { "convictions-before-the-code": "not-counted" })).toEqual(["P15Y"]);
    expect(shown(before, { "convictions-given-abroad": "counted" })).toEqual(both);
  });
  test("between the days on which the Code reached Phnom Penh and the provinces it is open which it is", () => {
    for (const finalOn of ["2009-12-10", "2009-12-19"]) {
      expect(shown({ class: "felony", finalOn })).toEqual(both);
      expect(shown({ class: "felony", finalOn }, { "convictions-before-the-code": "not-counted" })).toEqual(both);
    }
    expect(shown({ class: "felony", finalOn: "2009-12-20" })).toEqual(["P30Y"]);
  });
  test("given abroad: neither is assumed, unless a reading says so", () => {
    const abroad: Conviction = { class: "felony", finalOn: "2010-06-01", country: "TH" };
    expect(shown(abroad)).toEqual(both);
    expect(shown(abroad, { "convictions-given-abroad": "counted" })).toEqual(["P30Y"]);
    expect(shown(abroad, { "convictions-given-abroad": "not-counted" })).toEqual(["P15Y"]);
    for (const country of ["KH", null]) expect(shown({ ...abroad, country })).toEqual(["P30Y"]);
  });
});

describe("the periods, a day inside and on their end", () => {
  test.each([
    [felony, "felony", "2020-05-31", ["P30Y"]], [felony, "felony", "2020-06-01", ["P15Y"]],
    [misdemeanour, "felony", "2015-05-31", ["P10Y"]], [misdemeanour, "felony", "2015-06-01", ["P5Y"]],
    [felony, "felony", "2010-06-02", ["P30Y"]], [felony, "felony", "2010-05-31", ["P15Y"]],
  ] as const)("%s after a %s final on 1 June 2010, on %s", (offence, offenceClass, date, expected) => {
    expect(maximum(offence, { class: offenceClass, finalOn: "2010-06-01" }, on(date))).toEqual(expected);
  });
  test("on the day itself it is not known which came first", () => {
    expect(maximum(felony, { class: "felony", finalOn: "2010-06-01" }, on("2010-06-01"))).toEqual(["P15Y", "recidivist: P30Y"]);
  });
  test("a span that straddles the end leaves it open", () => {
    expect(maximum(felony, { class: "felony", finalOn: "2010-06-01" }, on({ from: "2020-05-01", to: "2020-07-01" }))).toEqual(["P15Y", "recidivist: P30Y"]);
    expect(maximum(felony, { class: "felony", finalOn: "2010-06-01" }, on({ from: "2020-05-01", to: "2020-05-31" }))).toEqual(["P30Y"]);
  });
  test("a period from 29 February ends with 28 February of a common year", () => {
    expect(maximum(misdemeanour, { class: "felony", finalOn: "2012-02-29" }, on("2017-02-28"))).toEqual(["P10Y"]);
    expect(maximum(misdemeanour, { class: "felony", finalOn: "2012-02-29" }, on("2017-03-01"))).toEqual(["P5Y"]);
  });
});

describe("the conditions", () => {
  const earlier: Conviction = { class: "felony", finalOn: "2010-06-01" };
  test("it counts only where pleaded for this accused", () => {
    for (const recidivismPleaded of [false, null, undefined]) expect(maximum(felony, earlier, { ...on("2012-01-01"), accused: { recidivismPleaded } })).toEqual(["P15Y"]);
  });
  test("it does not count after an amnesty", () => {
    expect(maximum(felony, { ...earlier, amnestied: true }, on("2012-01-01"))).toEqual(["P15Y"]);
    expect(maximum(felony, { ...earlier, amnestied: false }, on("2012-01-01"))).toEqual(["P30Y"]);
  });
  test("it is never applied to minors", () => {
    expect(maximum(felony, earlier, { ...on("2012-01-01"), years: [17, 17] })).toEqual(["P7Y6M"]);
  });
  test("it is not applied to events before Book 1, whose day depends on the place", () => {
    const trafficking = "lshtse-2008.art-10";
    const conviction: Conviction = { class: "felony", finalOn: "2008-06-01" };
    const on = (date: Event["date"], place: Event["place"] = "phnom-penh"): CircumstanceChoice => ({ event: { date, place }, readings: { "convictions-before-the-code": "counted" } });
    expect(maximum(trafficking, conviction, on("2009-12-09"))).toEqual(["P15Y"]);
    expect(maximum(trafficking, conviction, on("2009-12-10"))).toEqual(["P30Y"]);
    expect(maximum(trafficking, conviction, on("2009-12-19", "province"))).toEqual(["P15Y"]);
    expect(maximum(trafficking, conviction, on("2009-12-20", "province"))).toEqual(["P30Y"]);
    expect(maximum(trafficking, conviction, on("2009-12-15", null))).toEqual(["P15Y", "recidivist: P30Y"]);
  });
  test("it is open where the earlier term is not stated, or the convictions are not", () => {
    expect(maximum(felony, { class: "misdemeanour", finalOn: "2010-06-01" }, on("2012-01-01"))).toEqual(["P15Y", "recidivist: P30Y"]);
    const { applied, otherwise } = sentencedOf(law, felony, {}, { accused: { id: "A1", recidivismPleaded: true, convictions: undefined } }).penalty;
    expect(applied?.imprisonment?.max).toBe("P15Y");
    expect(otherwise).toMatchObject([{ if: ["recidivist"], applied: { imprisonment: { min: "P7Y", max: "P30Y" } } }]);
  });
  test("it leaves the minimum and the fine, and a misdemeanour its class", () => {
    const { applied, class: found } = sentencedOf(law, misdemeanour, {}, { accused: { recidivismPleaded: true, convictions: [{ class: "felony", finalOn: "2014-01-01" }] } }).penalty;
    expect(applied).toEqual({ imprisonment: { min: "P2Y", max: "P10Y" }, fine: { min: 4_000_000, max: 10_000_000 } });
    expect(found).toBe("misdemeanour");
  });
  test("several convictions raise the maximum once", () => {
    const convictions: Conviction[] = [{ class: "felony", finalOn: "2010-01-01" }, { class: "felony", finalOn: "2011-01-01" }, { class: "misdemeanour", imprisonment: "P4Y", finalOn: "2013-01-01" }];
    expect(sentencedOf(law, felony, {}, { accused: { recidivismPleaded: true, convictions } }).penalty.applied?.imprisonment).toEqual({ min: "P7Y", max: "P30Y" });
  });
});

describe("the same misdemeanour", () => {
  const earlier: Conviction = { class: "misdemeanour", offence: "criminal-code-2009.art-284", finalOn: "2014-01-01" };
  const after = (reading: string) => maximum("lshtse-2008.art-26", earlier, { readings: { "same-misdemeanour": reading } });
  test("is one article, or one conduct, by the reading", () => {
    expect(after("same-article")).toEqual(["P5Y"]);
    expect(after("same-conduct")).toEqual(["P10Y"]);
  });
  test.each([[246, 247], [246, 248], [247, 248], [341, 342]])("Articles %i and %i of the Criminal Code punish one conduct, in either order", (first, second) => {
    for (const [before, now] of [[first, second], [second, first]] as const) {
      const conviction = { ...earlier, offence: `criminal-code-2009.art-${before}` };
      const [base] = maximum(`criminal-code-2009.art-${now}`, conviction, { readings: { "same-misdemeanour": "same-article" } });
      expect(maximum(`criminal-code-2009.art-${now}`, conviction, { readings: { "same-misdemeanour": "same-conduct" } })).toEqual([base === "P3Y" ? "P6Y" : "P10Y"]);
    }
  });
  test("is open where the earlier offence is not stated", () => {
    expect(maximum(misdemeanour, { class: "misdemeanour", finalOn: "2014-01-01" })).toEqual(["P5Y", "recidivist: P10Y"]);
  });
  test("is open for laundering, which counts as the offence behind it", () => {
    expect(maximum("criminal-code-2009.art-405", { ...earlier, offence: "criminal-code-2009.art-330" })).toEqual(["P5Y", "recidivist: P10Y"]);
  });
  test("is the offence behind a conviction for laundering, or for receiving, where that is stated (Art. 89)", () => {
    const after = (offence: string | undefined, sourceOffence: string, readings = {}) => maximum(misdemeanour, { ...earlier, offence, sourceOffence }, { readings });
    expect(after("criminal-code-2009.art-405", "criminal-code-2009.art-284")).toEqual(["P10Y"]);
    expect(after("criminal-code-2009.art-405", "criminal-code-2009.art-330")).toEqual(["P5Y"]);
    // Receiving has an article that the sources do not give.
    expect(after("criminal-code-2009.art-999", "criminal-code-2009.art-284")).toEqual(["P10Y"]);
    expect(after(undefined, "criminal-code-2009.art-284")).toEqual(["P10Y"]);
    expect(after("criminal-code-2009.art-405", "lshtse-2008.art-26")).toEqual(["P5Y"]);
    expect(after("criminal-code-2009.art-405", "lshtse-2008.art-26", { "same-misdemeanour": "same-conduct" })).toEqual(["P10Y"]);
  });
  test("is not the offence behind a conviction of another kind", () => {
    expect(maximum(misdemeanour, { ...earlier, offence: "criminal-code-2009.art-330", sourceOffence: misdemeanour })).toEqual(["P5Y"]);
  });
  test("offences that count as one another are the same, whichever came first", () => {
    const alike = { ...law, sentencing: { ...law.sentencing, recidivism: { ...law.sentencing.recidivism, assimilated: [{ id: "alike", label: { en: "Alike" }, as: "one-another" as const, offences: ["criminal-code-2009.art-330", misdemeanour], cite: law.sentencing.recidivism.cite }] } } };
    const pleaded = (now: string, before: string) => sentencedOf(alike, now, {}, { accused: { recidivismPleaded: true, convictions: [{ ...earlier, offence: before }] } }).penalty.applied?.imprisonment?.max;
    expect(pleaded(misdemeanour, "criminal-code-2009.art-330")).toBe("P10Y");
    expect(pleaded("criminal-code-2009.art-330", misdemeanour)).toBe("P1Y");
    expect(pleaded("criminal-code-2009.art-331", misdemeanour)).toBe("P6M");
  });
  test("Article 89 names three groups; only laundering is an offence of these rules", () => {
    expect(law.sentencing.recidivism.assimilated.map(({ id, as, offences, cite }) => [id, as, offences, cite.map((one) => ("paragraph" in one ? one.paragraph : null))])).toEqual([
      ["theft-breach-of-trust-fraud", "one-another", "not-in-sources", ["1"]],
      ["receiving", "source-offence", "not-in-sources", ["2"]],
      ["laundering", "source-offence", ["criminal-code-2009.art-405", "criminal-code-2009.art-406"], ["3"]],
    ]);
  });
  test("two forms of one article are the same", () => {
    expect(maximum("lshtse-2008.art-41.par-1", { ...earlier, offence: "lshtse-2008.art-41.par-2" })).toEqual(["P10Y"]);
  });
});
