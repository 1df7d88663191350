import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { identityOf } from "./identity.js";

test("the page on conformance says of every list by what its findings are told apart", () => {
  const page = readFileSync("docs/conformance.md", "utf8");
  const table = page.slice(page.indexOf("| list | told apart by |"), page.indexOf("Where an expectation's name"));
  const rows = [...table.matchAll(/^\| (`.+`) \| (.+) \|$/gm)].flatMap(([, lists = "", keys = ""]) => [...lists.matchAll(/`(\w+)`/g)].map(([, list = ""]) => [list, keys.split(", ")] as const));
  expect(rows.length).toBeGreaterThan(20);
  for (const [list, keys] of rows) expect(identityOf(list), list).toEqual(keys);
  const source = readFileSync("src/scenario/identity.ts", "utf8");
  const known = [...source.slice(0, source.indexOf("};")).matchAll(/^ {2}(\w+): \[/gm)].map(([, list]) => list);
  expect(rows.map(([list]) => list).toSorted()).toEqual(known.toSorted());
});
