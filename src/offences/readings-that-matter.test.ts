import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import type { FactValue } from "../schema/case.js";

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
