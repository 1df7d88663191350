import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonicalCitations, readCitations } from "../dev/second-tables/citation-notation.js";
import { exclusions } from "../dev/second-tables/exclusions.js";
import { leavesOf } from "../dev/second-tables/leaves.js";
import { expectedOf, type SecondTable } from "../dev/second-tables/read-tables.js";
import type { RuleFile } from "./law.js";
import { readDirectory } from "./read-directory.js";

const tables = new URL("../../fixtures/figures/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, tables), "utf8"));
const { pages } = read("pages.json") as { readonly pages: Readonly<Record<string, Readonly<Record<string, number>>>> };
const names = readdirSync(tables).filter((name) => name.endsWith(".json") && name !== "pages.json");
const typed = names.map((name) => [name, expectedOf(read(name) as SecondTable, pages)] as const);
const expected = new Map(typed.flatMap(([, rows]) => rows.map(({ path, value }) => [path, value] as const)));

const { files } = readDirectory("rules");
const leaves = leavesOf(files);
const isExcluded = (path: string) => exclusions.some(({ paths }) => paths.test(path));

describe("the rules against the second tables, typed by hand from the sources", () => {
  test.each(typed)("%s: every value and every citation is that of the rules", (_, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ path, value }) => leaves.get(path) !== value).map(({ path, value }) => ({ path, typed: value, encoded: leaves.get(path) }))).toEqual([]);
  });

  test("no place is typed twice", () => {
    expect(typed.flatMap(([, rows]) => rows.map(({ path }) => path)).filter((path, index, all) => all.indexOf(path) !== index)).toEqual([]);
  });
});

describe("the sweep", () => {
  test("every leaf of the rules stands in a second table or in the list of exclusions", () => {
    expect([...leaves.keys()].filter((path) => !expected.has(path) && !isExcluded(path))).toEqual([]);
  });

  test("nothing that a table holds is excluded, and no exclusion is idle", () => {
    expect([...expected.keys()].filter(isExcluded)).toEqual([]);
    expect(exclusions.filter(({ paths }) => ![...leaves.keys()].some((path) => paths.test(path))).map(({ because }) => because)).toEqual([]);
  });

  test("citations are never excluded", () => {
    expect([...leaves.keys()].filter((path) => path.endsWith("/cite") && isExcluded(path))).toEqual([]);
  });
});

/** A plain value of a rule file, and the mark that stands in its place. */
interface Marked {
  readonly key: string;
  readonly was: unknown;
  readonly mark: string | number;
  readonly inCitation: boolean;
}

/** A rule file with a mark of its own in the place of every plain value outside its words and examples. */
function marked(value: unknown, key: string, inCitation: boolean, marks: Marked[]): unknown {
  if (key === "examples" || key === "$schema" || key === "en" || key === "km") return value;
  if (Array.isArray(value)) return value.map((item) => marked(item, key, inCitation, marks));
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, marked(member, name, inCitation || name === "cite", marks)]));
  const mark = typeof value === "number" ? 1_000_000 + marks.length : `mark-${marks.length}.`;
  marks.push({ key, was: value, mark, inCitation });
  return mark;
}

describe("what the tables hold", () => {
  const isFigure = (was: unknown) => typeof was === "number" || (typeof was === "string" && /^(P\d|PT\d|\d{4}(-\d\d){0,2}$)/.test(was));
  test.each(files)("every citation, figure, term and date of $path stands in a leaf that a table holds", ({ path, value }) => {
    const marks: Marked[] = [];
    const seen = [...leavesOf([{ path, value: marked(value, "", false, marks) } as RuleFile])].filter(([place]) => !isExcluded(place)).join("\n");
    const unseen = marks.filter(({ key, was, mark, inCitation }) => (inCitation || (isFigure(was) && key !== "id")) && !seen.includes(String(mark)));
    expect(unseen.map(({ key, was }) => `${key}: ${String(was)}`)).toEqual([]);
  });
});

describe("the notation of the tables", () => {
  const at = (text: string) => readCitations(text, { instrument: "lshtse-2008", pages: { OT: { 284: 104 } } });
  test.each([
    ["284#1 OT", [{ instrument: "lshtse-2008", article: "284", item: "1", page: 104, source: "OT", rank: "official-text" }]],
    ["CC 86(1) OT p26", [{ instrument: "criminal-code-2009", article: "86", paragraph: "1", page: 26, source: "OT", rank: "official-text" }]],
    ["8(2) E4", [{ instrument: "lshtse-2008", article: "8", paragraph: "2", source: "E4", rank: "secondary" }]],
    ["30 memory; ¶79(c)", [{ instrument: "lshtse-2008", article: "30", rank: "unverified" }, { report: "79(c)", rank: "report" }]],
    ["¶113 inference", [{ report: "113", rank: "inference" }]],
    ["10 E10 {imprisonment.max}", [{ instrument: "lshtse-2008", article: "10", source: "E10", figures: ["imprisonment.max"], rank: "secondary" }]],
  ] as const)("%s", (text, citations) => {
    expect(at(text)).toEqual(canonicalCitations(citations.map((one) => ({ ...one }) as Parameters<typeof canonicalCitations>[0][number])));
  });
  test.each(["284", "E4", "8(2) E4 E5", "¶79(c) memory", "", "CC"])("%j is no citation", (text) => {
    expect(() => at(text)).toThrow(RangeError);
  });
});
