import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { chargeOf, circumstancesOf, sentencedOf, type ChargeChoice, type CircumstanceChoice } from "../dev/charge-of.js";
import { loadLaw } from "../law/load.js";
import type { Case } from "../schema/case.js";
import { sentencing } from "../schema/sentencing-result.js";
import { pronounce, sentenceCharge } from "./sentence-charge.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const code = (article: number) => `criminal-code-2009.art-${article}`;
const lshtse = (article: string) => `lshtse-2008.art-${article}`;
const range = (min: string, max: string, fine?: readonly [number, number]) => ({ imprisonment: { min, max }, fine: fine === undefined ? null : { min: fine[0], max: fine[1] } });
const penalty = (offence: string, choice: ChargeChoice = {}, circumstances: CircumstanceChoice = {}) => sentencedOf(law, offence, choice, circumstances).penalty;
const felon: CircumstanceChoice = { accused: { recidivismPleaded: true, convictions: [{ class: "felony", finalOn: "2012-01-01" }] } };

describe("the worked checks", () => {
  test("Art. 289 for an adult: 7 to 15 years, mitigated from 1 year", () => {
    expect(penalty(code(289))).toMatchObject({ applied: range("P7Y", "P15Y"), ifMitigated: range("P1Y", "P15Y") });
  });
  test("Art. 289 for a recidivist felon: 7 to 30 years", () => {
    expect(penalty(code(289), {}, felon)).toMatchObject({ applied: range("P7Y", "P30Y"), ifMitigated: range("P1Y", "P30Y"), class: "felony" });
  });
  test("Art. 289 for a minor of 16: 3 years 6 months to 7 years 6 months, mitigated from 6 months", () => {
    expect(penalty(code(289), {}, { years: [16, 16] })).toMatchObject({ applied: range("P3Y6M", "P7Y6M"), ifMitigated: range("P6M", "P7Y6M"), class: "felony" });
  });
  test("Art. 289 for a minor of 16 mitigated from 3 months where the bracket follows the halved minimum", () => {
    expect(penalty(code(289), {}, { years: [16, 16], readings: { "minor-mitigation-bracket": "halved-minimum" } }).ifMitigated).toEqual(range("P3M", "P7Y6M"));
  });
  test("Art. 284 for an adult: mitigated from 6 months and 2,000,000 riel", () => {
    expect(penalty(code(284))).toMatchObject({ applied: range("P2Y", "P5Y", [4_000_000, 10_000_000]), ifMitigated: range("P6M", "P5Y", [2_000_000, 10_000_000]) });
  });
  test("Art. 284 for a minor: 1 year to 2 years 6 months and 2,000,000 to 5,000,000 riel", () => {
    expect(penalty(code(284), {}, { years: [14, 17] }).applied).toEqual(range("P1Y", "P2Y6M", [2_000_000, 5_000_000]));
  });
  test("Art. 290 mitigated from 2 years", () => {
    expect(penalty(code(290)).ifMitigated).toEqual(range("P2Y", "P20Y"));
  });
  test("Art. 330 mitigated from 1 day and 50,000 riel", () => {
    expect(penalty(code(330)).ifMitigated).toEqual(range("P1D", "P6M", [50_000, 1_000_000]));
  });
  test("LSHTSE 10 with a minor victim: 15 to 20 years, mitigated from 2 years", () => {
    expect(penalty(lshtse("10"), { aggravation: "minor-victim" })).toMatchObject({ applied: range("P15Y", "P20Y"), ifMitigated: range("P2Y", "P20Y") });
  });
  test("Art. 326 for a minor: half a month is fifteen days", () => {
    expect(penalty(code(326), {}, { years: [15, 15] }).applied).toEqual(range("P15D", "P6M", [50_000, 1_000_000]));
  });
  test("LSHTSE 39 for a minor: half of seven days is three and a half", () => {
    expect(penalty(lshtse("39.par-1"), {}, { years: [15, 15] })).toMatchObject({ applied: range("P3DT12H", "P15D", [50_000, 100_000]), ifMitigated: range("P1D", "P15D", [25_000, 100_000]) });
  });
  test("where the bracket follows the halved minimum, three and a half days stand below the ladder and stay", () => {
    expect(penalty(lshtse("39.par-1"), {}, { years: [15, 15], readings: { "minor-mitigation-bracket": "halved-minimum" } }).ifMitigated).toEqual(range("P3DT12H", "P15D", [25_000, 100_000]));
  });
  test("a petty offence keeps its range whatever the circumstances", () => {
    expect(penalty(lshtse("24"))).toMatchObject({ ifMitigated: range("P1D", "P6D", [3_000, 10_000]), steps: [] });
  });
  test("a recidivist of Art. 244 incurs life, which mitigation turns into a term", () => {
    expect(penalty(code(244), {}, felon)).toMatchObject({ applied: range("P15Y", "life"), ifMitigated: range("P15Y", "P30Y") });
    expect(penalty(code(243), {}, felon)).toMatchObject({ applied: range("P10Y", "life"), ifMitigated: range("P10Y", "P30Y") });
    expect(penalty(code(244), {}, { ...felon, readings: { "mitigated-life": "ladder-and-term" } })).toMatchObject({ applied: range("P15Y", "life"), ifMitigated: range("P2Y", "P30Y") });
  });
});

describe("a minor of 14 to 17", () => {
  test("gets measures as a rule, and a penalty only where circumstances or personality require it (Criminal Code 39)", () => {
    for (const age of [14, 17]) {
      const { steps, measures } = penalty(code(289), {}, { years: [age, age] });
      const step = steps.find(({ step: name }) => name === "minority");
      expect(step).toMatchObject({ onlyIf: "circumstances-or-personality-require" });
      expect(step?.cite).toContainEqual({ instrument: "criminal-code-2009", article: "39", paragraph: "2", page: 12, source: "OT", rank: "official-text" });
      expect(measures.length).toBeGreaterThan(0);
    }
    for (const age of [13, 18]) expect(penalty(code(289), {}, { years: [age, age] }).steps.some(({ onlyIf }) => onlyIf !== undefined)).toBe(false);
  });
});

describe("the steps", () => {
  test("are recorded in the law's order, each with what it found and what it left", () => {
    const { steps } = penalty(lshtse("10"), { aggravation: "minor-victim", stage: "attempted", role: "accomplice" }, felon);
    expect(steps.map(({ step, rule }) => [step, rule])).toEqual([
      ["form", lshtse("10.minor-victim")], ["attempt", code(27)], ["participation", code(29)], ["recidivism", code(85)], ["mitigation", code(94)],
    ]);
    expect(steps.map(({ before, after }) => [before, after])).toEqual([
      [range("P7Y", "P15Y"), range("P15Y", "P20Y")], [range("P15Y", "P20Y"), range("P15Y", "P20Y")], [range("P15Y", "P20Y"), range("P15Y", "P20Y")],
      [range("P15Y", "P20Y"), range("P15Y", "P30Y")], [range("P15Y", "P30Y"), range("P2Y", "P30Y")],
    ]);
    for (const { cite } of steps) expect(cite.length).toBeGreaterThan(0);
  });
  test("of two aggravations that give one range, name the one by which the range was chosen", () => {
    const given: Case = {
      format: "chbab/case@1", id: "two", accused: [{ id: "A1", born: "1980-01-01" }], victims: [{ id: "V1", born: "1980-01-01" }],
      events: [{ id: "E1", date: "2012-06-01", country: "KH", accused: [{ id: "A1" }], victims: ["V1"], facts: {
        "conduct.remove": true, "means.deception": true, "purpose.prostitution": true, "circumstance.organised-group": true, "accused.public-official-abusing-authority": true,
      } }],
    };
    const charge = assess(given, { law }).charges.find(({ offence }) => offence === lshtse("10"));
    expect(charge?.penalty.steps[0]?.rule).toBe(lshtse("10.organised-group"));
    expect(charge?.penalty.steps[0]?.cite).toEqual(charge?.penalty.cite);
  });
  test("attempt of a misdemeanour cites the text that punishes it", () => {
    const [step] = penalty(code(284), { stage: "attempted" }).steps;
    expect(step?.cite).toContainEqual(expect.objectContaining({ article: "294" }));
  });
  test("before Book 1 the special law's own rule on attempt stands alone, unverified", () => {
    const [step] = penalty(lshtse("10"), { stage: "attempted" }, { event: { date: "2009-06-05" } }).steps;
    expect(step).toMatchObject({ rule: lshtse("4"), cite: [{ rank: "unverified" }] });
  });
  test("halving and mitigation reach back before Book 1 as lighter law", () => {
    const { applied, steps } = penalty(lshtse("10"), {}, { event: { date: "2009-06-05" }, years: [16, 16] });
    expect(applied).toEqual(range("P3Y6M", "P7Y6M"));
    for (const { cite } of steps) expect(cite).toContainEqual(expect.objectContaining({ article: "10", instrument: "criminal-code-2009" }));
    expect(penalty(lshtse("10"), {}, { years: [16, 16] }).steps.flatMap(({ cite }) => cite)).not.toContainEqual(expect.objectContaining({ article: "10", instrument: "criminal-code-2009" }));
  });
  test("a felony that halving brings under the line stays a felony, with the article", () => {
    const { steps, class: found } = penalty(code(288), {}, { years: [16, 16] });
    expect(found).toBe("felony");
    expect(steps[0]?.cite).toContainEqual(expect.objectContaining({ article: "160", paragraph: "2" }));
  });
});

describe("the accused's age", () => {
  test("under 14 no penalty may be pronounced: measures instead", () => {
    expect(penalty(code(289), {}, { years: [13, 13] })).toMatchObject({ applied: null, ifMitigated: null, options: [], additional: [], steps: [{ rule: code(39), after: null }] });
    expect(penalty(code(289), {}, { years: [13, 13] }).measures).toHaveLength(5);
  });
  test("the 14th and the 18th birthday are the lines", () => {
    const applied = (years: number) => penalty(code(289), {}, { years: [years, years] }).applied;
    expect([13, 14, 17, 18].map(applied)).toEqual([null, range("P3Y6M", "P7Y6M"), range("P3Y6M", "P7Y6M"), range("P7Y", "P15Y")]);
  });
  test("a minor may be given measures beside a penalty, an adult none", () => {
    expect(penalty(code(289), {}, { years: [14, 14] }).measures).toHaveLength(5);
    expect(penalty(code(289)).measures).toEqual([]);
  });
  test("evidence that leaves both gives the benefit of the doubt and shows the other", () => {
    const { applied, otherwise } = penalty(code(289), {}, { years: [17, 18] });
    expect(applied).toEqual(range("P3Y6M", "P7Y6M"));
    expect(otherwise).toMatchObject([{ if: ["adult"], facts: ["accused.born"], applied: range("P7Y", "P15Y") }]);
  });
  test("where both are shown the statute's range stands and the minor's beside it", () => {
    const { applied, otherwise } = penalty(code(289), {}, { years: [17, 18], readings: { "accused-age-in-doubt": "both-shown" } });
    expect(applied).toEqual(range("P7Y", "P15Y"));
    expect(otherwise).toMatchObject([{ if: ["minor"], applied: range("P3Y6M", "P7Y6M") }]);
  });
  test("an age on which nothing is stated leaves every age beside the statute's range", () => {
    const { applied, otherwise } = penalty(code(289), {}, { years: null });
    expect(applied).toEqual(range("P7Y", "P15Y"));
    expect(otherwise.map(({ if: when, applied: other }) => [when, other])).toEqual([[["below-responsibility"], null], [["minor"], range("P3Y6M", "P7Y6M")]]);
  });
  test("recidivism of an accused whose minority is unknown is an alternative", () => {
    const { applied, otherwise } = penalty(code(289), {}, { ...felon, years: null });
    expect(applied).toEqual(range("P7Y", "P15Y"));
    expect(otherwise.map(({ if: when, applied: other }) => [when, other])).toEqual([
      [["below-responsibility"], null], [["minor"], range("P3Y6M", "P7Y6M")], [["adult", "recidivist"], range("P7Y", "P30Y")],
    ]);
  });
});

describe("an age at which there is no offence (LSHTSE 24: a minor is exempt; Criminal Code 346: an adult organises)", () => {
  const soliciting = (accused: { readonly born?: string; readonly ageYears?: number } | null, readings = {}) => {
    const given: Case = {
      format: "chbab/case@1", id: "soliciting", accused: [{ id: "A1", ...accused }], victims: [],
      events: [{ id: "E1", date: { from: "2012-06-01", to: "2012-06-30" }, country: "KH", place: "phnom-penh", accused: [{ id: "A1" }], victims: [], facts: { "conduct.solicit-in-public": true } }],
    };
    return assess(given, { law, all: true, readings }).charges.find(({ offence }) => offence === lshtse("24"));
  };
  const turning18 = { born: "1994-06-15" };

  test("gives no range beside the adult's, and no measures", () => {
    const charge = soliciting(null);
    expect(charge).toMatchObject({ status: "undetermined", penalty: { applied: range("P1D", "P6D", [3_000, 10_000]) } });
    const none = { status: "not-made-out", applied: null, ifMitigated: null, steps: [], measures: [] };
    expect(charge?.penalty.otherwise).toMatchObject([{ if: ["below-responsibility"], ...none }, { if: ["minor"], ...none }]);
  });
  test("is the one that doubt leaves the accused: nothing may be pronounced, and the adult's range stands beside it", () => {
    const charge = soliciting(turning18);
    expect(charge).toMatchObject({ status: "undetermined", penalty: { applied: null, ifMitigated: null, steps: [], measures: [], options: [], additional: [] } });
    expect(charge?.penalty.otherwise).toMatchObject([{ if: ["adult"], applied: range("P1D", "P6D", [3_000, 10_000]) }]);
    expect(charge?.penalty.otherwise[0]).not.toHaveProperty("status");
  });
  test("stands beside the adult's range where both are shown", () => {
    const charge = soliciting(turning18, { "accused-age-in-doubt": "both-shown" });
    expect(charge?.penalty).toMatchObject({ applied: range("P1D", "P6D", [3_000, 10_000]), otherwise: [{ if: ["minor"], status: "not-made-out", applied: null }] });
  });
  test("never decides the charge itself, which stays open on both readings: doubt that may still be cleared makes no charge and unmakes none", () => {
    for (const readings of [{}, { "accused-age-in-doubt": "both-shown" }]) expect(soliciting(turning18, readings)?.status).toBe("undetermined");
  });

  const gathering = (organiser: object, instigator: object) => {
    const given: Case = {
      format: "chbab/case@1", id: "gathering", accused: [{ id: "A1", ...organiser }, { id: "A2", ...instigator }], victims: [{ id: "V1", born: "1999-01-01" }],
      events: [{ id: "E1", date: "2012-06-01", country: "KH", place: "phnom-penh", accused: [{ id: "A1" }, { id: "A2", role: "instigator" }], victims: ["V1"], facts: { "conduct.organise-sexual-gathering": true } }],
    };
    const assessment = assess(given, { law });
    return { charge: assessment.charges.find(({ accused, offence }) => accused === "A2" && offence === code(346)), questions: assessment.questions };
  };

  test("is the organiser's: an instigator of 16 is sentenced by his or her own age", () => {
    const { charge } = gathering({}, { born: "1996-01-01" });
    expect(charge).toMatchObject({ status: "undetermined", worlds: [] });
    expect(charge?.penalty.applied?.imprisonment).toEqual({ min: "P6M", max: "P2Y6M" });
  });
  test("is asked of the organiser, not of the instigator", () => {
    const { questions } = gathering({}, { born: "1970-01-01" });
    expect(questions.filter(({ fact }) => fact === "accused.born").map(({ accused }) => accused)).toEqual(["A1"]);
  });
});

describe("open points together", () => {
  test("an adult with and without recidivism, where the range is shown for a minor", () => {
    const { applied, otherwise } = penalty(code(289), {}, { years: [17, 18], accused: { recidivismPleaded: true, convictions: null } });
    expect(applied).toEqual(range("P3Y6M", "P7Y6M"));
    expect(otherwise.map(({ if: when, applied: other }) => [when, other])).toEqual([[["adult", "not-recidivist"], range("P7Y", "P15Y")], [["adult", "recidivist"], range("P7Y", "P30Y")]]);
  });
  test("ages at which there is no offence come to the same nothing, and are not told twice", () => {
    const soliciting = { ...chargeOf(law, lshtse("24")), worlds: [{ victimYears: null, accusedYears: [0, 17] as [number, number], status: "not-made-out" as const, form: "base" as const, statutory: null }] };
    const at = (years: readonly [number, number]) => sentenceCharge(law, soliciting, circumstancesOf(law, { years })).sentencing;
    expect(at([12, 17])).toMatchObject({ applied: null, steps: [], measures: [], otherwise: [], additional: [] });
    expect(at([17, 18]).otherwise.map(({ if: when, status }) => [when, status])).toEqual([[["adult"], undefined]]);
  });
  test("the range of a company is pronounced by its own rules", () => {
    const charge = { ...chargeOf(law, code(284)), penalty: { ...chargeOf(law, code(284)).penalty, statutory: { imprisonment: null, fine: { min: 10, max: 50 } } } };
    expect(pronounce(law, charge, circumstancesOf(law, { accused: { legalPerson: true } }))).toEqual({ applied: { imprisonment: null, fine: { min: 10, max: 50 } }, ifMitigated: { imprisonment: null, fine: { min: 5, max: 50 } }, readings: [] });
  });
});

describe("what cannot be computed", () => {
  test("a charge without figures gives no range, no step and no option", () => {
    expect(penalty(lshtse("21"))).toMatchObject({ applied: null, ifMitigated: null, steps: [], options: [], otherwise: [] });
  });
  test("a charge that is not made out gives nothing", () => {
    expect(penalty(code(289), { status: "not-made-out" }, { years: [12, 12] })).toMatchObject({ applied: null, steps: [], measures: [], additional: [] });
  });
  test("a class that the sources leave open is mitigated as felony and misdemeanour are", () => {
    expect(penalty(lshtse("43"), { aggravation: "repeated" })).toMatchObject({ class: null, ifMitigated: range("P6M", "P6Y", [2_000_000, 12_000_000]) });
  });
});

describe("the readings that mattered", () => {
  const readings = (offence: string, circumstances: CircumstanceChoice) => sentenceCharge(law, chargeOf(law, offence), circumstancesOf(law, circumstances)).readings;
  test("none for an adult without record", () => {
    expect(readings(code(289), {})).toEqual([]);
  });
  test("twenty years doubled, only where the ceiling is passed", () => {
    expect(readings(code(290), felon)).toEqual(["twenty-years-doubled"]);
    expect(readings(code(289), felon)).toEqual([]);
    expect(readings(code(244), felon)).toEqual(["mitigated-life"]);
    expect(penalty(code(290), {}, { ...felon, readings: { "twenty-years-doubled": "literal-40" } }).applied).toEqual(range("P10Y", "P40Y"));
    expect(penalty(code(290), {}, felon).applied).toEqual(range("P10Y", "P30Y"));
  });
  test("the bracket of a minor, where the halved minimum falls into another", () => {
    expect(readings(code(289), { years: [16, 16] })).toEqual(["minor-mitigation-bracket"]);
    expect(readings(code(244), { years: [16, 16] })).toEqual(["minor-mitigation-bracket"]);
    expect(readings(code(330), { years: [16, 16] })).toEqual([]);
  });
  test("the maximum that decides, where halving brings it under the line", () => {
    expect(readings(code(284), { years: [16, 16] })).toEqual(["minor-mitigation-bracket", "threshold-maximum"]);
  });
  test("doubt about age, where evidence leaves a line open", () => {
    expect(readings(code(290), { years: [17, 18] })).toContain("accused-age-in-doubt");
    expect(readings(code(290), { years: null })).not.toContain("accused-age-in-doubt");
  });
});

test("every result meets its schema", () => {
  for (const { id, forms } of law.offences) {
    for (const offence of forms?.map((form) => `${id}.${form.id}`) ?? [id]) {
      for (const years of [[30, 30], [15, 15], [12, 19], null] as const) {
        const found = sentenceCharge(law, chargeOf(law, offence), circumstancesOf(law, { ...felon, years })).sentencing;
        expect(sentencing.parse(found)).toEqual(found);
      }
    }
  }
});
