import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { Value } from "../logic/predicate.js";
import { knowledgeFinding } from "../schema/age.js";
import type { Event } from "../schema/case.js";
import { findKnowledge, isKnowledgePresumptionLapsed } from "./knowledge.js";

const knows = "accused.knows-minority";
const believed = "accused.proves-belief-adult";
const keeps = "accused.keeps-victim-under-control";
const of = (facts: Readonly<Record<string, Value>>) => findKnowledge(law, new Map(Object.entries(facts)));

describe("knowledge of minority (LSHTSE 7)", () => {
  test.each([
    ["is open where nothing is known", {}, "open", "none"],
    ["is stated where the accused knew", { [knows]: true }, "stated", "stated"],
    ["is stated absent, and so rebutted, even of a keeper", { [knows]: false, [keeps]: true }, "rebutted", "stated"],
    ["is presumed of a keeper", { [keeps]: true }, "presumed", "presumption"],
    ["is presumed of a keeper whose belief is not proved", { [keeps]: true, [believed]: false }, "presumed", "presumption"],
    ["is rebutted where a keeper proves the belief", { [keeps]: true, [believed]: true }, "rebutted", "belief-proved"],
    ["is rebutted where another proves the belief", { [believed]: true }, "rebutted", "belief-proved"],
    ["is not presumed of one who does not keep the minor", { [keeps]: false }, "open", "none"],
  ] as const)("%s", (_, facts, knowledge, basis) => {
    const found = of(facts);
    expect([found.knowledge, found.basis]).toEqual([knowledge, basis]);
    expect(found.presumption).toBe(basis === "presumption" ? "lshtse-2008.art-7.presumed-knowledge" : null);
    expect(knowledgeFinding.parse(found)).toEqual(found);
  });

  test("names the facts it looked at, unknown ones as null", () => {
    expect(of({ [keeps]: true }).facts).toEqual([{ fact: knows, value: null }, { fact: believed, value: null }, { fact: keeps, value: true }]);
  });

  test("is open of a keeper where the presumption has lapsed", () => {
    expect(findKnowledge(law, new Map([[keeps, true]]), true).knowledge).toBe("open");
  });
});

describe("the presumption of knowledge", () => {
  const event = (date: Event["date"], place?: Event["place"]): Event => ({ id: "E1", date, country: "KH", accused: [{ id: "A1" }], victims: [], ...(place === undefined ? {} : { place }) });
  const only = { "lshtse-general-rules-beside-book-1": "book-1-only" };

  test("holds beside the Criminal Code unless the reading says otherwise", () => {
    expect(isKnowledgePresumptionLapsed(law, event("2011-01-01"), { "lshtse-general-rules-beside-book-1": "both-shown" })).toBe(false);
    expect(isKnowledgePresumptionLapsed(law, event("2011-01-01"), only)).toBe(true);
  });
  test("lapses no sooner than Book 1 is in force at the place", () => {
    expect(isKnowledgePresumptionLapsed(law, event("2009-12-09", "phnom-penh"), only)).toBe(false);
    expect(isKnowledgePresumptionLapsed(law, event("2009-12-10", "phnom-penh"), only)).toBe(true);
    expect(isKnowledgePresumptionLapsed(law, event("2009-12-19", "province"), only)).toBe(false);
    expect(isKnowledgePresumptionLapsed(law, event("2009-12-15"), only)).toBe(false);
    expect(isKnowledgePresumptionLapsed(law, event({ from: "2009-12-01", to: "2010-01-01" }), only)).toBe(false);
  });
});
