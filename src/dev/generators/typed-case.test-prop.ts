import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLaw } from "../../facts/compiled.js";
import { law } from "../../law/bundled.js";
import { parseCase } from "../../parse-case.js";
import type { Charge } from "../../schema/assessment.js";
import { built } from "./choices.js";
import { foundCharges } from "./found-charges.js";
import { buildToyLaw } from "./rule-sets.js";
import { onlyOffences } from "./sub-law.js";
import { casesOf, typedCase, typedCases } from "./typed-case.js";
import { wildCase } from "./wild-case.js";

const statuses = ["made-out", "undetermined", "not-made-out"] as const;
const shareOf = (charges: readonly Charge[], status: Charge["status"]) => charges.filter((charge) => charge.status === status).length / charges.length;

describe("the generated cases prove something", () => {
  test("of the charges that a case is about, at least one in ten is made out, one in ten open, one in ten not made out", () => {
    const found = fc.sample(typedCases(law, { accused: 3, victims: 2, events: 2 }), { numRuns: 500, seed: 2008 }).flatMap(({ case: given, targets }) => {
      const part = onlyOffences(law, [...new Set(targets.map(({ charge }) => charge.split(".").slice(0, 2).join(".")))].toSorted());
      const charges = foundCharges(given, part);
      return targets.flatMap((target) => charges.filter(({ offence, event, accused, victim }) => offence === target.charge && event === target.event && accused === target.accused && victim === target.victim));
    });
    for (const status of statuses) expect(shareOf(found, status), status).toBeGreaterThanOrEqual(0.1);
  });
  test("so it is for every offence by itself", () => {
    for (const charge of compileLaw(law).charges) {
      const part = onlyOffences(law, [charge.offence.id]);
      const found = fc.sample(casesOf(law, charge), { numRuns: 100, seed: 2008 }).flatMap((given) => foundCharges(given, part).filter(({ offence }) => offence === charge.id));
      for (const status of statuses) expect(shareOf(found, status), `${charge.id} ${status}`).toBeGreaterThanOrEqual(0.1);
    }
  });
  test("so it is nearly for law that does not exist, whose conditions often cannot be met", () => {
    const toys = built(900, (choices) => {
      const toy = buildToyLaw(law, choices).law;
      return foundCharges(typedCase(toy, { accused: 1, victims: 1, events: 1 }, choices, () => choices.pick(compileLaw(toy).charges)).case, toy);
    });
    const found = fc.sample(toys, { numRuns: 400, seed: 2008 }).flat();
    for (const status of statuses) expect(shareOf(found, status), status).toBeGreaterThanOrEqual(0.05);
  });
  test("persons are often just under or just over a line of age", () => {
    const years = fc.sample(typedCases(law, { accused: 3, victims: 2, events: 1 }), { numRuns: 300, seed: 2008 }).flatMap(({ case: given }) => {
      const [event] = given.events;
      const on = typeof event?.date === "string" ? event.date : event?.date.from ?? "";
      return [...given.accused, ...given.victims].flatMap(({ born }) => (born == null ? [] : [[14, 15, 18].some((line) => Math.abs(Date.parse(`${Number(born.slice(0, 4)) + line}${born.slice(4)}`) - Date.parse(on)) <= 2 * 86_400_000)]));
    });
    expect(years.filter(Boolean).length / years.length).toBeGreaterThanOrEqual(0.15);
  });
});

describe("the generated cases are cases", () => {
  test("a typed case is one that a caller may give", () => {
    for (const { case: given } of fc.sample(typedCases(law, { accused: 3, victims: 2, events: 2 }), { numRuns: 200, seed: 2008 })) expect(parseCase(given)).toMatchObject({ ok: true });
  });
  test("so are nearly all wild cases", () => {
    const parsed = fc.sample(built(900, (choices) => wildCase(law, choices)), { numRuns: 200, seed: 2008 }).map((given) => parseCase(given).ok);
    expect(parsed.filter(Boolean).length / parsed.length).toBeGreaterThanOrEqual(0.9);
  });
});
