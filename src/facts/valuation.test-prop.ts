import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { splitYears } from "./valuation.js";

const line = fc.integer({ min: 1, max: 40 });
const lines = fc.uniqueArray(line, { maxLength: 4 }).map((years) => years.map((one) => ({ years: one })));
const interval = fc.tuple(fc.nat(45), fc.option(fc.nat(30))).map(([low, width]) => [low, width === null ? null : low + width] as const);
const OLDEST = 80;
/** Every age of an interval, an open one taken as far as it matters. */
const agesIn = ([low, high]: readonly [number, number | null]) => Array.from({ length: (high ?? OLDEST) - low + 1 }, (_, index) => low + index);

describe("the worlds that an undecided age leaves open", () => {
  test.prop([interval, lines], { numRuns: 1000 })("hold every age of the interval once, and no other", (years, at) => {
    const worlds = splitYears(years, at);
    expect(worlds.flatMap(agesIn).slice(0, agesIn(years).length)).toEqual(agesIn(years));
    expect(worlds.at(-1)?.[1]).toBe(years[1]);
  });
  test.prop([interval, lines], { numRuns: 1000 })("lie each on one side of every line", (years, at) => {
    for (const world of splitYears(years, at)) {
      for (const { years: cut } of at) expect(new Set(agesIn(world).map((age) => age < cut)).size).toBe(1);
    }
  });
  test.prop([interval, lines], { numRuns: 1000 })("are as few as the lines allow: neighbours differ at a line", (years, at) => {
    const worlds = splitYears(years, at);
    for (const [low] of worlds.slice(1)) expect(at.some(({ years: cut }) => cut === low)).toBe(true);
    expect(worlds).toHaveLength(1 + at.filter(({ years: cut }) => cut > years[0] && (years[1] === null || cut <= years[1])).length);
  });
  test.prop([lines])("of nothing known are those of every age", (at) => {
    expect(splitYears(null, at)).toEqual(splitYears([0, null], at));
  });
});
