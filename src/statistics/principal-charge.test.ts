import { describe, expect, test } from "vitest";
import { law } from "../law/bundled.js";
import type { CountedCharge } from "./counted-case.js";
import { offencesByCharge, principalCharge } from "./principal-charge.js";

const principalOf = principalCharge(law, offencesByCharge(law));
const charge = (article: string, range: readonly [string, string] | null, other: Partial<CountedCharge> = {}): CountedCharge => ({
  accused: "A1", event: "E1", victim: "V1", offence: article.includes(".") ? article : `lshtse-2008.art-${article}`, status: "made-out", reached: true, absorbedBy: [], jurisdiction: "open",
  class: "felony", statutory: range === null ? null : { imprisonment: { min: range[0], max: range[1] }, fine: null }, ...other,
});
const chosen = (...charges: readonly CountedCharge[]) => {
  const found = principalOf(charges);
  // The order in which charges come must never matter.
  expect(principalOf(charges.toReversed())).toEqual(found);
  return found?.offence;
};

describe("the charge under which a case is counted", () => {
  test("is of the highest class, before any range", () => {
    expect(chosen(charge("26", ["P2Y", "P5Y"], { class: "misdemeanour" }), charge("39.par-3", ["P6Y", "P6Y"], { class: "felony", offence: "lshtse-2008.art-39.par-3" }), charge("24", ["P1D", "P6D"], { class: "petty" }))).toBe("lshtse-2008.art-39.par-3");
  });
  test("then of the highest maximum, then of the highest minimum", () => {
    expect(chosen(charge("42", ["P9Y", "P10Y"]), charge("34", ["P7Y", "P15Y"]))).toBe("lshtse-2008.art-34");
    expect(chosen(charge("9", ["P7Y", "P15Y"]), charge("34", ["P8Y", "P15Y"]))).toBe("lshtse-2008.art-34");
    expect(chosen(charge("10", ["P15Y", "P20Y"]), charge("criminal-code-2009.art-244", ["P15Y", "life"]))).toBe("criminal-code-2009.art-244");
  });
  test("then of the lowest article, by number and not by spelling", () => {
    expect(chosen(charge("10", ["P7Y", "P15Y"]), charge("9", ["P7Y", "P15Y"]), charge("11", ["P7Y", "P15Y"]))).toBe("lshtse-2008.art-9");
  });
  test("whatever the fine", () => {
    const fined = { imprisonment: { min: "P2Y", max: "P5Y" }, fine: { min: 4_000_000, max: 10_000_000 } };
    expect(chosen(charge("criminal-code-2009.art-284", null, { statutory: fined }), charge("26", ["P2Y", "P5Y"]))).toBe("lshtse-2008.art-26");
  });
  test("is never one without figures while another has them", () => {
    expect(chosen(charge("21", null, { class: null }), charge("24", ["P1D", "P6D"], { class: "petty" }))).toBe("lshtse-2008.art-24");
    expect(chosen(charge("21", null, { class: null }))).toBe("lshtse-2008.art-21");
  });
  test("is made out, not presumed or open", () => {
    expect(chosen(charge("10", ["P15Y", "P20Y"], { status: "presumed" }), charge("11", ["P15Y", "P20Y"], { status: "undetermined" }), charge("9", ["P2Y", "P5Y"]))).toBe("lshtse-2008.art-9");
    expect(chosen(charge("10", ["P15Y", "P20Y"], { status: "presumed" }))).toBeUndefined();
  });
  test("is not absorbed by another made-out charge of the same accused, event and victim", () => {
    const absorbed = charge("9", ["P15Y", "P20Y"], { absorbedBy: ["lshtse-2008.art-10"] });
    expect(chosen(absorbed, charge("10", ["P7Y", "P15Y"]))).toBe("lshtse-2008.art-10");
    for (const elsewhere of [{ victim: "V2" }, { accused: "A2" }, { event: "E2" }, { status: "presumed" as const }]) expect([elsewhere, chosen(absorbed, charge("10", ["P7Y", "P15Y"], elsewhere))]).toEqual([elsewhere, "lshtse-2008.art-9"]);
  });
  test("is not one that Cambodian courts may not judge, nor absorbed by such a one", () => {
    const heavy = charge("10", ["P15Y", "P20Y"], { jurisdiction: "closed" });
    expect(chosen(heavy, charge("9", ["P2Y", "P5Y"], { absorbedBy: ["lshtse-2008.art-10"] }))).toBe("lshtse-2008.art-9");
    expect(chosen(heavy)).toBeUndefined();
    expect(chosen(charge("10", ["P15Y", "P20Y"], { jurisdiction: "unknown" }), charge("9", ["P2Y", "P5Y"]))).toBe("lshtse-2008.art-10");
  });
  test("is none where there is no charge", () => {
    expect(chosen()).toBeUndefined();
  });
});
