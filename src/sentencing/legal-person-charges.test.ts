import { describe, expect, test } from "vitest";
import { chargeOf, circumstancesOf, type ChargeChoice } from "../dev/charge-of.js";
import { loadLaw } from "../law/load.js";
import type { Charge } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { legalPersonCharges } from "./legal-person-charges.js";
import { sentenceCharge } from "./sentence-charge.js";

const loaded = loadLaw("rules");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues[0]));
const { law } = loaded;
const procuring = "criminal-code-2009.art-284";
const both = { "accused.acts-as-organ-or-representative": true, "accused.acts-in-interest-of-legal-person": true };
type Facts = Readonly<Record<string, boolean>>;

/** A case of one or two natural persons and a company that acted through all of them. */
function caseOf(...persons: readonly Facts[]): Case {
  const people = persons.map((facts, index) => ({ id: `A${index + 1}`, facts }));
  return {
    format: "chbab/case@1", id: "C1",
    accused: [...people.map(({ id }) => ({ id })), { id: "L1", legalPerson: true }], victims: [{ id: "V1" }],
    events: [{ id: "E1", date: "2015-06-01", country: "KH", victims: ["V1"], accused: [...people, { id: "L1", through: people.map(({ id }) => id) }] }],
  };
}
function mirrored(offence: string, facts: Facts, choice: ChargeChoice = {}): Charge {
  const [charge, ...others] = legalPersonCharges(law, caseOf(facts), [chargeOf(law, offence, choice)]);
  if (charge === undefined || others.length > 0) throw new RangeError("not one charge");
  return charge;
}

test("a company answers for what its organ did in its interest, with its own fine alone", () => {
  expect(mirrored(procuring, both)).toMatchObject({
    accused: "L1", status: "made-out", penalty: { class: "misdemeanour", statutory: { imprisonment: null, fine: { min: 10_000_000, max: 50_000_000 } } },
    elements: [{ id: "organ-or-representative", status: "met" }, { id: "interest-of-legal-person", status: "met" }],
  });
});

test("the class follows the natural person's penalty", () => {
  expect(mirrored("criminal-code-2009.art-289", both).penalty.class).toBe("felony");
});

test("the class cites the article by which it follows", () => {
  expect(mirrored("criminal-code-2009.art-289", both).penalty.classCite).toMatchObject([{ instrument: "criminal-code-2009", article: "18" }]);
});

test("without organ or interest there is no charge; unknown they leave it open", () => {
  expect(mirrored(procuring, { ...both, "accused.acts-in-interest-of-legal-person": false })).toMatchObject({ status: "not-made-out", reason: "element-not-met" });
  expect(mirrored(procuring, { "accused.acts-as-organ-or-representative": true })).toMatchObject({ status: "undetermined", missing: ["accused.acts-in-interest-of-legal-person"], penalty: { conditional: true } });
  expect(mirrored(procuring, {}, { status: "presumed" })).toMatchObject({ status: "undetermined" });
  expect(mirrored(procuring, both, { status: "presumed" })).toMatchObject({ status: "presumed" });
});

test("an offence for which no text makes legal persons answer gives none", () => {
  for (const offence of ["criminal-code-2009.art-333", "criminal-code-2009.art-239", "criminal-code-2009.art-298"]) {
    expect(mirrored(offence, both), offence).toMatchObject({ status: "not-made-out", reason: "not-for-legal-persons", penalty: { statutory: null } });
  }
});

test("a natural person's charge that is not made out gives none", () => {
  expect(mirrored(procuring, both, { status: "not-made-out" })).toMatchObject({ status: "not-made-out" });
});

test("the fine of LSHTSE 4 is marked as resting on no text", () => {
  expect(mirrored("lshtse-2008.art-10", both)).toMatchObject({ unverified: ["range"], penalty: { statutory: { fine: { min: 100_000_000, max: 200_000_000 } } } });
  expect(mirrored(procuring, both).unverified).toEqual([]);
});

test("of several persons the strongest charge counts, and only those through whom the company acted", () => {
  const given = caseOf({}, both);
  const charges = [chargeOf(law, procuring), chargeOf(law, procuring, { accused: "A2" }), chargeOf(law, procuring, { accused: "A3" })];
  expect(legalPersonCharges(law, given, charges).map(({ accused, status }) => [accused, status])).toEqual([["L1", "made-out"]]);
  expect(legalPersonCharges(law, caseOf({}), [chargeOf(law, procuring, { accused: "A3" })])).toEqual([]);
});

test("of equal charges a perpetrator's counts before a participant's, then the first by id, in whatever order the case tells them", () => {
  const given = caseOf(both, both, both);
  const charges = [chargeOf(law, procuring, { accused: "A1", role: "instigator" }), chargeOf(law, procuring, { accused: "A3", role: "co-perpetrator" }), chargeOf(law, procuring, { accused: "A2", role: "perpetrator" })];
  for (const told of [charges, charges.toReversed()]) {
    expect(legalPersonCharges(law, given, told).map(({ role }) => role)).toEqual(["perpetrator"]);
    expect(legalPersonCharges(law, given, told.filter(({ accused }) => accused !== "A2")).map(({ role }) => role)).toEqual(["co-perpetrator"]);
  }
});

test("what would undo the natural person's charge undoes the company's, and nothing else of it remains", () => {
  const charge = chargeOf(law, procuring, { status: "presumed" });
  const alternative = { if: ["x.presumed"], facts: ["victim.minor"], penalty: null };
  const told: Charge = {
    ...charge,
    alternatives: [{ ...alternative, kind: "presumption-rebutted", status: "not-made-out" }, { ...alternative, kind: "knowledge-rebutted", status: "undetermined" }, { ...alternative, kind: "aggravation-open" as never }],
    worlds: [{ victimYears: [15, 17], accusedYears: null, status: "made-out", form: "base", statutory: charge.penalty.statutory }, { victimYears: [18, null], accusedYears: null, status: "not-made-out", form: "base", statutory: null }],
  };
  const fine = { imprisonment: null, fine: { min: 10_000_000, max: 50_000_000 } };
  const [found] = legalPersonCharges(law, caseOf(both), [told]);
  expect(found?.alternatives).toEqual([{ ...alternative, kind: "presumption-rebutted", status: "not-made-out", penalty: null }, { ...alternative, kind: "knowledge-rebutted", status: "undetermined", penalty: fine }]);
  expect(found?.worlds.map(({ status, statutory }) => [status, statutory])).toEqual([["made-out", fine], ["not-made-out", null]]);
  const [silent] = legalPersonCharges(law, caseOf(both), [{ ...told, offence: "lshtse-2008.art-21" }]);
  expect(silent).toBeDefined();
  const [untold] = legalPersonCharges(law, caseOf(both), [{ ...told, offence: "criminal-code-2009.art-231" }]);
  expect(untold?.worlds.map(({ status, statutory, reason }) => [status, statutory, reason])).toEqual([["undetermined", null, "not-in-sources"], ["not-made-out", null, undefined]]);
  const [out] = legalPersonCharges(law, caseOf({ ...both, "accused.acts-in-interest-of-legal-person": false }), [told]);
  expect([out?.alternatives, out?.worlds]).toEqual([[], []]);
});

test("a case without a company has no such charge", () => {
  expect(legalPersonCharges(law, { ...caseOf(), accused: [{ id: "A1" }] }, [chargeOf(law, procuring)])).toEqual([]);
});

describe("the sentencing of a company", () => {
  const sentenced = (offence: string) => sentenceCharge(law, mirrored(offence, both), circumstancesOf(law, { accused: { id: "L1", legalPerson: true }, years: null })).sentencing;
  test("mitigation may lower the minimum of its fine", () => {
    expect(sentenced(procuring)).toMatchObject({
      applied: { imprisonment: null, fine: { min: 10_000_000, max: 50_000_000 } }, ifMitigated: { imprisonment: null, fine: { min: 5_000_000, max: 50_000_000 } },
      measures: [], otherwise: [], steps: [{ rule: "criminal-code-2009.art-94" }],
    });
    expect(sentenced(procuring).steps[0]?.cite).toContainEqual(expect.objectContaining({ article: "182" }));
  });
  test("its additional penalties are its own", () => {
    expect(sentenced("criminal-code-2009.art-330").additional.map(({ id }) => id)).toEqual(["judicial-supervision", "ban-on-activities", "closure", "confiscation-of-proceeds", "posting", "press-publication", "broadcast"]);
    expect(sentenced(procuring).additional.find(({ id }) => id === "judicial-supervision")?.duration).toEqual({ permanent: false, upTo: "P5Y" });
  });
  test("of the publication of the decision only the broadcast has a longest time", () => {
    expect(sentenced(procuring).additional.slice(-3).map(({ id, duration }) => [id, duration])).toEqual([
      ["posting", { permanent: false, upTo: "P2M" }], ["press-publication", null], ["broadcast", { permanent: false, upTo: "P8D" }],
    ]);
  });
  test("of LSHTSE 48 it may be given what a legal person can be given, durations unknown", () => {
    expect(sentenced("lshtse-2008.art-10").additional.map(({ id, duration }) => [id, duration])).toEqual([
      ["confiscation-of-instruments", null], ["confiscation-of-objects", null], ["confiscation-of-proceeds", null], ["closure", "not-in-sources"],
    ]);
  });
});
