import { fc, test } from "@fast-check/vitest";
import { afterAll, beforeEach, describe, expect, vi } from "vitest";
import { built, choicesFrom } from "./dev/generators/choices.js";
import { typedCases } from "./dev/generators/typed-case.js";
import { wildCase } from "./dev/generators/wild-case.js";
import { hostileCase, ways } from "./dev/hostile/hostile-case.js";
import { mutated } from "./dev/hostile/mutated.js";
import * as explanation from "./explain-case.js";
import { checkCase } from "./facts/check-case.js";
import { law } from "./law/bundled.js";
import { parseCaseAsync } from "./parse-case-async.js";
import { parseCase, type ParsedCase } from "./parse-case.js";
import { checkPlain } from "./reader/check-plain.js";
import { dropNulls } from "./reader/drop-nulls.js";
import { parseWith } from "./reader/parse-with.js";
import { readJson } from "./reader/read-json.js";
import { schemaKeys } from "./reader/schema-keys.js";
import { caseSchema, type Case } from "./schema/case.js";

// The explanation is watched, not replaced: what is counted is how often it was asked.
vi.mock("./explain-case.js", { spy: true });
beforeEach(() => { vi.mocked(explanation.explainCase).mockClear(); });
const asked = () => vi.mocked(explanation.explainCase).mock.calls.length;

const schema = caseSchema(law.vocabulary);
const vocabularyIds = law.vocabulary.map(({ id }) => id);
const good = fc.oneof(typedCases(law, { accused: 2, victims: 2, events: 2 }).map((given) => given.case), built(900, (choices) => wildCase(law, choices)));
const numbers = fc.array(fc.nat({ max: 0xffff }), { minLength: 40, maxLength: 40 });

/** The whole way through zod, as it would be without a faster one. */
function slowly(input: Uint8Array | string | object): ParsedCase {
  const known = { knownKeys: schemaKeys(schema) };
  const read = typeof input === "string" || input instanceof Uint8Array ? readJson(input, known) : checkPlain(input, known);
  if (!read.ok) return read;
  const parsed = parseWith(schema, read.value, { dates: true, vocabularyIds, ...(read.positions === undefined ? {} : { positions: read.positions }) });
  if (!parsed.ok) return parsed;
  const given = dropNulls(parsed.value) as Case;
  const issues = checkCase(given);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, case: given };
}

describe("a good case", () => {
  test.prop([good], { numRuns: 200 })("is read without a question to zod, and as zod would give it", (given) => {
    const parsed = parseCase(given);
    expect(parsed).toEqual({ ok: true, case: dropNulls(given) });
    expect(parsed).toEqual(slowly(given));
    expect(asked()).toBe(0);
  });
});

describe("a case with a few places changed, and a hostile one", () => {
  let explained = 0;
  test.prop([good, numbers], { numRuns: 300 })("is accepted or refused with the issues that the way through zod gives", async (given, row) => {
    const value = mutated(given, choicesFrom(row)) as object;
    expect(parseCase(value)).toEqual(slowly(value));
    explained += asked();
    expect(await parseCaseAsync(JSON.stringify(value))).toEqual(parseCase(JSON.stringify(value)));
  });
  test.prop([good, fc.constantFrom(...ways), numbers], { numRuns: 200 })("as text or bytes, too", (given, way, row) => {
    const hostile = hostileCase(given, way, choicesFrom(row));
    if (hostile !== undefined) expect(parseCase(hostile.input)).toEqual(slowly(hostile.input));
  });
  afterAll(() => { expect(explained).toBeGreaterThan(50); });
});
