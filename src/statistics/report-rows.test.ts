import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { Law } from "../law/law.js";
import { reportRows } from "./report-rows.js";

const without = (id: string): Law => ({ ...law, readings: law.readings.filter((reading) => reading.id !== id) });

describe("the rows of the report's table", () => {
  test("are twenty-one, each article of the law of 2008 once, in the order of the articles", () => {
    const { rows } = reportRows(law);
    const articles = rows.map(({ offence }) => Number(offence?.split("art-")[1]));
    expect(articles).toEqual([9, 10, 11, 12, 14, 15, 16, 17, 18, 21, 26, 27, 28, 32, 33, 34, 35, 39, 41, 42, 43]);
    expect(new Set(rows.map(({ category }) => category)).size).toBe(20);
  });

  const doubled = "Procurement with regard to Child Prostitution";
  const minors = "Procurement of Prostitution (minors)";
  const behind = (given: Law, category: string, value?: string) => reportRows(given, value === undefined ? {} : { "doubled-statistics-row": value }).rows.filter((row) => row.category === category).map(({ offence }) => offence);
  const only = (...articles: readonly string[]): Law => ({ ...law, offences: law.offences.filter(({ id }) => articles.some((article) => id === `lshtse-2008.art-${article}`)) });

  test.each([
    ["33-and-35", ["lshtse-2008.art-33", "lshtse-2008.art-35"], ["lshtse-2008.art-28"]],
    ["28-and-33", ["lshtse-2008.art-28", "lshtse-2008.art-33"], [null]],
    ["28-and-35", ["lshtse-2008.art-28", "lshtse-2008.art-35"], [null]],
  ])("under %s have the two articles in the doubled row, and the row for minors with what is left", (value, two, left) => {
    expect([behind(law, doubled, value), behind(law, minors, value)]).toEqual([two, left]);
  });

  test("of a law that does not ask what the doubled row stands for hold each article in its first category", () => {
    const given = without("doubled-statistics-row");
    expect(reportRows(given).reading).toBeNull();
    expect([behind(given, doubled), behind(given, minors)]).toEqual([["lshtse-2008.art-33", "lshtse-2008.art-35"], ["lshtse-2008.art-28"]]);
  });

  test("hold an article once, also where the law has no other of its category", () => {
    expect([behind(only("28"), doubled), behind(only("28"), minors)]).toEqual([[null], ["lshtse-2008.art-28"]]);
    expect([behind(only("28"), doubled, "28-and-33"), behind(only("28"), minors, "28-and-33")]).toEqual([["lshtse-2008.art-28"], [null]]);
    expect([behind(only("35"), doubled), behind(only("35"), doubled, "28-and-33")]).toEqual([["lshtse-2008.art-35"], [null]]);
  });

  test("do not hang on the order of the rule files", () => {
    expect(reportRows({ ...law, offences: law.offences.toReversed() })).toEqual(reportRows(law));
  });

  test("hold an article once, whatever its versions, with the category of the latest", () => {
    const [first] = law.offences.filter(({ id }) => id === "lshtse-2008.art-9");
    if (first === undefined) throw new Error("no Article 9");
    const { rows } = reportRows({ ...law, offences: [{ ...first, version: 2, reportCategory: "Renamed" }, ...law.offences] });
    expect(rows.filter(({ offence }) => offence === first.id)).toEqual([{ category: "Renamed", offence: first.id }]);
  });

  test("under a value that the reading does not have are a fault of the caller", () => {
    expect(() => reportRows(law, { "doubled-statistics-row": "28-and-29" })).toThrow(RangeError);
  });
});
