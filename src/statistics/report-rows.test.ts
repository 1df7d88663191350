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

  test("of a law that does not ask what the doubled row stands for hold every article that names it", () => {
    const { rows, reading } = reportRows(without("doubled-statistics-row"));
    expect(reading).toBeNull();
    expect(rows.filter(({ category }) => category === "Procurement with regard to Child Prostitution").map(({ offence }) => offence)).toEqual(["lshtse-2008.art-28", "lshtse-2008.art-33", "lshtse-2008.art-35"]);
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
