import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import type { Case } from "../schema/case.js";
import { renderText } from "./text.js";

/** A case with something of almost everything, under the law as it is. */
const parsed = parseCase({
  format: "chbab/case@1", id: "whole", asOf: "2012-06-01",
  accused: [{ id: "A1", nationality: "TH", born: "1970-01-01", convictions: [{ class: "felony", imprisonment: "P7Y", finalOn: "2010-03-01" }], recidivismPleaded: true }, { id: "A2", nationality: "KH" }],
  victims: [{ id: "V1", nationality: "KH", age: { verification: "pending", evidence: [{ id: "D1", kind: "bone-examination", years: [16, 19], on: "2011-06-01" }, { id: "D2", kind: "physical-appearance", indicates: "child" }] } }],
  events: [
    { id: "E1", date: "2011-06-01", country: "TH", accused: [{ id: "A1" }, { id: "A2", role: "accomplice" }], victims: ["V1"], facts: { "conduct.remove": true, "means.deception": true, "purpose.prostitution": true } },
    { id: "E2", date: "2011-07-01", country: "KH", place: "phnom-penh", accused: [{ id: "A1", facts: { "conduct.profit-from-prostitution": true } }], victims: ["V1"] },
  ],
  custody: [{ victim: "V1", place: "police-post", since: "2011-07-02T09:00+07:00" }],
}, { law });
if (!parsed.ok) throw new Error("the case is valid");
const given: Case = parsed.case;
const at = "2011-07-03T09:00+07:00";
const assessment = assess(given, { law, at });
const text = renderText(assessment, law, { case: given, at }).replace(/\s+/g, " ").toLowerCase();
const says = (label: { readonly en: string } | undefined) => expect(text).toContain(label?.en.toLowerCase() ?? "no label");

describe("a report under the bundled law", () => {
  test("names options, additional penalties and measures by the law's labels", () => {
    for (const { penalty } of assessment.charges) {
      for (const { id } of penalty.options) says(law.sentencing.options.find((option) => option.id === id)?.label);
      for (const { id, provisos } of penalty.additional) for (const proviso of provisos) says(law.penalties.catalogues.flatMap(({ penalties }) => penalties).find((kind) => kind.id === id)?.provisos?.find((one) => one.id === proviso)?.label);
      for (const { id } of penalty.additional) says(law.penalties.catalogues.flatMap(({ penalties }) => penalties).find((kind) => kind.id === id)?.label);
      for (const { id } of penalty.measures) says(law.sentencing.minors.measures.find((measure) => measure.id === id)?.label);
    }
  });

  test("names every ground of jurisdiction that may stand, every condition, and every question on it", () => {
    const { grounds, conditions } = law.placeAndTime.jurisdiction;
    const open = assessment.charges.filter(({ jurisdiction }) => jurisdiction.status !== "open");
    expect(open.length).toBeGreaterThan(0);
    for (const { jurisdiction } of open) {
      for (const { id, status } of jurisdiction.grounds) if (status !== "not-met") says(grounds.find((ground) => ground.id === id)?.label);
      for (const { id } of jurisdiction.conditions) says(conditions.find((condition) => condition.id === id)?.label);
      for (const fact of jurisdiction.missing) says(law.vocabulary.find(({ id }) => id === fact)?.question);
    }
  });

  test("names every duty, the conditions of extradition, and who decides in order", () => {
    for (const { id } of assessment.duties) says(law.protection.duties.find((duty) => duty.id === id)?.label);
    const { conditions, authorities } = law.placeAndTime.extradition;
    for (const id of assessment.extradition.flatMap((found) => found.conditions)) says(conditions.find((condition) => condition.id === id)?.label);
    const places = authorities.map(({ label }) => text.indexOf(label.en.toLowerCase()));
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  test("names every notice by date and every remedy in the law's words", () => {
    for (const { code, rule } of assessment.notices) {
      const label = law.placeAndTime.notices.find((notice) => notice.code === code)?.label ?? law.penalties.remedies.find(({ id }) => id === rule)?.label;
      if (label !== undefined) says(label);
    }
    expect(assessment.notices.some(({ code }) => code === "civil-remedy")).toBe(true);
  });

  test("has no hole", () => {
    expect(text).not.toMatch(/undefined|\[object|nan\b/);
  });
});
