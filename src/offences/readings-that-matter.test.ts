import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import type { FactValue } from "../schema/case.js";
import type { Condition } from "../schema/condition.js";

const named = (facts: readonly string[] | Record<string, FactValue>, choice: Parameters<typeof plainCase>[1] = {}) => Object.keys(assess(plainCase(facts, choice), { law }).law.readings);

describe("a reading is named", () => {
  test("if another value would change an element", () => {
    expect(named(["conduct.remove", "means.deception", "purpose.adoption"], { born: "1980-01-01" })).toContain("adoption-as-purpose");
    expect(named(["conduct.recruit", "means.deception", "purpose.other-exploitation"], { born: "1980-01-01" })).toContain("other-exploitation");
  });
  test("if another value would change the band", () => {
    const detained = (hours: number) => named({ "conduct.confine": true, "conduct.without-legal-authority": true, "circumstance.detention-hours": hours });
    expect(detained(700)).toContain("one-month-of-detention");
    expect(detained(24)).not.toContain("one-month-of-detention");
  });
  test("if rebutted knowledge of minority decided by it", () => {
    expect(named({ "conduct.sexual-intercourse": true, "conduct.give-or-promise-value": true, "accused.knows-minority": false }, { born: "1996-01-01" })).toContain("knowledge-of-minority");
  });
  test("if another value would list a charge that is not listed", () => {
    // Organised procuring of a minor's go-between: Article 288 reaches Article 285 only on the wider reading.
    const facts = ["conduct.intermediate-prostitute-procurer", "circumstance.organised-group"];
    expect(assess(plainCase(facts, { born: "1980-01-01" }), { law }).charges.map(({ offence }) => offence)).not.toContain("criminal-code-2009.art-288");
    expect(named(facts, { born: "1980-01-01" })).toContain("aggravated-procuring-scope");
  });
  test("if another value would only change what is asked", () => {
    expect(named(["conduct.confine"])).toContain("one-month-of-detention");
  });
  test("if another value would change the grounds of jurisdiction, though not its result", () => {
    expect(named(["conduct.remove"], { date: "2012-06-01" })).toContain("lshtse-general-rules-beside-book-1");
    expect(named(["conduct.remove"], { date: "2009-06-01" })).not.toContain("lshtse-general-rules-beside-book-1");
  });
  test("with the value that was used", () => {
    const readings = { "adoption-as-purpose": "only-as-exploitation" };
    expect(assess(plainCase(["conduct.remove", "means.deception", "purpose.adoption"]), { law, readings }).law.readings).toMatchObject(readings);
  });
});

test("a reading that another limb makes idle is not named", () => {
  expect(named(["conduct.remove", "means.deception", "purpose.adoption", "purpose.prostitution"], { born: "1980-01-01" })).not.toContain("adoption-as-purpose");
});

test("where nothing is open to doubt no reading is named", () => {
  expect(named(["conduct.disclose-victim-identity"], { born: "1980-01-01", accusedBorn: "1970-01-01", date: "2015-06-01" })).not.toContain("adoption-as-purpose");
});

test("a reading is named if another value would change no more than what is left if presumed knowledge is rebutted", () => {
  // Of the sale of a minor the condition holds whatever the reading; of the sale of one who may be taken for an adult it turns on it.
  const sale = law.offences.find(({ id }) => id === "lshtse-2008.art-14");
  if (sale === undefined) throw new Error("no such offence");
  const either: Condition = { any: [{ fact: "victim.minor", operator: "equal", value: true }, { fact: "reading.adoption-as-purpose", operator: "equal", value: "listed-by-itself" }] };
  const narrowed: Law = { ...law, offences: [{ ...sale, elements: [...sale.elements ?? [], { id: "either", label: { en: "Either" }, when: either, cite: [{ instrument: "lshtse-2008", article: "14", rank: "unverified" }] }] }] };
  const given = plainCase(["conduct.deliver-control", "circumstance.value-exchanged", "accused.keeps-victim-under-control"], { born: "1996-01-01" });
  const under = (value: string) => assess(given, { law: narrowed, readings: { "adoption-as-purpose": value } }).charges[0]?.alternatives.filter(({ kind }) => kind === "knowledge-rebutted").map(({ status }) => status);
  expect([under("listed-by-itself"), under("only-as-exploitation")]).toEqual([[], ["not-made-out"]]);
  for (const value of ["listed-by-itself", "only-as-exploitation"]) expect(assess(given, { law: narrowed, readings: { "adoption-as-purpose": value } }).law.readings).toHaveProperty("adoption-as-purpose");
});
