import { test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "../assess.js";
import { built } from "../dev/generators/choices.js";
import { buildToyLaw } from "../dev/generators/rule-sets.js";
import { typedCase } from "../dev/generators/typed-case.js";
import { wildCase } from "../dev/generators/wild-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import type { Case } from "../schema/case.js";
import { crossCheck } from "./cross-check.js";

const { charges } = compileLaw(law);
/** What may be known of a victim's age besides a birth date: enough to presume a child, and ranges about the lines. */
const ages = [
  { evidence: [{ id: "D1", kind: "physical-appearance", indicates: "child" }] },
  { verification: "pending", evidence: [{ id: "D1", kind: "bone-examination", years: [16, 19] }, { id: "D2", kind: "witness", indicates: "child" }] },
  { evidence: [{ id: "D1", kind: "dental-examination", years: [13, 16] }] },
] as const;

/** A typed case, some of its victims' ages left to evidence, with readings and the option to count only what texts show. */
const typed = built(420, (choices) => {
  const { case: given } = typedCase(law, { accused: choices.pick([1, 1, 2]), victims: choices.pick([1, 1, 2]), events: 1 }, choices, () => choices.pick(charges));
  const victims = given.victims.map(({ born, ...victim }) => (choices.chance(30) ? { ...victim, age: { ...choices.pick(ages) } } : { ...victim, ...(born == null ? {} : { born }) }));
  const readings = choices.chance(50) ? Object.fromEntries(choices.some(law.readings, 30).map(({ id, values }) => [id, choices.pick(values).id])) : {};
  return { given: { ...given, victims } as unknown as Case, readings, verifiedOnly: choices.chance(30), all: choices.chance(80) };
});

async function check(given: Case, { all, ...options }: { readonly law: typeof law; readonly readings?: Readonly<Record<string, string>>; readonly verifiedOnly?: boolean; readonly all: boolean }): Promise<void> {
  const checked = await crossCheck(given, { ...options, assessment: assess(given, { ...options, all }) });
  expect(checked).toEqual({ ok: true, compared: expect.any(Number) as number });
  expect(checked.compared).toBeGreaterThan(0);
}

describe("json-rules-engine and our evaluator agree on every leaf, condition and charge", () => {
  test.prop([typed], { numRuns: 200 })("of cases as a prosecutor may code them", async ({ given, ...options }) => check(given, { law, ...options }));

  test.prop([built(900, (choices) => wildCase(law, choices))], { numRuns: 15 })("of cases that make no other sense than the schema's", async (given) => check(given, { law, all: true }));

  test.prop([built(900, (choices) => {
    const toy = buildToyLaw(law, choices);
    return { toy, verifiedOnly: choices.chance(30), given: typedCase(toy.law, { accused: 1, victims: 1, events: 1 }, choices, () => choices.pick(compileLaw(toy.law).charges)).case };
  })], { numRuns: 150 })("of generated rule sets", async ({ toy, given, verifiedOnly }) => check(given, { law: toy.law, verifiedOnly, all: true }));
});
