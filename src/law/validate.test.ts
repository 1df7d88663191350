import { describe, expect, test } from "vitest";
import { amended, bundledFiles } from "../dev/generators/amended-rules.js";
import { validateFiles } from "./validate.js";

const ART_10 = "offences/lshtse-2008/art-10-unlawful-removal-with-purpose.json";
const issues = (changes: Record<string, unknown>) => validateFiles(amended(ART_10, changes));

test("every bundled file meets the schema of its kind", () => {
  expect(validateFiles(bundledFiles())).toEqual([]);
});

describe("a rule file", () => {
  test("of no kind is named", () => {
    expect(validateFiles([{ path: "note.json", value: {} }])).toEqual([{ code: "rules/unknown-file", path: "", file: "note.json" }]);
  });
  test.each<readonly [string, Record<string, unknown>, string, string]>([
    ["an unknown key", { "/colour": "red" }, "schema/unknown-key", ""],
    ["a key of json-rules-engine that reaches further", { "/elements/0/when": { fact: "conduct.remove", operator: "equal", value: true, path: "$.x" } }, "schema/unknown-key", "/elements/0/when"],
    ["an empty `all`", { "/elements/0/when": { all: [] } }, "schema/length", "/elements/0/when/all"],
    ["a day that does not exist", { "/inForce": { from: { "phnom-penh": "2010-02-30", province: "2010-03-01" }, to: null, cite: [{ report: "1", rank: "report" }] } }, "date/impossible", "/inForce/from/phnom-penh"],
    ["a term of thirteen months", { "/penalty/imprisonment/min": "P13M" }, "schema/pattern", "/penalty/imprisonment/min"],
    ["a missing key", { "/victim": undefined }, "schema/missing-key", "/victim"],
    ["too few examples", { "/examples": [] }, "schema/length", "/examples"],
  ])("with %s is refused with file, pointer and rule", (_, changes, code, path) => {
    expect(issues(changes)).toContainEqual(expect.objectContaining({ code, path, file: ART_10, rule: "lshtse-2008.art-10" }));
  });
  test("with two conditions in one node is refused", () => {
    const leaf = { fact: "conduct.remove", operator: "equal", value: true };
    expect(issues({ "/elements/0/when": { all: [leaf], any: [leaf] } }).length).toBeGreaterThan(0);
  });
  test("whose id is no id names no rule", () => {
    expect(issues({ "/id": "<script>" }).every(({ rule }) => rule === undefined)).toBe(true);
  });
});
