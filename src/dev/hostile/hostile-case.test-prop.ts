import { fc, test } from "@fast-check/vitest";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { assess } from "../../assess.js";
import { law } from "../../law/bundled.js";
import { parseCase } from "../../parse-case.js";
import { renderIssues } from "../../report/issues.js";
import { issue as issueSchema } from "../../schema/issue.js";
import { choicesFrom } from "../generators/choices.js";
import { typedCases } from "../generators/typed-case.js";
import { canary, hostileCase, ways } from "./hostile-case.js";

const choices = fc.array(fc.nat({ max: 0xffff }), { minLength: 6, maxLength: 6 });
const namesOfObject = (): string => JSON.stringify(Object.getOwnPropertyNames(Object.prototype).toSorted());

describe("any valid case, made hostile", () => {
  let before = "";
  beforeAll(() => { before = namesOfObject(); });
  afterAll(() => { expect(namesOfObject()).toBe(before); });

  // Each way is tried on so many cases; a way that never finds a place proves nothing, and fails.
  describe.each(ways.map((way) => [way.class, way.name, way] as const))("class %i, %s", (_class, _name, way) => {
    let tried = 0;
    test.prop([typedCases(law, { accused: 2, victims: 2, events: 2 }), choices], { numRuns: 25 })("gets what its class is owed, and nothing of it comes back", ({ case: given }, numbers) => {
      const hostile = hostileCase(given, way, choicesFrom(numbers));
      if (hostile === undefined) return;
      tried += 1;
      const parsed = parseCase(hostile.input);
      if (hostile.expect === "same") expect(parsed).toEqual({ ok: true, case: expect.objectContaining({ id: given.id, events: given.events }) as unknown });
      if (hostile.expect === "same" && parsed.ok) expect(JSON.stringify(assess(parsed.case, { law }))).toBe(JSON.stringify(assess(given, { law })));
      if (typeof hostile.expect === "string") expect(parsed.ok).toBe(true);
      else {
        expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(expect.arrayContaining([expect.toSatisfy((code) => (hostile.expect as readonly unknown[]).includes(code))]));
      }
      const said = parsed.ok ? JSON.stringify(assess(parsed.case, { law })) : JSON.stringify([parsed.issues, renderIssues(parsed.issues)]);
      expect(said).not.toContain(canary);
      if (!parsed.ok) for (const found of parsed.issues) expect(issueSchema.safeParse(found).success).toBe(true);
    });
    test("finds a place in some of them", () => { expect(tried).toBeGreaterThan(0); });
  });
});
