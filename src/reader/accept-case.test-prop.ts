import { fc, test } from "@fast-check/vitest";
import { afterAll, describe, expect } from "vitest";
import { z } from "zod";
import { built } from "../dev/generators/choices.js";
import { typedCases } from "../dev/generators/typed-case.js";
import { wildCase } from "../dev/generators/wild-case.js";
import { mutated } from "../dev/hostile/mutated.js";
import { law } from "../law/bundled.js";
import { caseSchema } from "../schema/case.js";
import { caseAcceptor } from "./accept-case.js";

const { accepts } = caseAcceptor(law.vocabulary);
const schema = caseSchema(law.vocabulary);
const typed = typedCases(law, { accused: 2, victims: 2, events: 2 }).map((given) => given.case);
const wild = built(900, (choices) => wildCase(law, choices));
const good = fc.oneof(typed, wild);
const numRuns = 200;

describe("cases that meet the schema", () => {
  test.prop([good], { numRuns })("are accepted, and zod gives them back as they are", (given) => {
    expect(accepts(given)).toBe(true);
    expect(z.safeParse(schema, given)).toEqual({ success: true, data: given });
  });
  test.prop([good], { numRuns: 50 })("are accepted with null for every fact that they leave out", (given) => {
    const all = (facts: object = {}) => ({ ...Object.fromEntries(Object.keys(schema.shape.events.element.shape.facts.unwrap().unwrap().shape).map((id) => [id, null])), ...facts });
    const full = { ...given, events: given.events.map((event) => ({ ...event, facts: all(event.facts ?? {}) })) };
    expect(accepts(full)).toBe(true);
    expect(z.safeParse(schema, full).success).toBe(true);
  });
});

describe("cases with a few places changed", () => {
  const found = { accepted: 0, refused: 0 };
  const changed = fc.tuple(good, built(40, (choices) => choices)).map(([given, choices]) => mutated(given, choices));
  test.prop([changed], { numRuns: 3 * numRuns, interruptAfterTimeLimit: 60_000 })("are accepted exactly where zod accepts them, and then as they are", (value) => {
    const result = z.safeParse(schema, value);
    expect(accepts(value)).toBe(result.success);
    if (result.success) expect(result.data).toEqual(value);
    found[result.success ? "accepted" : "refused"] += 1;
  });
  afterAll(() => {
    // Of either kind there must have been many, or nothing was compared.
    expect(found.accepted).toBeGreaterThan(numRuns / 4);
    expect(found.refused).toBeGreaterThan(numRuns);
  });
});

test.prop([fc.oneof(fc.jsonValue(), fc.record({ format: fc.constant("chbab/case@1"), id: fc.jsonValue(), accused: fc.array(fc.jsonValue()), victims: fc.array(fc.jsonValue()), events: fc.array(fc.jsonValue()) }, { requiredKeys: [] }))], { numRuns })(
  "any value of JSON is accepted exactly where zod accepts it", (value) => {
    expect(accepts(value)).toBe(z.safeParse(schema, value).success);
  });
