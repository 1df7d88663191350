import { describe, expect, test } from "vitest";
import type { DifferencesFile } from "../schema/differences.js";
import { law } from "./bundled.js";
import { linkLaw } from "./link.js";
import { readDirectory } from "./read-directory.js";
import { validateFiles } from "./validate.js";

const { files } = readDirectory("rules");
type Difference = DifferencesFile["differences"][number];

/** The issues of the rule set with the register of differences changed. */
function issuesWith(change: (differences: Difference[]) => Difference[]): readonly string[] {
  const changed = files.map((file) => (file.path === "differences.json" ? { ...file, value: { ...(file.value as DifferencesFile), differences: change(structuredClone((file.value as DifferencesFile).differences)) } } : file));
  const invalid = validateFiles(changed);
  const linked = linkLaw(changed);
  return [...invalid, ...(linked.ok ? [] : linked.issues)].map(({ code, path }) => `${code} ${path}`);
}
const withFirst = (change: Partial<Difference>) => issuesWith(([first, ...rest]) => (first === undefined ? [] : [{ ...first, ...change }, ...rest]));

describe("the register of differences", () => {
  test("links as it stands", () => {
    expect(issuesWith((differences) => differences)).toEqual([]);
  });

  test.each<readonly [string, Partial<Difference>, string]>([
    ["an instrument that is not there", { instrument: "no-such-law" }, "rules/unknown-reference /differences/0/instrument"],
    ["an article that is not registered", { articles: ["13", "99"] }, "rules/citation /differences/0/articles/1"],
    ["a paragraph beyond the report", { paragraphs: ["132"] }, "rules/citation /differences/0/paragraphs/0"],
    ["a rule that is not there", { encoded: { as: "statute", label: { en: "x" }, rules: ["lshtse-2008.art-99"] } }, "rules/unknown-reference /differences/0/encoded/rules/0"],
    ["a reading that is not there", { encoded: { as: "reading", label: { en: "x" }, rules: [], reading: "no-such-reading" } }, "rules/unknown-reference /differences/0/encoded/reading"],
    ["a variant that is not there", { encoded: { as: "statute-with-variant", label: { en: "x" }, rules: [] }, variants: [{ offence: "lshtse-2008.art-26", variant: "no-such-variant" }] }, "rules/unknown-reference /differences/0/variants/0"],
    ["a kept figure without a variant", { encoded: { as: "statute-with-variant", label: { en: "x" }, rules: [] } }, "rules/structure /differences/0/variants"],
    ["an open question without its reading", { encoded: { as: "reading", label: { en: "x" }, rules: [] } }, "rules/structure /differences/0/encoded/reading"],
    ["a citation of an article that is not registered", { cite: [{ instrument: "lshtse-2008", article: "99", rank: "report" }] }, "rules/citation /differences/0/cite/0"],
  ])("%s is refused", (_name, change, issue) => {
    expect(withFirst(change)).toEqual([issue]);
  });

  test("the same difference twice is refused", () => {
    expect(issuesWith((differences) => [...differences, ...differences.slice(0, 1)])).toEqual([`rules/duplicate-id /differences/${law.differences.length}/id`]);
  });

  test("has the nineteen points against the 2008 law and the eleven against the Code and the others, in their order", () => {
    expect(law.differences).toHaveLength(30);
    expect(law.differences.slice(0, 19).every(({ instrument }) => instrument === "lshtse-2008")).toBe(true);
    expect(law.differences.slice(19).some(({ instrument }) => instrument === "lshtse-2008")).toBe(false);
  });

  test("names every figure of the report that an offence keeps", () => {
    const kept = law.offences.flatMap(({ id, variants }) => (variants ?? []).filter(({ cite }) => cite.some((citation) => "report" in citation)).map((variant) => `${id} ${variant.id}`));
    const named = law.differences.flatMap(({ variants }) => (variants ?? []).map(({ offence, variant }) => `${offence} ${variant}`));
    expect(named.toSorted()).toEqual(kept.toSorted());
  });

  test("cites a paragraph of the report in every difference", () => {
    for (const { id, cite, paragraphs } of law.differences) expect(cite.some((citation) => "report" in citation && paragraphs.includes(citation.report)), id).toBe(true);
  });
});
