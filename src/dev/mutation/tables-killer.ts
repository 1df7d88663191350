import { readdirSync, readFileSync } from "node:fs";
import type { RuleFile } from "../../law/law.js";
import { exclusions } from "../second-tables/exclusions.js";
import { leavesOf, type Leaves } from "../second-tables/leaves.js";
import { expectedOf, type SecondTable } from "../second-tables/read-tables.js";

const folder = "fixtures/figures";

/**
 * The second tables of figures, dates, references, relations and citations, typed by hand from the sources: a file is held against them by itself,
 * before it is linked to any other.
 * @returns what of a changed file a table does not know, or undefined where the tables notice nothing
 */
export function tablesKiller(files: readonly RuleFile[]): (path: string, value: unknown) => string | undefined {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
  const { pages } = read("pages.json") as { readonly pages: Readonly<Record<string, Readonly<Record<string, number>>>> };
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "pages.json");
  const expected = new Map(names.flatMap((name) => expectedOf(read(name) as SecondTable, pages)).map(({ path, value }) => [path, value]));
  const before = new Map<string, Leaves>();
  return (path, value) => {
    const known = before.get(path) ?? leavesOf(files.filter((file) => file.path === path));
    before.set(path, known);
    const after = attempt(() => leavesOf([{ path, value }]));
    if (after === undefined) return "two things in one place";
    return [...after].find(([place, leaf]) => (expected.has(place) ? expected.get(place) !== leaf : !exclusions.some(({ paths }) => paths.test(place))))?.[0]
      ?? [...known.keys()].find((place) => expected.has(place) && !after.has(place));
  };
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
