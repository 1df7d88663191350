import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { Statistics } from "../schema/statistics.js";
import { tallyOf } from "../statistics/tally.js";
import { statisticsCsv } from "./statistics-csv.js";

const empty = tallyOf({ law }).statistics();
const counts = { cases: 1, victims: 2, perpetrators: 1200 };
const full: Statistics = {
  ...empty,
  rows: empty.rows.map((row, index) => ({ ...row, cases: index, victims: index * 100, perpetrators: index * 1000 })),
  total: counts,
  withoutCategory: [{ offence: "criminal-code-2009.art-254", ...counts }],
  notCounted: { presumed: 1, undetermined: 2, noJurisdiction: 1, none: 3 },
  repeatedIds: 1, refused: 2,
};

describe("counts as CSV", () => {
  const lines = statisticsCsv(full).split("\r\n");

  test("have a line for each row of the report, and one for all of them", () => {
    expect(lines[0]).toBe('"kind","category","offence","cases","victims","perpetrators"');
    expect(lines.filter((line) => line.startsWith('"row",'))).toHaveLength(21);
    expect(lines).toContain('"total","","",1,2,1200');
    expect(lines).toContain('"row","Unlawful Removal with Purpose","lshtse-2008.art-10",1,100,1000');
  });

  test("tell what the rows leave out, and how the doubled one was read", () => {
    expect(lines.slice(23)).toEqual([
      '"without-category","","criminal-code-2009.art-254",1,2,1200', '"not-counted","presumed","",1,"",""', '"not-counted","undetermined","",2,"",""', '"not-counted","noJurisdiction","",1,"",""', '"not-counted","none","",3,"",""',
      '"refused","","",2,"",""', '"repeated-id","","",1,"",""', '"reading","doubled-statistics-row","33-and-35","","",""', "",
    ]);
  });
});
