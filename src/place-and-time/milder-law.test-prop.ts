import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { law } from "../law/bundled.js";
import { milderLawFinding } from "../schema/place-and-time.js";
import { addDays, fromDayNumber, toDayNumber } from "../time/calendar.js";
import { compareMaxima } from "../time/term.js";
import { milderLaw } from "./milder-law.js";
import { severityOf } from "./severity.js";
import type { Version } from "./versions.js";

const origin = toDayNumber("2009-12-20");
const day = (least: number, most: number) => fc.integer({ min: origin + least, max: origin + most }).map(fromDayNumber);
const range = fc.record({
  imprisonment: fc.option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 })).map(([min, more]) => ({ min: `P${min}Y`, max: `P${min + more}Y` }))),
  fine: fc.option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 })).map(([min, more]) => ({ min, max: min + more }))),
});
/** A chain of versions without gaps, the first from the origin. */
const versions = fc.array(fc.record({ days: fc.integer({ min: 1, max: 2000 }), range: fc.option(range, { freq: 10 }) }), { minLength: 1, maxLength: 5 }).map((parts): readonly Version[] => {
  let start = fromDayNumber(origin);
  return parts.map(({ days, range: of }, index) => {
    const from = start;
    start = addDays(start, days);
    return { version: index + 1, range: of, inForce: { from: { "phnom-penh": from, province: from }, to: index === parts.length - 1 ? null : addDays(start, -1), cite: [{ report: "24(f)", rank: "report" as const }] } };
  });
});
const event = day(0, 8000).map((date) => ({ date, place: "province" as const }));
const startOf = ({ inForce }: Version) => inForce?.from.province ?? "";

describe("the law of the day over any chain of versions", () => {
  test.prop([versions, event, day(0, 12_000)])("no bound of the range that governs is above the law of the day", (chain, at, asOf) => {
    const found = milderLaw(law, chain, at, asOf);
    const ofTheDay = chain.findLast((version) => startOf(version) <= at.date);
    expect(milderLawFinding.safeParse(found).success).toBe(true);
    if (found.range === null || ofTheDay === undefined || ofTheDay.range === null) return;
    expect(["same", "lighter"]).toContain(severityOf(found.range, ofTheDay.range));
  });

  test.prop([versions, event, day(0, 12_000)])("a version that has not come on the day of assessment, or is heavier, is never the one that governs", (chain, at, asOf) => {
    const { version, comparisons, status } = milderLaw(law, chain, at, asOf);
    const governing = chain.find((candidate) => candidate.version === version);
    if (governing !== undefined && startOf(governing) > at.date) {
      expect(status === "lighter-applied" || status === "unsettled").toBe(true);
      expect(startOf(governing) <= asOf).toBe(true);
      expect(comparisons.find((comparison) => comparison.version === version)?.outcome).toBe("lighter");
    }
  });

  test.prop([versions, event, day(0, 12_000), range])("adding a later version changes nothing for an earlier assessment", (chain, at, asOf, added) => {
    const last = chain.at(-1);
    const from = addDays([asOf, at.date, last === undefined ? "" : startOf(last)].toSorted().at(-1) ?? asOf, 1);
    const closed = chain.map((version) => (version === last && version.inForce !== null ? { ...version, inForce: { ...version.inForce, to: addDays(from, -1) } } : version));
    const longer: readonly Version[] = [...closed, { version: 99, range: added, inForce: { from: { "phnom-penh": from, province: from }, to: null, cite: [{ report: "24(f)", rank: "report" }] } }];
    expect(milderLaw(law, longer, at, asOf)).toEqual(milderLaw(law, chain, at, asOf));
  });

  test.prop([range, range])("severity is antisymmetric, and the same only for the same figures", (left, right) => {
    const mirror = { lighter: "heavier", heavier: "lighter", same: "same", mixed: "mixed", unknown: "unknown" } as const;
    expect(severityOf(left, right)).toBe(mirror[severityOf(right, left)]);
    expect(severityOf(left, left)).toBe("same");
    if (severityOf(left, right) === "lighter" && left.imprisonment !== null && right.imprisonment !== null) expect(compareMaxima(left.imprisonment.max, right.imprisonment.max)).toBeLessThanOrEqual(0);
  });
});
