import { describe, expect, test } from "vitest";
import { issueCode } from "../schema/issue.js";
import { renderIssues } from "./issues.js";

describe("issues as lines", () => {
  test("every code has one line of one sentence", () => {
    for (const code of issueCode.options) {
      const [line = "", ...rest] = renderIssues([{ code, path: "/a", index: 0, offset: 5, limit: 1000, minimum: 3, expected: ["x", "y"], suggestions: ["z"], other: "/b" }]);
      expect(rest).toEqual([]);
      expect(line).toMatch(/^\/a: [A-Z][^\n]*\.$/);
      expect(line).not.toContain("\n");
    }
  });

  test("what the law or schema offers is shown, and only so much of it", () => {
    const [line = ""] = renderIssues([{ code: "schema/value", path: "/a", expected: Array.from({ length: 40 }, (_, at) => `value-${at}`), suggestions: ["near-one"] }]);
    expect(line).toContain("near-one");
    expect(line).toContain("value-0");
    expect(line).not.toContain("value-39");
  });

  test("a least is not called a limit", () => {
    const [least = "", most = ""] = [{ minimum: 1 }, { limit: 1 }].map((bound) => renderIssues([{ code: "schema/length", path: "/a", ...bound }])[0]);
    expect(least).not.toBe(most);
    expect(least).not.toContain("limit");
  });

  test("an issue of a rule file names file, pointer and rule", () => {
    expect(renderIssues([{ code: "rules/range", path: "/penalty", file: "offences/a/art-1-x.json", rule: "a.art-1" }])[0]).toMatch(/^offences\/a\/art-1-x\.json#\/penalty \(\w+ a\.art-1\): /);
    expect(renderIssues([{ code: "rules/path", path: "", file: "x.json" }])[0]).toMatch(/^x\.json: /);
  });

  test("an issue of the whole says so", () => {
    for (const code of ["bytes/empty", "rules/unreadable"] as const) expect(renderIssues([{ code, path: "" }])[0]).toMatch(/^\([a-z ]+\): /);
  });

  test("control characters in a path cannot reach the terminal", () => {
    expect(renderIssues([{ code: "rules/path", path: "", file: "a\u001b[2J.json" }])[0]).not.toMatch(/\p{Cc}/u);
  });
});
