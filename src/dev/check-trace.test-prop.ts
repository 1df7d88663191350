import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "../assess.js";
import { compileLaw } from "../facts/compiled.js";
import { law as whole } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import { parseCase } from "../parse-case.js";
import type { Case } from "../schema/case.js";
import { checkTraces } from "./check-trace.js";
import { built, type Choices } from "./generators/choices.js";
import { pickReadings } from "./generators/readings.js";
import { partsOf } from "./generators/sub-law.js";
import { typedCase } from "./generators/typed-case.js";
import { wildCase } from "./generators/wild-case.js";

/** A case with some of the offences of the law; the law is not printed with a failure. */
interface Setting {
  readonly case: Case;
  readonly readings: Readonly<Record<string, string>>;
  readonly law: Law;
}

const OFFENCES = 4;
const shape = { accused: 3, victims: 2, events: 2 };
const setting = (choices: Choices, law: Law, given: Case): Setting => Object.defineProperties({ case: given, readings: pickReadings(law, choices) }, { law: { value: law } }) as Setting;
const typed = built(900, (choices) => {
  const law = choices.pick(partsOf(whole, OFFENCES));
  return setting(choices, law, typedCase(law, shape, choices, () => choices.pick(compileLaw(law).charges)).case);
});
const wild = built(1200, (choices) => setting(choices, choices.pick(partsOf(whole, OFFENCES)), wildCase(whole, choices)));

describe("statuses and ranges recomputed from traces alone", () => {
  test.prop([fc.oneof(typed, wild)], { numRuns: 400, interruptAfterTimeLimit: 30_000 })("agree with every charge of a generated case", ({ case: given, law, readings }) => {
    const parsed = parseCase(given);
    fc.pre(parsed.ok);
    if (!parsed.ok) return;
    expect(checkTraces(assess(parsed.case, { law, readings, all: true }).charges)).toEqual([]);
  });
});
