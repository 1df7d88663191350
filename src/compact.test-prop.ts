import { test } from "@fast-check/vitest";
import { expect } from "vitest";
import { assess } from "./assess.js";
import { assessCompact, compactOf } from "./compact.js";
import { built } from "./dev/generators/choices.js";
import { expectSame } from "./dev/generators/expect-same.js";
import { pickReadings } from "./dev/generators/readings.js";
import { partsOf } from "./dev/generators/sub-law.js";
import { typedCase } from "./dev/generators/typed-case.js";
import { compileLaw } from "./facts/compiled.js";
import { law as whole } from "./law/bundled.js";
import { parseCase } from "./parse-case.js";
import { compactSchema } from "./schema/compact.js";

const setting = built(900, (choices) => {
  const law = choices.pick(partsOf(whole, 4));
  const { case: given } = typedCase(law, { accused: 3, victims: 2, events: 2 }, choices, () => choices.pick(compileLaw(law).charges));
  const options = { readings: pickReadings(law, choices), all: choices.chance(50), verifiedOnly: choices.chance(30), ...(choices.chance(30) ? { at: "2020-02-29T12:00+07:00" } : {}) };
  return { case: given, options: Object.defineProperty(options, "law", { value: law }) as typeof options & { law: typeof law } };
});

test.prop([setting], { numRuns: 200, interruptAfterTimeLimit: 30_000 })("a compact assessment is the whole one without what it leaves out, and has its shape", ({ case: given, options }) => {
  const parsed = parseCase(given);
  if (!parsed.ok) return;
  const compact = assessCompact(parsed.case, { ...options, law: options.law });
  expect(compactSchema.safeParse(compact).error?.issues ?? []).toEqual([]);
  expectSame(compact, compactOf(assess(parsed.case, { ...options, law: options.law })));
});
