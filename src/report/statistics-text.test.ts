import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { Statistics } from "../schema/statistics.js";
import { tallyOf } from "../statistics/tally.js";
import { renderStatistics } from "./statistics-text.js";

const empty = tallyOf({ law }).statistics();
const counts = { cases: 1, victims: 2, perpetrators: 1200 };
const full: Statistics = {
  ...empty,
  law: { version: "2026.11", sha256: "0".repeat(64) },
  rows: empty.rows.map((row, index) => ({ ...row, cases: index, victims: index * 100, perpetrators: index * 1000 })),
  total: counts,
  withoutCategory: [{ offence: "criminal-code-2009.art-254", ...counts }],
  notCounted: { presumed: 1, undetermined: 2, noJurisdiction: 1, none: 3 },
  cases: 7, repeatedIds: 1, refused: 2, legalPersons: 1,
  readings: { a: ["1"], b: ["2", "3"] },
};

describe("counts as text", () => {
  test("read as reviewed", async () => {
    await expect(renderStatistics(full, law, { width: 100 })).toMatchFileSnapshot("statistics-text.snapshot.txt");
  });

  test("name the reading that was used, and the others that might have been", () => {
    const text = renderStatistics(tallyOf({ law, readings: { "doubled-statistics-row": "28-and-33" } }).statistics(), law).replaceAll(/\s+/g, " ");
    for (const part of ["doubled-statistics-row=28-and-33", "33-and-35", "28-and-35"]) expect(text).toContain(part);
  });

  test("fit the width and are ASCII where they have to be", () => {
    for (const width of [60, 80, 132]) for (const line of renderStatistics(full, law, { width, ascii: true }).split("\n")) expect(line).toMatch(new RegExp(`^[\\x20-\\x7e]{0,${width}}$`));
  });
});
