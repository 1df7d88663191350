import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { reachOf } from "./reach.js";

const reach = (article: number, date: string, place?: "phnom-penh" | "province", asOf: string | null = null) => reachOf(law, `criminal-code-2009.art-${article}`, place === undefined ? { date } : { date, place }, asOf).reach;

describe("general rules before Book 1 (Criminal Code 10, 672)", () => {
  test("from their day they are simply in force, the capital ten days before the provinces", () => {
    expect(reach(160, "2009-12-10", "phnom-penh")).toBe("in-force");
    expect(reach(160, "2009-12-20", "province")).toBe("in-force");
  });

  test.each([94, 95, 160, 164])("Article %i reaches back to earlier events as lighter law", (article) => {
    expect(reach(article, "2009-12-09", "phnom-penh")).toBe("reaches-back");
    expect(reach(article, "2009-12-19", "province")).toBe("reaches-back");
    expect(reach(article, "2009-12-15")).toBe("reaches-back");
  });

  test.each([83, 84, 85, 86, 87, 88])("Article %i, on recidivism, never does", (article) => {
    expect(reach(article, "2009-12-09", "phnom-penh")).toBe("not-applied");
    expect(reach(article, "2009-12-10", "phnom-penh")).toBe("in-force");
    expect(reach(article, "2009-12-15")).toBe("unknown");
  });

  test("a rule that had not come on the day of assessment does not reach back", () => {
    expect(reach(160, "2009-06-05", "province", "2009-12-19")).toBe("not-applied");
    expect(reach(160, "2009-06-05", "province", "2009-12-20")).toBe("reaches-back");
  });

  test("of any other rule the sources do not say what applied before", () => {
    expect(reach(137, "2009-06-05", "province")).toBe("not-in-sources");
    expect(reach(137, "2011-01-01", "province")).toBe("in-force");
  });
});

test("a rule of which the rules do not say whether it lightens is open where the day is, and what is to come does not reach back", () => {
  expect(reach(26, "2009-12-15")).toBe("unknown");
  expect(reach(160, "2009-06-01", "phnom-penh", "2009-12-01")).toBe("not-applied");
  expect(reach(160, "2009-12-15", undefined, "2009-12-16")).toBe("unknown");
});

test("where no source gives the days of the Code a lighter rule of it reaches back", () => {
  const undated = { ...law, instruments: law.instruments.map((one) => (one.id === "criminal-code-2009" ? { ...one, inForce: null, provisions: [] } : one)) };
  expect(reachOf(undated, "criminal-code-2009.art-160", { date: "2009-06-05" }, "2009-06-06").reach).toBe("reaches-back");
});
