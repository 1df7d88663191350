import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { milderLaw } from "./milder-law.js";
import type { Version } from "./versions.js";

const range = (min: string, max: string, fine?: readonly [number, number]): PenaltyRange => ({ imprisonment: { min, max }, fine: fine === undefined ? null : { min: fine[0], max: fine[1] } });
const version = (number: number, from: string, to: string | null, of: PenaltyRange | null): Version => ({
  version: number, range: of,
  inForce: { from: { "phnom-penh": from, province: from }, to, cite: [{ instrument: "criminal-code-2009", article: "10", rank: "official-text" }] },
});
const event = { date: "2012-06-01", place: "province" as const };
const old = version(1, "2010-12-20", "2017-12-31", range("P2Y", "P5Y", [4_000_000, 10_000_000]));
const lighter = version(2, "2018-01-01", null, range("P1Y", "P3Y", [2_000_000, 6_000_000]));
const heavier = version(2, "2018-01-01", null, range("P5Y", "P10Y"));

describe("the law of the day and milder law (Criminal Code 3, 9, 10)", () => {
  test("one version in force on the day governs", () => {
    expect(milderLaw(law, [version(1, "2010-12-20", null, range("P2Y", "P5Y"))], event, "2020-01-01")).toMatchObject({ status: "law-of-the-day", version: 1, comparisons: [] });
  });

  test("a lighter later version applies back, with the comparison shown", () => {
    expect(milderLaw(law, [old, lighter], event, "2020-01-01")).toMatchObject({ status: "lighter-applied", version: 2, range: lighter.range, comparisons: [{ version: 2, against: 1, outcome: "lighter" }] });
  });

  test("a heavier later version never does, and is shown", () => {
    expect(milderLaw(law, [old, version(2, "2018-01-01", null, range("P5Y", "P10Y", [4_000_000, 10_000_000]))], event, "2020-01-01")).toMatchObject({ status: "law-of-the-day", version: 1, range: old.range, comparisons: [{ outcome: "heavier" }] });
  });

  test("bounds that go both ways are unsettled: the law of the day stands, no version is preferred", () => {
    expect(milderLaw(law, [old, heavier], event, "2020-01-01")).toMatchObject({ status: "unsettled", version: 1, comparisons: [{ outcome: "mixed" }] });
    expect(milderLaw(law, [old, version(2, "2018-01-01", null, null)], event, "2020-01-01")).toMatchObject({ status: "unsettled", comparisons: [{ outcome: "unknown" }] });
  });

  test("a later version counts from its first day and not before", () => {
    expect(milderLaw(law, [old, lighter], event, "2017-12-31").status).toBe("law-of-the-day");
    expect(milderLaw(law, [old, lighter], event, "2018-01-01").status).toBe("lighter-applied");
  });

  test("an act on or after that day is judged by it, heavier or not", () => {
    expect(milderLaw(law, [old, heavier], { date: "2018-01-01", place: "province" }, "2020-01-01")).toMatchObject({ status: "law-of-the-day", version: 2 });
    expect(milderLaw(law, [old, heavier], { date: "2017-12-31", place: "province" }, "2020-01-01")).toMatchObject({ version: 1 });
  });

  test("a heavier version after a lighter one does not take back what the lighter gave", () => {
    const middle = version(2, "2014-01-01", "2017-12-31", range("P1Y", "P3Y", [2_000_000, 6_000_000]));
    const first = version(1, "2010-12-20", "2013-12-31", old.range);
    expect(milderLaw(law, [first, middle, version(3, "2018-01-01", null, range("P5Y", "P10Y", [8_000_000, 20_000_000]))], event, "2020-01-01")).toMatchObject({ status: "lighter-applied", version: 2, comparisons: [{ outcome: "lighter" }, { against: 2, outcome: "heavier" }] });
  });

  test("versions are compared in the order of their days, however they are given; one that cannot be compared leaves it unsettled", () => {
    const [first, second, third] = [version(1, "2010-12-20", "2013-12-31", old.range), version(2, "2014-01-01", "2017-12-31", lighter.range), version(3, "2018-01-01", null, null)];
    for (const given of [[first, second, third], [third, second, first], [second, third, first]]) {
      expect(milderLaw(law, given, event, "2020-01-01")).toMatchObject({ status: "unsettled", version: 2, comparisons: [{ version: 2, outcome: "lighter" }, { version: 3, against: 2, outcome: "unknown" }] });
    }
  });

  test("where the place is not known a version counts from the later of its two days", () => {
    const later = (capital: string, province: string): Version => ({ ...lighter, inForce: { from: { "phnom-penh": capital, province }, to: null, cite: [{ instrument: "criminal-code-2009", article: "10", rank: "official-text" }] } });
    for (const given of [later("2018-01-01", "2018-01-11"), later("2018-01-11", "2018-01-01")]) {
      expect(milderLaw(law, [old, given], { date: "2012-06-01" }, "2018-01-10").status).toBe("abolished");
      expect(milderLaw(law, [old, given], { date: "2012-06-01" }, "2018-01-11").status).toBe("lighter-applied");
    }
  });

  test("the same range again is neither lighter nor heavier", () => {
    expect(milderLaw(law, [old, version(2, "2018-01-01", null, old.range)], event, "2020-01-01")).toMatchObject({ status: "law-of-the-day", comparisons: [{ outcome: "same" }] });
  });

  test("a range of fines alone is compared as one", () => {
    const fine = (min: number, max: number): PenaltyRange => ({ imprisonment: null, fine: { min, max } });
    const of = (before: PenaltyRange, after: PenaltyRange) => milderLaw(law, [{ ...old, range: before }, version(2, "2018-01-01", null, after)], event, "2020-01-01").comparisons[0]?.outcome;
    expect([of(fine(1, 5), fine(1, 4)), of(fine(1, 5), fine(2, 5)), of(fine(1, 5), fine(0, 6)), of(fine(1, 5), range("P1D", "P6D")), of(range("P1D", "P6D"), fine(1, 5))]).toEqual(["lighter", "heavier", "mixed", "mixed", "mixed"]);
  });

  test("an offence that ended without a successor may not be prosecuted (9)", () => {
    expect(milderLaw(law, [old], event, "2018-01-01")).toMatchObject({ status: "abolished", version: null, range: null });
    expect(milderLaw(law, [old], event, "2017-12-31").status).toBe("law-of-the-day");
  });

  test("without a date of assessment later versions are compared and none applies", () => {
    expect(milderLaw(law, [old, lighter], event, null)).toMatchObject({ status: "not-assessed", version: 1, comparisons: [{ outcome: "lighter" }] });
  });

  test("an event that straddles two versions is unknown", () => {
    expect(milderLaw(law, [old, lighter], { date: { from: "2017-12-01", to: "2018-01-31" }, place: "province" }, "2020-01-01")).toMatchObject({ status: "unknown", version: null });
    expect(milderLaw(law, [{ ...old, inForce: null }], event, "2020-01-01").status).toBe("unknown");
  });

  test("a fine that falls away is lighter", () => {
    expect(milderLaw(law, [old, version(2, "2018-01-01", null, range("P2Y", "P5Y"))], event, "2020-01-01")).toMatchObject({ status: "lighter-applied", comparisons: [{ outcome: "lighter" }] });
  });
});
