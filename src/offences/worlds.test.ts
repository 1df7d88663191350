import { describe, expect, test } from "vitest";
import { chargeIn, plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";

type Entry = Case["events"][number]["accused"][number];
const PURCHASE = "lshtse-2008.art-34";
const REMOVAL = "lshtse-2008.art-10";
const bought = { "conduct.sexual-intercourse": true, "conduct.give-or-promise-value": true };
const removed = { "conduct.remove": true, "means.deception": true };
/** By this reading the law came into force in the provinces on a later day than in Phnom Penh. */
const byGeneralRule = { "lshtse-commencement": "general-rule" };
const stages = ["completed", "attempted", "prepared", "desisted"] as const;

/** What one charge comes to, or one world of it. */
const gist = ({ status, form, statutory }: { status: string; form: string; statutory: unknown }) => ({ status, form, statutory });

describe("in each world of an unknown age a charge comes to what it would if that were the age", () => {
  /** An age on each side of the victim's lines: a child under 15, one over, and an adult. */
  const ages = [8, 16, 30];
  const isSame = (offence: string, accused: string, caseWith: (born?: string) => Case, year = 2012, readings = {}) => {
    const open = chargeIn(caseWith(), offence, { accused, readings });
    const known = ages.map((years) => chargeIn(caseWith(`${year - years}-01-01`), offence, { accused, readings })).map((charge) => charge && gist({ ...charge, statutory: charge.penalty.statutory }));
    const worlds = ages.flatMap((years) => open?.worlds.filter(({ victimYears }) => victimYears !== null && victimYears[0] <= years && (victimYears[1] === null || years <= victimYears[1])) ?? []).map(gist);
    expect(worlds).toEqual(new Set(known.map((one) => JSON.stringify(one))).size === 1 ? [] : known);
  };

  test.each(stages)("of an act that is %s", (stage) => {
    isSame(PURCHASE, "A1", (born) => plainCase(bought, { entries: [{ id: "A1", stage }], ...(born === undefined ? {} : { born }) }));
  });
  test.each(stages)("of taking part in one that is %s", (stage) => {
    const entries: Entry[] = [{ id: "A1", stage, facts: bought }, { id: "A2", role: "accomplice" }];
    isSame(PURCHASE, "A2", (born) => plainCase({}, { entries, ...(born === undefined ? {} : { born }) }));
  });
  test("of taking part in several, of which another is the gravest in each", () => {
    const purpose = { "purpose.prostitution": true };
    const entries: Entry[] = [{ id: "A0", stage: "attempted", facts: { ...removed, ...purpose } }, { id: "A1", facts: { "conduct.take-from-carer": true, ...purpose } }, { id: "A2", role: "accomplice", facts: purpose }];
    isSame(REMOVAL, "A2", (born) => plainCase({}, { entries, ...(born === undefined ? {} : { born }) }));
  });
  test("of a day on which it is not known whether the text was in force", () => {
    isSame(PURCHASE, "A1", (born) => plainCase(bought, { place: null as never, date: "2008-03-01", ...(born === undefined ? {} : { born }) }), 2008, byGeneralRule);
  });
  test("of a company whose part in it is not known", () => {
    const entries: Entry[] = [{ id: "A1" }, { id: "L1", through: ["A1"] }];
    const withCompany = (given: Case): Case => ({ ...given, accused: [{ id: "A1", born: "1980-01-01" }, { id: "L1", legalPerson: true }] });
    const charge = chargeIn(withCompany(plainCase(bought, { entries })), PURCHASE, { accused: "L1" });
    expect(charge?.worlds.map(({ victimYears, status }) => [victimYears, status])).toEqual([[[0, 14], "undetermined"], [[15, 17], "undetermined"], [[18, null], "not-made-out"]]);
  });
});

describe("what would hold if a presumption fell", () => {
  const purpose = { "purpose.prostitution": true };
  const indicated = (given: Case): Case => ({ ...given, victims: [{ id: "V1", age: { evidence: [{ id: "D1", kind: "physical-appearance", indicates: "child" }] } }] });
  const alternative = (given: Case, kind: string, accused = "A1") => chargeIn(given, REMOVAL, { accused, readings: byGeneralRule })?.alternatives.find((one) => one.kind === kind);

  test("stays open of a participant while the perpetrator's offence is", () => {
    const entries: Entry[] = [{ id: "A1", facts: removed }, { id: "A2", role: "accomplice", facts: purpose }];
    expect(alternative(indicated(plainCase({}, { entries })), "presumption-rebutted", "A2")).toMatchObject({ status: "undetermined" });
  });
  test("of childhood or of knowledge stays open while it is not known whether the text was in force", () => {
    const facts = { ...removed, ...purpose, "accused.keeps-victim-under-control": true };
    const uncertain = { place: null as never, date: "2008-03-01" };
    expect(alternative(indicated(plainCase(facts, uncertain)), "presumption-rebutted")).toMatchObject({ status: "undetermined" });
    expect(alternative(plainCase(facts, { ...uncertain, born: "1997-01-01" }), "knowledge-rebutted")).toMatchObject({ status: "undetermined", penalty: { imprisonment: { min: "P7Y", max: "P15Y" } } });
  });

  test("of a participant to whom the perpetrator's quality passes over is seen through the perpetrator again", () => {
    const entries: Entry[] = [{ id: "A1", facts: { ...removed, ...purpose, "accused.public-official-abusing-authority": true } }, { id: "A2", role: "accomplice", facts: purpose }];
    const readings = { "presumption-reach": "charging", "aggravations-and-accomplices": "pass-over" };
    const charge = chargeIn(indicated(plainCase({}, { entries })), REMOVAL, { accused: "A2", readings });
    expect(charge?.alternatives.find(({ kind }) => kind === "presumption-rebutted")).toMatchObject({ status: "made-out", penalty: { imprisonment: { min: "P15Y", max: "P20Y" } } });
  });
  test("says that no source gives the range, where none does of an adult victim", () => {
    const readings = { "presumption-reach": "charging" };
    const without = { ...law, offences: law.offences.map((offence) => (offence.id === REMOVAL ? { ...offence, penalty: "not-in-sources" as const } : offence)) };
    const charge = chargeIn(indicated(plainCase({ ...removed, ...purpose })), REMOVAL, { law: without, readings });
    expect(charge?.alternatives.find(({ kind }) => kind === "presumption-rebutted")).toMatchObject({ status: "made-out", penalty: null, reason: "not-in-sources" });
  });
});
