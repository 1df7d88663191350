import { describe, expect, test } from "vitest";
import { sampleCharge } from "./sample.test-data.js";
import { compareCharges, compareIds, compareSeverity, rankingRange } from "./severity.js";
import type { PenaltyRange } from "../schema/penalty.js";

const prison = (min: string, max: string, fine: PenaltyRange["fine"] = null): PenaltyRange => ({ imprisonment: { min, max }, fine });

describe("charges in order of severity", () => {
  test("the higher maximum comes first, then the higher minimum, then the fine; an unknown range last", () => {
    const ranges = [null, prison("P1Y", "P5Y"), { imprisonment: null, fine: { min: 1, max: 9 } }, prison("P10Y", "life"), prison("P2Y", "P5Y"), prison("P1Y", "P5Y", { min: 1, max: 2 }), prison("P6D", "P1M")];
    expect(ranges.toSorted(compareSeverity)).toEqual([
      prison("P10Y", "life"), prison("P2Y", "P5Y"), prison("P1Y", "P5Y", { min: 1, max: 2 }), prison("P1Y", "P5Y"), prison("P6D", "P1M"), { imprisonment: null, fine: { min: 1, max: 9 } }, null,
    ]);
  });

  test("of fines alone, that for the offence of the higher class comes first", () => {
    const fined = (offenceClass: "felony" | "misdemeanour" | null, max: number, offence: string) => {
      const { penalty } = sampleCharge();
      return sampleCharge({ offence, penalty: { ...penalty, class: offenceClass, statutory: { imprisonment: null, fine: { min: 1, max } } } });
    };
    const charges = [fined(null, 9, "a.art-1"), fined("misdemeanour", 9, "a.art-2"), fined("felony", 5, "a.art-3"), fined("felony", 7, "a.art-4")];
    expect(charges.toSorted(compareCharges).map(({ offence }) => offence)).toEqual(["a.art-4", "a.art-3", "a.art-2", "a.art-1"]);
  });

  test("what is made out comes before what is presumed, open or not made out, whatever the ranges", () => {
    const charges = (["not-made-out", "undetermined", "presumed", "made-out"] as const).map((status) => sampleCharge({ status }));
    expect(charges.toSorted(compareCharges).map(({ status }) => status)).toEqual(["made-out", "presumed", "undetermined", "not-made-out"]);
  });

  test("articles count as numbers", () => {
    expect(["a.art-10", "a.art-9", "a.art-9a", "a.art-9.par-2", "a.art-9.par-10"].toSorted(compareIds)).toEqual(["a.art-9", "a.art-9.par-2", "a.art-9.par-10", "a.art-9a", "a.art-10"]);
  });

  test("while the band is open a charge is ranked by its heaviest band", () => {
    const { penalty } = sampleCharge();
    const alternatives = [prison("P1Y", "P3Y"), prison("P5Y", "P10Y")].map((range) => ({ if: ["a-band"], kind: "band" as const, facts: [], penalty: range }));
    expect(rankingRange({ penalty: { ...penalty, statutory: null, reason: "band-open" }, alternatives })).toEqual(prison("P5Y", "P10Y"));
    expect(rankingRange({ penalty: { ...penalty, statutory: null, reason: "not-in-sources" }, alternatives })).toBeNull();
  });
});
