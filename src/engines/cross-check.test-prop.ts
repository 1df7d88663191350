import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "../assess.js";
import { built } from "../dev/generators/choices.js";
import { buildToyLaw } from "../dev/generators/rule-sets.js";
import { typedCase } from "../dev/generators/typed-case.js";
import { wildCase } from "../dev/generators/wild-case.js";
import { compileLaw } from "../facts/compiled.js";
import { law } from "../law/bundled.js";
import type { RuleFile } from "../law/law.js";
import { parseCase } from "../parse-case.js";
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

interface Toy {
  readonly law: typeof law;
  readonly files: readonly RuleFile[];
  readonly given: Case;
  readonly verifiedOnly: boolean;
}

/** A generated rule set with a case about it; a failure prints the generated files and not the law around them. */
const toys = built(900, (choices): Toy => {
  const { law: toy, files } = buildToyLaw(law, choices);
  const printed = { files, verifiedOnly: choices.chance(30), given: typedCase(toy, { accused: 1, victims: 1, events: 1 }, choices, () => choices.pick(compileLaw(toy).charges)).case };
  return Object.defineProperties(printed, { law: { value: toy } }) as Toy;
});

async function check(generated: Case, { all, ...options }: { readonly law: typeof law; readonly readings?: Readonly<Record<string, string>>; readonly verifiedOnly?: boolean; readonly all: boolean }): Promise<void> {
  const parsed = parseCase(generated, { law: options.law });
  fc.pre(parsed.ok);
  const given = parsed.case;
  const checked = await crossCheck(given, { ...options, assessment: assess(given, { ...options, all }) });
  expect(checked).toEqual({ ok: true, compared: expect.any(Number) as number });
  expect(checked.compared).toBeGreaterThan(0);
}

describe("json-rules-engine and our evaluator agree on every leaf, condition and charge", () => {
  test.prop([typed], { numRuns: 200, interruptAfterTimeLimit: 90_000 })("of cases as a prosecutor may code them", async ({ given, ...options }) => check(given, { law, ...options }));

  test.prop([built(900, (choices) => wildCase(law, choices))], { numRuns: 15 })("of cases that make no other sense than the schema's", async (given) => check(given, { law, all: true }));

  test.prop([toys], { numRuns: 400, interruptAfterTimeLimit: 90_000 })("of generated rule sets", async ({ law: toy, given, verifiedOnly }) => check(given, { law: toy, verifiedOnly, all: true }));
});
