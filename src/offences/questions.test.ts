import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { questionsOf } from "./questions.js";

const questionsIn = (given: Case) => assess(given, { law }).questions;

describe("a question", () => {
  const given = plainCase(["conduct.remove", "means.deception"]);
  test("is never about a derived fact: the age is asked as the birth", () => {
    const derived = new Set(law.vocabulary.filter((fact) => fact.derived !== undefined).map(({ id }) => id));
    for (const { fact } of questionsIn(given)) expect(derived.has(fact), fact).toBe(false);
    expect(questionsIn(given).map(({ fact }) => fact)).toContain("victim.born");
  });
  test("is asked once, of those whom it is about", () => {
    const keys = questionsIn(given).map(({ fact, accused, event, victim }) => [fact, accused, event, victim].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
    const place = (fact: string) => questionsIn(given).find((question) => question.fact === fact);
    expect(place("victim.born")).toMatchObject({ victim: "V1", accused: null, event: null });
    expect(place("circumstance.organised-group")).toMatchObject({ victim: null, accused: "A1", event: "E1" });
  });
  test("names the charges that it would settle, and how many", () => {
    for (const { settles, charges } of questionsIn(given)) {
      expect(charges.length).toBeGreaterThan(0);
      expect(settles).toBeGreaterThanOrEqual(charges.length);
    }
  });
  test("that settles more comes first", () => {
    const settled = questionsIn(given).map(({ settles }) => settles);
    expect(settled).toEqual(settled.toSorted((a, b) => b - a));
  });
  test("is not about what the case says already", () => {
    const said = new Set(Object.keys(given.events[0]?.facts ?? {}));
    for (const { fact } of questionsIn(given)) expect(said.has(fact)).toBe(false);
  });
  test("is not about charges that no act points to", () => {
    for (const { charges } of questionsIn(given)) expect(charges).not.toContain("lshtse-2008.art-42");
  });
  test("on the perpetrator's own quality is asked of the perpetrator, in whatever role, and of the participant where no perpetrator's charge is open", () => {
    const ascendant = (role: "perpetrator" | "co-perpetrator") => plainCase(["conduct.sexual-intercourse"], { born: "2000-01-01", entries: [{ id: "A1", role }, { id: "A2", role: "accomplice" }] });
    const asked = (about: Case) => questionsIn(about).filter(({ fact }) => fact === "accused.ascendant").map(({ accused }) => accused);
    for (const role of ["perpetrator", "co-perpetrator"] as const) expect([role, ...asked(ascendant(role))]).toEqual([role, "A1"]);
    const { charges } = assess(ascendant("perpetrator"), { law });
    const alone = questionsOf(compileLaw(law), charges.filter(({ accused }) => accused === "A2"));
    expect(alone.find(({ fact }) => fact === "accused.ascendant")).toMatchObject({ accused: "A2" });
  });
  test("counts victims apart", () => {
    const two: Case = { ...given, victims: [{ id: "V1" }, { id: "V2" }], events: given.events.map((event) => ({ ...event, victims: ["V1", "V2"] })) };
    expect(questionsIn(two).filter(({ fact }) => fact === "victim.born").map(({ victim }) => victim)).toEqual(["V1", "V2"]);
  });
});

test("nothing is asked where nothing is open", () => {
  expect(questionsIn(plainCase([]))).toEqual([]);
});
