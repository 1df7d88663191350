import { describe, expect, test } from "vitest";
import { circumstancesOf, sentencedOf, type ChargeChoice, type CircumstanceChoice } from "../dev/charge-of.js";
import { loadLaw } from "../law/load.js";
import type { Charge } from "../schema/assessment.js";
import { sentence as sentenceSchema } from "../schema/sentencing-result.js";
import { sentenceOf } from "./sentence-of.js";
import type { Sentenced } from "./set-aside.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const code = (article: number) => `criminal-code-2009.art-${article}`;
const lshtse = (article: string) => `lshtse-2008.art-${article}`;
const sentenced = (offence: string, choice: ChargeChoice = {}, circumstances: CircumstanceChoice = {}) => sentencedOf(law, offence, choice, circumstances);
const relation = (kind: Charge["relations"][number]["kind"], offence: string) => [{ kind, offence, rank: "inference" }];
const merge = (charges: readonly Sentenced[], readings: Readonly<Record<string, string>> = {}) => {
  const found = sentenceOf(law, "A1", charges, circumstancesOf(law, { readings }).readings);
  expect(sentenceSchema.parse(found.sentence)).toEqual(found.sentence);
  return found;
};
const ids = (list: readonly { readonly offence: string }[]) => list.map(({ offence }) => offence);

describe("several charges in one trial", () => {
  test("give one term within the highest maximum and one fine within the highest", () => {
    const { sentence, readings } = merge([sentenced(code(289)), sentenced(lshtse("42"), { event: "E2" }), sentenced(code(284), { event: "E3" })]);
    expect(sentence.concurrence.applied).toEqual({ imprisonment: { min: "P7Y", max: "P15Y" }, fine: { min: 4_000_000, max: 10_000_000 } });
    expect(sentence.concurrence.ifMitigated).toEqual({ imprisonment: { min: "P1Y", max: "P15Y" }, fine: { min: 2_000_000, max: 10_000_000 } });
    expect(sentence.concurrence.separateTrials).toEqual({ imprisonment: "P15Y", fine: 10_000_000 });
    expect(sentence.concurrence.rules.map(({ rule }) => rule)).toEqual([code(136), code(137), code(138)]);
    expect(sentence.heaviest).toEqual({ event: "E1", victim: "V1", offence: code(289) });
    expect(readings).toEqual(["concurrence-minimum"]);
  });
  test("tell from which charge each bound of the one range comes", () => {
    const ref = (event: string, offence: string, victim: string | null = "V1") => ({ event, victim, offence });
    const three = [sentenced(lshtse("36")), sentenced(code(253), { event: "E2", band: "under-one-month" }), sentenced(code(284), { event: "E3" })];
    expect(merge(three).sentence.concurrence.givenBy).toEqual({ minimum: [ref("E1", lshtse("36"))], maximum: [ref("E1", lshtse("36"))], fineMinimum: [ref("E3", code(284))], fineMaximum: [ref("E3", code(284))] });
    expect(merge(three, { "concurrence-minimum": "lowest" }).sentence.concurrence.givenBy.minimum).toEqual([ref("E3", code(284))]);
    // The wide range of Article 254 sets both ends; where the ends part, two charges are named.
    expect(merge([sentenced(code(243)), sentenced(code(244), { event: "E2" }), sentenced(lshtse("10"), { event: "E3", aggravation: "minor-victim" })]).sentence.concurrence.givenBy).toMatchObject({ minimum: [ref("E2", code(244))], maximum: [ref("E2", code(244))] });
    expect(merge([sentenced(code(321)), sentenced(lshtse("14"), { event: "E2" })]).sentence.concurrence.givenBy).toMatchObject({ minimum: [ref("E2", lshtse("14"))], fineMinimum: [ref("E1", code(321))], fineMaximum: [ref("E1", code(321))] });
    const soliciting = sentenced(code(298), { event: "E2", victim: null });
    expect(merge([sentenced(code(284)), soliciting]).sentence.concurrence.givenBy.fineMaximum).toEqual([ref("E1", code(284)), ref("E2", code(298), null)]);
  });
  test("cite the article of the one range also where the sources give figures for one of them only", () => {
    const { sentence } = merge([sentenced(lshtse("14")), sentenced(lshtse("21"), { event: "E2" })]);
    expect(sentence.withoutFigures).toHaveLength(1);
    expect(sentence.concurrence.rules.map(({ rule }) => rule)).toEqual([code(136), code(137)]);
    expect(sentence.concurrence.separateTrials).toBeNull();
    expect(merge([sentenced(lshtse("14"))]).sentence.concurrence.rules).toEqual([]);
    expect(merge([sentenced(lshtse("21")), sentenced(lshtse("21"), { event: "E2" })]).sentence.concurrence.rules).toEqual([]);
  });
  test("of fines alone, that for the offence of the higher class is the heavier, whatever the sums", () => {
    const fine = (offence: string, event: string, max: number, of: "felony" | "misdemeanour") => {
      const one = sentenced(offence, { event });
      const range = { imprisonment: null, fine: { min: 1_000_000, max } };
      return { ...one, penalty: { ...one.penalty, class: of, statutory: range, applied: range, ifMitigated: range } };
    };
    expect(merge([fine(code(284), "E1", 200_000_000, "misdemeanour"), fine(code(289), "E2", 50_000_000, "felony")]).sentence.heaviest).toEqual({ event: "E2", victim: "V1", offence: code(289) });
    expect(merge([fine(code(284), "E1", 200_000_000, "felony"), fine(code(289), "E2", 50_000_000, "felony")]).sentence.heaviest).toMatchObject({ event: "E1" });
  });
  test("take the lowest minimum where the reading says so", () => {
    const { sentence } = merge([sentenced(code(289)), sentenced(code(330), { event: "E2" })], { "concurrence-minimum": "lowest" });
    expect(sentence.concurrence.applied?.imprisonment).toEqual({ min: "P1M", max: "P15Y" });
  });
  test("fines for petty offences add up with each other and with the one fine", () => {
    const soliciting = (event: string) => sentenced(code(298), { event, victim: null });
    expect(merge([soliciting("E1"), soliciting("E2")]).sentence.concurrence).toMatchObject({ applied: { imprisonment: null, fine: { min: 10_000, max: 100_000 } }, rules: [{}, {}, {}, { rule: code(140) }] });
    expect(merge([soliciting("E1"), sentenced(code(284)), sentenced(code(291), { event: "E2" })]).sentence.concurrence.applied?.fine).toEqual({ min: 4_005_000, max: 10_050_000 });
  });
  test("life counts as thirty years across separate trials, and stays life in one", () => {
    const felon: CircumstanceChoice = { accused: { recidivismPleaded: true, convictions: [{ class: "felony", finalOn: "2012-01-01" }] } };
    const { concurrence } = merge([sentenced(code(244), {}, felon), sentenced(code(284), { event: "E2" })]).sentence;
    expect(concurrence.applied?.imprisonment).toEqual({ min: "P15Y", max: "life" });
    expect(concurrence.separateTrials?.imprisonment).toBe("P30Y");
  });
  test("of equal charges the first by event, victim and offence is the heaviest, however they are told", () => {
    const [first, second] = [sentenced(code(289)), sentenced(code(289), { event: "E2" })];
    for (const told of [[first, second], [second, first]]) expect(merge(told).sentence.heaviest).toEqual({ event: "E1", victim: "V1", offence: code(289) });
    const [none, one] = [sentenced(code(289), { victim: null }), sentenced(code(289))];
    for (const told of [[none, one], [one, none]]) expect(merge(told).sentence.heaviest?.victim).toBeNull();
  });
  test("one charge is its own sentence", () => {
    const { sentence, readings } = merge([sentenced(code(289))]);
    expect(sentence.concurrence).toMatchObject({ applied: { imprisonment: { min: "P7Y", max: "P15Y" } }, separateTrials: null, rules: [] });
    expect(readings).toEqual([]);
  });
});

describe("what does not count", () => {
  test("a charge that another absorbs", () => {
    const { sentence } = merge([sentenced(lshtse("10"), { relations: relation("absorbs", lshtse("9")) }), sentenced(lshtse("9"), { relations: relation("absorbed-by", lshtse("10")) })]);
    expect(ids(sentence.counted)).toEqual([lshtse("10")]);
    expect(sentence.setAside).toEqual([{ event: "E1", victim: "V1", offence: lshtse("9"), because: "absorbed", of: lshtse("10") }]);
  });
  test("the lighter of two alternatives", () => {
    const { sentence } = merge([sentenced(lshtse("26"), { relations: relation("alternative", code(284)) }), sentenced(code(284), { relations: relation("alternative", lshtse("26")) })]);
    expect(ids(sentence.counted)).toEqual([code(284)]);
    expect(sentence.setAside).toMatchObject([{ offence: lshtse("26"), because: "alternative", of: code(284) }]);
  });
  test("of a general and a special one the lighter, even where it is the special one", () => {
    const { sentence } = merge([sentenced(code(347), { relations: relation("special-over", code(253)) }), sentenced(code(253), { band: "one-month-or-more", relations: relation("general-under", code(347)) })]);
    expect(ids(sentence.counted)).toEqual([code(253)]);
    expect(sentence.setAside).toMatchObject([{ offence: code(347), because: "general", of: code(253) }]);
  });
  test("the general one where a reading chooses the special law, whatever the weight", () => {
    const { sentence } = merge([sentenced(lshtse("26"), { relations: relation("special-over", code(284)) }), sentenced(code(284), { relations: relation("general-under", lshtse("26")) })]);
    expect(ids(sentence.counted)).toEqual([lshtse("26")]);
    expect(sentence.setAside).toMatchObject([{ offence: code(284), because: "general", of: lshtse("26") }]);
  });
  test("a chain of alternatives sets aside only what stands against one that counts", () => {
    const { sentence } = merge([
      sentenced(code(330), { relations: relation("alternative", code(284)) }),
      sentenced(code(284), { relations: [...relation("alternative", code(330)), ...relation("alternative", code(289))] }),
      sentenced(code(289), { relations: relation("alternative", code(284)) }),
    ]);
    expect(ids(sentence.counted)).toEqual([code(289), code(330)]);
  });
  test("relations hold within one event and victim only", () => {
    const { sentence } = merge([sentenced(lshtse("10"), { relations: relation("absorbs", lshtse("9")) }), sentenced(lshtse("9"), { victim: "V2" })]);
    expect(ids(sentence.counted)).toEqual([lshtse("10"), lshtse("9")]);
  });
  test("concurrent charges all count", () => {
    const { sentence } = merge([sentenced(lshtse("34"), { band: "fifteen-or-over", relations: relation("concurrent", lshtse("42")) }), sentenced(lshtse("42"), { relations: relation("concurrent", lshtse("34")) })]);
    expect(ids(sentence.counted)).toEqual([lshtse("42"), lshtse("34")]);
  });
});

describe("a charge that Cambodian courts may not judge", () => {
  const cite = [{ instrument: "criminal-code-2009", article: "23", rank: "official-text" as const }];
  const closed = (offence: string, choice: ChargeChoice = {}) => sentencedOf(law, offence, choice, {}, { jurisdiction: { status: "closed", cite } });
  const aside = (offence: string) => ({ event: "E1", victim: "V1", offence, because: "no-jurisdiction", of: null, cite });
  test("goes out of the sum, with the texts that say so, and is never the heaviest", () => {
    const { sentence, readings } = merge([closed(code(289)), sentenced(code(330), { event: "E2" })]);
    expect(sentence.setAside).toEqual([aside(code(289))]);
    expect(ids(sentence.counted)).toEqual([code(330)]);
    expect(sentence.heaviest).toEqual({ event: "E2", victim: "V1", offence: code(330) });
    expect(sentence.concurrence).toMatchObject({ applied: { imprisonment: { min: "P1M", max: "P6M" } }, separateTrials: null, rules: [], givenBy: { maximum: [{ offence: code(330) }] } });
    expect(readings).toEqual([]);
  });
  test("absorbs nothing", () => {
    const { sentence } = merge([closed(lshtse("10"), { relations: relation("absorbs", lshtse("9")) }), sentenced(lshtse("9"), { relations: relation("absorbed-by", lshtse("10")) })]);
    expect([ids(sentence.counted), sentence.setAside]).toEqual([[lshtse("9")], [aside(lshtse("10"))]]);
  });
  test("displaces no alternative, however heavy", () => {
    const { sentence } = merge([sentenced(lshtse("26"), { relations: relation("alternative", code(289)) }), closed(code(289), { relations: relation("alternative", lshtse("26")) })]);
    expect([ids(sentence.counted), sentence.setAside]).toEqual([[lshtse("26")], [aside(code(289))]]);
  });
  test("does not go before the general one, be it the special one that a reading chooses", () => {
    const { sentence } = merge([closed(lshtse("26"), { relations: relation("special-over", code(284)) }), sentenced(code(284), { relations: relation("general-under", lshtse("26")) })]);
    expect([ids(sentence.counted), sentence.setAside]).toEqual([[code(284)], [aside(lshtse("26"))]]);
  });
  test("does not leave the sum open where its figures are missing", () => {
    expect(merge([closed(lshtse("21")), sentenced(code(330), { event: "E2" })]).sentence).toMatchObject({ withoutFigures: [], counted: [{ offence: code(330) }] });
    expect(merge([closed(code(253), { penalty: { statutory: null, reason: "band-open", class: null } })]).sentence).toMatchObject({ rangeOpen: [], counted: [], heaviest: null, concurrence: { applied: null } });
  });
});

describe("a charge that counts, though something may stand in the way of it, is named", () => {
  const at = (event: string, offence: string) => ({ event, victim: "V1", offence });
  test("where whether Cambodian courts may judge it is open", () => {
    const open = sentencedOf(law, code(289), {}, {}, { jurisdiction: { status: "unknown", cite: [] } });
    const { sentence } = merge([open, sentenced(code(330), { event: "E2" })]);
    expect(sentence).toMatchObject({ counted: [at("E1", code(289)), at("E2", code(330))], jurisdictionUnknown: [at("E1", code(289))], limitationExpired: [] });
  });
  test.each(["expired", "expired-unless-interrupted"] as const)("where its period of limitation is %s", (status) => {
    const late = sentencedOf(law, code(289), {}, {}, { limitation: { status } });
    const { sentence } = merge([late, sentenced(code(330), { event: "E2" })]);
    expect(sentence).toMatchObject({ counted: [at("E1", code(289)), at("E2", code(330))], limitationExpired: [at("E1", code(289))], jurisdictionUnknown: [] });
  });
  test("but not where it does not count", () => {
    const doubtful = { jurisdiction: { status: "unknown" as const, cite: [] }, limitation: { status: "expired" as const } };
    const absorbed = sentencedOf(law, lshtse("9"), { relations: relation("absorbed-by", lshtse("10")) }, {}, doubtful);
    const undetermined = sentencedOf(law, code(330), { status: "undetermined" }, {}, doubtful);
    expect(merge([sentenced(lshtse("10"), { relations: relation("absorbs", lshtse("9")) }), absorbed, undetermined]).sentence).toMatchObject({ jurisdictionUnknown: [], limitationExpired: [] });
  });
});

describe("what is shown apart", () => {
  test("undetermined charges, charges without figures, measures, and other accused's charges", () => {
    const { sentence } = merge([
      sentenced(code(330)), sentenced(code(289), { status: "undetermined" }), sentenced(lshtse("21"), { event: "E2" }),
      sentenced(code(284), { event: "E3" }, { years: [13, 13] }), sentenced(code(290), { accused: "A2" }), sentenced(code(290), { status: "not-made-out", event: "E4" }),
    ]);
    expect(sentence).toMatchObject({ conditional: [{ offence: code(289) }], withoutFigures: [{ offence: lshtse("21") }], measuresOnly: [{ offence: code(284) }], heaviest: { offence: code(330) } });
    expect(sentence.concurrence.applied?.imprisonment).toEqual({ min: "P1M", max: "P6M" });
  });
  test("a charge whose band is open: its figures are known, only not which", () => {
    const { sentence } = merge([sentenced(code(330)), sentenced(code(253), { penalty: { statutory: null, reason: "band-open", class: null } })]);
    expect(sentence).toMatchObject({ rangeOpen: [{ offence: code(253) }], withoutFigures: [], heaviest: { offence: code(330) } });
  });
  test("a charge without figures that gives way to an alternative, because it could not be weighed", () => {
    const { sentence } = merge([sentenced(lshtse("21"), { relations: relation("special-over", code(253)) }), sentenced(code(253), { band: "under-48-hours", relations: relation("general-under", lshtse("21")) })]);
    expect(sentence).toMatchObject({ counted: [{ offence: code(253) }], withoutFigures: [{ offence: lshtse("21") }] });
  });
  test("an accused with nothing to sentence", () => {
    expect(merge([]).sentence).toMatchObject({ heaviest: null, counted: [], concurrence: { applied: null, ifMitigated: null, separateTrials: null, rules: [] } });
  });
});
