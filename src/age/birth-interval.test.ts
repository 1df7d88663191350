import { describe, expect, test } from "vitest";
import { birthFromDate, birthFromYears, hull, intersect, intersectAll } from "./birth-interval.js";

describe("a date of birth", () => {
  test.each([
    ["1995-03-10", "1995-03-10", "1995-03-10"],
    ["1995-04", "1995-04-01", "1995-04-30"],
    ["1995-12", "1995-12-01", "1995-12-31"],
    ["1992-02", "1992-02-01", "1992-02-29"],
    ["1995-02", "1995-02-01", "1995-02-28"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["1995", "1995-01-01", "1995-12-31"],
  ])("%s leaves the days from %s to %s", (born, from, to) => {
    expect(birthFromDate(born)).toEqual({ from, to });
  });
});

describe("completed years", () => {
  test("count back to a year of births", () => {
    expect(birthFromYears(17, 17, "2010-06-01", "1-march")).toEqual({ from: "1992-06-02", to: "1993-06-01" });
    expect(birthFromYears(16, 19, "2010-06-01", "1-march")).toEqual({ from: "1990-06-02", to: "1994-06-01" });
  });
  test("hold a birth on 29 February exactly if the rule completes its year", () => {
    expect(birthFromYears(17, 17, "2009-02-28", "28-february").to).toBe("1992-02-29");
    expect(birthFromYears(17, 17, "2009-02-28", "1-march").to).toBe("1992-02-28");
    expect(birthFromYears(17, 17, "2009-03-01", "1-march").to).toBe("1992-03-01");
  });
  test("count back from 29 February", () => {
    expect(birthFromYears(1, 1, "2008-02-29", "1-march")).toEqual({ from: "2006-03-01", to: "2007-02-28" });
  });
});

describe("intervals", () => {
  const [early, middle, late] = [{ from: "1990-01-01", to: "1991-01-01" }, { from: "1991-01-01", to: "1992-01-01" }, { from: "1995-01-01", to: "1995-12-31" }];

  test("that share a day meet in it, and others not at all", () => {
    expect(intersect(early, middle)).toEqual({ from: "1991-01-01", to: "1991-01-01" });
    expect(intersect(early, late)).toBeNull();
    expect(intersectAll([early, middle, late])).toBeNull();
    expect(intersectAll([])).toBeNull();
  });
  test("span from the first day of any to the last of any", () => {
    expect(hull([late, early, middle])).toEqual({ from: "1990-01-01", to: "1995-12-31" });
    expect(hull([])).toBeNull();
  });
});
