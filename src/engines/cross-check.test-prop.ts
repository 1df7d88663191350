import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess } from "../assess.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { generatedCases } from "./cases.test-data.js";
import { crossCheck } from "./cross-check.js";

describe("on generated cases", () => {
  test.prop([generatedCases(law), fc.boolean()], { numRuns: 200 })("json-rules-engine and our evaluator agree on every leaf, condition and charge", async ({ input, readings, verifiedOnly }, all) => {
    const parsed = parseCase(input);
    fc.pre(parsed.ok);
    const options = { law, readings, verifiedOnly };
    const checked = await crossCheck(parsed.case, { ...options, assessment: assess(parsed.case, { ...options, all }) });
    expect(checked).toMatchObject({ ok: true });
    expect(checked.compared).toBeGreaterThan(0);
  });
});
