import { describe, expect, test } from "vitest";
import { assess } from "./assess.js";
import { chargeIn, plainCase, yearsOf } from "./dev/generators/plain-case.js";
import { law } from "./law/bundled.js";
import { parseCase } from "./parse-case.js";
import type { Case } from "./schema/case.js";

const ART_10 = "lshtse-2008.art-10";
const trafficked = ["conduct.remove", "means.deception", "purpose.prostitution"];

describe("unlawful removal by deception for prostitution (Article 10)", () => {
  test("of an adult: 7 to 15 years", () => {
    const charge = chargeIn(plainCase(trafficked, { born: "1980-01-01" }), ART_10);
    expect(charge).toMatchObject({ status: "made-out", form: "base", missing: [], knowledge: null });
    expect(yearsOf(charge)).toEqual(["P7Y", "P15Y"]);
  });
  test("of a person of seventeen: 15 to 20 years", () => {
    const charge = chargeIn(plainCase(trafficked, { born: "1994-06-02" }), ART_10);
    expect(charge).toMatchObject({ status: "made-out", form: "aggravated" });
    expect(charge?.aggravations.find(({ id }) => id === "minor-victim")?.status).toBe("met");
    expect(yearsOf(charge)).toEqual(["P15Y", "P20Y"]);
  });
  test("of a person of unknown age: made out in base form, 15 to 20 years as the alternative, and a question about the age", () => {
    const given = plainCase(trafficked);
    const charge = chargeIn(given, ART_10);
    expect(charge).toMatchObject({ status: "made-out", form: "base", missing: [] });
    expect(yearsOf(charge)).toEqual(["P7Y", "P15Y"]);
    const alternative = charge?.alternatives.find(({ if: when }) => when.includes("minor-victim"));
    expect(alternative).toMatchObject({ kind: "aggravation", penalty: { imprisonment: { min: "P15Y", max: "P20Y" }, fine: null } });
    expect(alternative?.facts).toContain("victim.minor");
    const asked = assess(given, { law }).questions.find(({ fact }) => fact === "victim.born");
    expect(asked).toMatchObject({ accused: null, event: null, victim: "V1" });
    expect(asked?.charges).toContain(ART_10);
  });
  test("both worlds of an unknown age are shown", () => {
    expect(chargeIn(plainCase(trafficked), ART_10)?.worlds).toEqual([
      expect.objectContaining({ victimYears: [0, 17], form: "aggravated", status: "made-out" }),
      expect.objectContaining({ victimYears: [18, null], form: "base", status: "made-out" }),
    ]);
  });
  test.each(["means.force", "means.threat", "means.deception", "means.abuse-of-power", "means.enticement"])("consent changes nothing while %s is used", (means) => {
    const facts = ["conduct.remove", means, "purpose.prostitution"];
    const [without, withConsent] = [facts, [...facts, "victim.consented"]].map((stated) => chargeIn(plainCase(stated, { born: "1980-01-01" }), ART_10));
    expect(withConsent).toEqual({ ...without, consent: "irrelevant" });
    expect(without?.consent).toBeNull();
  });
  test("consent is not addressed by the texts where none of the means is used", () => {
    const facts = ["conduct.take-from-carer", "conduct.without-legal-authority", "purpose.prostitution", "victim.consented"];
    expect(chargeIn(plainCase(facts, { born: "1998-01-01" }), ART_10)).toMatchObject({ status: "made-out", consent: "not-in-sources" });
  });
  test("no purpose known: open, and every listed purpose is missing", () => {
    const charge = chargeIn(plainCase(["conduct.remove", "means.deception"], { born: "1980-01-01" }), ART_10);
    expect(charge).toMatchObject({ status: "undetermined", reached: true, penalty: { conditional: true } });
    expect(charge?.missing).toContain("purpose.prostitution");
    expect(charge?.missing.every((fact) => fact.startsWith("purpose."))).toBe(true);
  });
});

describe("the default list", () => {
  const given = plainCase(trafficked, { born: "1980-01-01" });
  const listed = assess(given, { law }).charges;
  test("holds no charge that is not made out and none that no act of the case points to", () => {
    for (const { status, reached } of listed) expect(status === "made-out" || status === "presumed" || (status === "undetermined" && reached)).toBe(true);
    expect(listed.map(({ offence }) => offence)).not.toContain("lshtse-2008.art-42");
  });
  test("is a part of the list of all charges", () => {
    const every = assess(given, { law, all: true }).charges;
    for (const charge of listed) expect(every).toContainEqual(charge);
    expect(every.length).toBeGreaterThan(listed.length);
  });
});

describe("with only what texts show", () => {
  test("a charge that rests on no text is left out and named", () => {
    const given = plainCase(["conduct.manage-prostitution"]);
    const [plain, verified] = [assess(given, { law }), assess(given, { law, verifiedOnly: true })];
    const resting = plain.charges.filter(({ unverified }) => unverified.includes("element") || unverified.includes("range")).map(({ offence }) => offence);
    expect(resting.length).toBeGreaterThan(0);
    for (const offence of resting) expect(verified.charges.map((charge) => charge.offence)).not.toContain(offence);
    expect(verified.notices.find(({ code }) => code === "verified-only-left-out")?.offences).toEqual(expect.arrayContaining(resting));
  });
});

describe("readings", () => {
  const given = plainCase(["conduct.remove", "means.deception", "purpose.adoption"], { born: "1980-01-01" });
  test("the default decides where the caller says nothing", () => {
    expect(assess(given, { law })).toEqual(assess(given, { law, readings: { "adoption-as-purpose": "listed-by-itself" } }));
    expect(chargeIn(given, ART_10)?.status).toBe("made-out");
  });
  test("another value decides otherwise, and the result names the reading that mattered", () => {
    const readings = { "adoption-as-purpose": "only-as-exploitation" };
    expect(chargeIn(given, ART_10, { readings })?.status).toBe("undetermined");
    expect(assess(given, { law, readings }).law.readings).toMatchObject(readings);
  });
  test("a reading that changes nothing is not named", () => {
    expect(assess(plainCase(trafficked, { born: "1980-01-01" }), { law }).law.readings).not.toHaveProperty("adoption-as-purpose");
  });
  test("a reading or a value that the law does not have is a fault of the caller", () => {
    expect(() => assess(given, { law, readings: { "no-such-reading": "x" } })).toThrow(RangeError);
    expect(() => assess(given, { law, readings: { "adoption-as-purpose": "no-such-value" } })).toThrow(RangeError);
  });
});

describe("a victim who was not found", () => {
  const given = plainCase(trafficked, { born: "1980-01-01" });
  const withFound = (found: boolean | null): Case => ({ ...given, events: given.events.map((event) => ({ ...event, victims: [{ id: "V1", found }] })) });

  test("is assessed as one who was, and named beside the charges", () => {
    const { notFound, ...rest } = assess(withFound(false), { law });
    expect(notFound).toEqual([{ victim: "V1", event: given.events[0]?.id }]);
    expect(rest).toEqual(assess(given, { law }));
  });
  test("is named in the order of ids, whatever the order of telling", () => {
    const named = (...ids: readonly string[]) => assess({ ...given, victims: ids.map((id) => ({ id })), events: given.events.map((event) => ({ ...event, victims: ids.map((id) => ({ id, found: false })) })) }, { law }).notFound?.map(({ victim }) => victim);
    for (const ids of [["V1", "V2", "V3"], ["V3", "V1", "V2"], ["V3", "V2", "V1"]]) expect(named(...ids)).toEqual(["V1", "V2", "V3"]);
  });
  test("leaves nothing in a result where every victim was found, or nothing is said", () => {
    for (const found of [true, null]) expect(assess(withFound(found), { law })).not.toHaveProperty("notFound");
  });
});

test("earlier convictions come in the order of the accused, those of one as they are told", () => {
  const given = plainCase(trafficked, { entries: [{ id: "A3" }, { id: "A1" }, { id: "A2" }] });
  const told: Case = { ...given, accused: given.accused.map((person) => ({ ...person, convictions: [{ class: "felony", finalOn: "2011-01-01" }, { class: "misdemeanour", finalOn: "2010-06-01" }] })) };
  const finals = (about: Case) => assess(about, { law }).convictions.map(({ accused, lastDay }) => [accused, lastDay]);
  expect(finals(told).map(([accused]) => accused)).toEqual(["A1", "A1", "A2", "A2", "A3", "A3"]);
  for (const accused of [told.accused.toReversed(), told.accused.toSorted((a, b) => (a.id < b.id ? -1 : 1))]) expect(finals({ ...told, accused })).toEqual(finals(told));
});

describe("what a result always says", () => {
  test("the law's version and hash, that it is no legal advice, that the English is unofficial", () => {
    const { law: named, notices } = assess(plainCase([]), { law });
    expect(named).toMatchObject({ version: law.version, sha256: law.sha256 });
    expect(notices.map(({ code }) => code)).toEqual(expect.arrayContaining(["not-legal-advice", "english-unofficial"]));
  });
  test("without a date of assessment, that limitation is not assessed", () => {
    const codes = (asOf?: string) => assess(plainCase([], asOf === undefined ? {} : { asOf }), { law }).notices.map(({ code }) => code);
    expect(codes()).toContain("limitation-not-assessed");
    expect(codes("2020-01-01")).not.toContain("limitation-not-assessed");
  });
  test("intent as a point of proof of every charge", () => {
    for (const { pointsOfProof } of assess(plainCase(trafficked), { law, all: true }).charges) expect(pointsOfProof.map(({ id }) => id)).toContain("intent");
  });
  test("a citation for every element, and none of another rank than its rule's", () => {
    for (const { elements } of assess(plainCase(trafficked), { law, all: true }).charges) for (const { cite } of elements) expect(cite.length).toBeGreaterThan(0);
  });
});

test("a legal person is charged through the natural persons who acted for it, or not at all", () => {
  const given: Case = {
    ...plainCase(trafficked, { born: "1980-01-01", entries: [{ id: "A1" }, { id: "C1", through: ["A1"] }] }),
    accused: [{ id: "A1", born: "1980-01-01" }, { id: "C1", legalPerson: true }],
  };
  expect(parseCase(given).ok).toBe(true);
  const { charges, ages } = assess(given, { law });
  expect(ages.map(({ person }) => person)).not.toContain("C1");
  for (const charge of charges.filter(({ accused }) => accused === "C1")) expect(charges.some(({ accused, offence }) => accused === "A1" && offence === charge.offence)).toBe(true);
});
