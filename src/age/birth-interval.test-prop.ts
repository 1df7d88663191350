import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { slowAge } from "../dev/generators/slow-age.js";
import { addDays } from "../time/calendar.js";
import { birthFromYears } from "./birth-interval.js";

const day = fc.oneof(fc.nat(40_000).map((days) => addDays("1930-01-01", days)), fc.constantFrom("2008-02-29", "2009-02-28", "2009-03-01", "2012-02-28", "2012-03-01"));
const rule = fc.constantFrom("1-march" as const, "28-february" as const);

describe("years completed on a day", () => {
  test.prop([fc.nat(30), fc.nat(5), day, rule, fc.integer({ min: -3, max: 3 })])("are had by those born within the interval, and by nobody about its ends", (min, spread, on, february, step) => {
    const { from, to } = birthFromYears(min, min + spread, on, february);
    for (const end of [from, to]) {
      const born = addDays(end, step);
      const age = slowAge(born, on, february);
      expect(age >= min && age <= min + spread).toBe(born >= from && born <= to);
    }
  });
});
