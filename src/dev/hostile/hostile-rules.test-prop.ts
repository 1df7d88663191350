import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { linkLaw } from "../../law/link.js";
import { validateFiles } from "../../law/validate.js";
import { issue as issueSchema } from "../../schema/issue.js";
import { bundledFiles } from "../generators/amended-rules.js";
import { choicesFrom } from "../generators/choices.js";
import { ruleFaults } from "./hostile-rules.js";

const choices = fc.array(fc.nat({ max: 0xffff }), { minLength: 3, maxLength: 3 });

describe("a rule set spoiled in one place", () => {
  test("may be spoiled in at least forty ways", () => {
    expect(new Set(ruleFaults.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });

  describe.each(ruleFaults.map((fault) => [fault.name, fault] as const))("by %s", (_name, fault) => {
    test.prop([choices], { numRuns: 3 })("is refused as a whole, before any case, with file and place", (numbers) => {
      const files = bundledFiles();
      const spoiled = fault.make(files, choicesFrom(numbers));
      expect(spoiled).toBeDefined();
      const invalid = validateFiles(files);
      const linked = invalid.length > 0 ? { ok: false as const, issues: invalid } : linkLaw(files);
      expect(linked.ok ? `${String(spoiled)} was accepted` : "refused").toBe("refused");
      const issues = linked.ok ? [] : linked.issues;
      expect(issues.length).toBeGreaterThan(0);
      for (const found of issues) {
        expect(issueSchema.safeParse(found).success).toBe(true);
        // A file that is not there has no name; its kind is said instead.
        expect(found.file ?? found.expected).toBeDefined();
      }
    });
  });
});
