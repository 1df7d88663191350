import { describe, expect, test } from "vitest";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import { toFacts, type FrameFacts } from "./to-facts.js";
import { toJsonRulesEngine } from "./to-json-rules-engine.js";

const facts = (frame: Partial<FrameFacts> = {}) => toFacts(law, { facts: {}, ...frame });

describe("the facts for the engine", () => {
  test("hold every fact that a rule names, so that none is ever missing", () => {
    const named = JSON.stringify(toJsonRulesEngine(law).rules).matchAll(/"fact":"([^"]+)"/g);
    const missing = new Set([...named].flatMap(([, fact = ""]) => (Object.hasOwn(facts(), fact) ? [] : [fact])));
    expect([...missing]).toEqual([]);
    expect(compileLaw(law).predicates.every(({ fact }) => Object.hasOwn(facts(), fact))).toBe(true);
  });

  test("are null where nothing is known: absent and null are the same", () => {
    expect(facts()["means.deception"]).toBeNull();
    expect(facts({ facts: { "means.deception": null } })).toEqual(facts());
    expect(facts({ facts: { "means.deception": undefined } })).toEqual(facts());
    expect(facts({ victimYears: null, accusedYears: null })).toEqual(facts());
  });

  test.each([[17, true], [18, false], [[15, 17], true], [[17, 18], null], [[18, 40], false], [[0, null], null], [[18, null], false], [null, null]] as const)("a victim of %j years is a minor: %j", (victimYears, minor) => {
    expect(facts({ victimYears })["victim.minor"]).toBe(minor);
  });

  test("the ages of the accused and the victim are not mixed up", () => {
    expect(facts({ accusedYears: 13, victimYears: 14 })).toMatchObject({ "accused.under-14": true, "accused.age-years": [13, 13], "victim.under-15": true, "victim.age-years": [14, 14] });
    expect(facts({ accusedYears: 14 })).toMatchObject({ "accused.under-14": false, "accused.minor": true, "victim.under-15": null });
  });

  test("rebutted knowledge takes the victim's minority away, under the reading that says so and where there is a victim", () => {
    const rebutted = { facts: { "accused.proves-belief-adult": true }, victimYears: 16 };
    expect(facts(rebutted)["victim.minor"]).toBe(false);
    expect(facts({ facts: { "accused.knows-minority": false }, victimYears: 16 })["victim.minor"]).toBe(false);
    expect(facts({ facts: { "accused.knows-minority": true, "accused.proves-belief-adult": true }, victimYears: 16 })["victim.minor"]).toBe(true);
    expect(facts({ ...rebutted, readings: { "knowledge-of-minority": "point-of-proof-only" } })["victim.minor"]).toBe(true);
    expect(facts({ ...rebutted, hasVictim: false })["victim.minor"]).toBe(true);
    expect(facts(rebutted)["victim.under-15"]).toBe(false);
  });

  test("readings are the law's defaults unless chosen otherwise", () => {
    expect(facts()["reading.other-exploitation"]).toBe("counts");
    expect(facts({ readings: { "other-exploitation": "listed-forms-only" } })["reading.other-exploitation"]).toBe("listed-forms-only");
  });

  test("a text is in force from its day on, at its place, and unknown where the event's day is", () => {
    const at = (date: string, place?: "phnom-penh" | "province", readings = {}) => facts({ event: { date, country: "KH", ...(place === undefined ? {} : { place }) }, readings })["in-force.criminal-code-2009.art-239"];
    const period = law.instruments.find(({ id }) => id === "criminal-code-2009")?.inForce?.from ?? { "phnom-penh": "", province: "" };
    expect(at(period["phnom-penh"], "phnom-penh")).toBe(true);
    expect(at("2000-01-01", "phnom-penh")).toBe(false);
    expect(at(period["phnom-penh"])).toBeNull();
    expect(at(period.province)).toBe(true);
    expect(facts()["in-force.criminal-code-2009.art-239"]).toBeNull();
  });

  test("the country of the event is a fact", () => {
    expect(facts({ event: { date: "2012-01-01", country: "TH" } })["circumstance.country"]).toBe("TH");
    expect(facts()["circumstance.country"]).toBeNull();
  });

  test.each([
    ["a fact that no rule knows", { facts: { "means.deceptoin": true } }],
    ["a derived fact", { facts: { "victim.minor": true } }],
    ["text for a truth value", { facts: { "means.deception": "yes" } }],
    ["a number for a truth value", { facts: { "means.deception": 1 } }],
    ["text for a number", { facts: { "circumstance.detention-hours": "48" } }],
    ["a fraction", { facts: { "circumstance.detention-hours": 47.5 } }],
    ["a range in falling order", { facts: { "circumstance.detention-hours": [49, 47] as [number, number] } }],
    ["an age that is no whole number", { victimYears: 17.5 }],
    ["an age below nothing", { accusedYears: -1 }],
    ["ages in falling order", { victimYears: [17, 15] as const }],
    ["a reading that the law does not have", { readings: { none: "counts" } }],
    ["a value that a reading does not have", { readings: { "other-exploitation": "none" } }],
  ])("%s is refused, and the message does not quote it", (_, frame) => {
    expect(() => facts(frame as Partial<FrameFacts>)).toThrow(RangeError);
    expect(() => facts(frame as Partial<FrameFacts>)).not.toThrow(/deceptoin|yes|17|-1|47/);
  });
});
