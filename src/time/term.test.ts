import { describe, expect, test } from "vitest";
import { compareMaxima, compareTerms, doubleTerm, halveTerm, isAtLeast, parseTerm, printTerm } from "./term.js";

describe("terms", () => {
  test.each([["P7Y", 84, 0], ["P3Y6M", 42, 0], ["P6D", 0, 12], ["P3DT12H", 0, 7], ["PT12H", 0, 1], ["P0D", 0, 0]] as const)("%s is %i months and %i half days", (text, months, halfDays) => {
    expect(parseTerm(text)).toEqual({ months, halfDays });
    expect(printTerm({ months, halfDays })).toBe(text);
  });
  test.each(["", "P", "7Y", "P-1Y", "P1.5Y", "PT6H", "P1W", "P1D ", " P1D", "life"])("%j is no term", (text) => {
    expect(() => parseTerm(text)).toThrow(RangeError);
  });
  test.each([[{ months: -1, halfDays: 0 }], [{ months: 0, halfDays: 0.5 }], [{ months: Number.NaN, halfDays: 0 }]])("%j cannot be written", (parts) => {
    expect(() => printTerm(parts)).toThrow(RangeError);
  });
  test("months are printed below twelve, days are never turned into months", () => {
    expect(printTerm({ months: 18, halfDays: 120 })).toBe("P1Y6M60D");
  });
});

describe("halves are exact", () => {
  test.each([
    ["P7Y", "P3Y6M"], ["P15Y", "P7Y6M"], ["P5Y", "P2Y6M"], ["P1Y", "P6M"], ["P2Y", "P1Y"], ["P20Y", "P10Y"], ["P6M", "P3M"],
    ["P1M", "P15D"], ["P3M", "P1M15D"], ["P1Y1M", "P6M15D"], ["P6D", "P3D"], ["P7D", "P3DT12H"], ["P1D", "PT12H"],
  ])("half of %s is %s", (term, half) => {
    expect(halveTerm(term, 30)).toBe(half);
  });
  test("half of half a day falls away", () => {
    expect(halveTerm("P1DT12H", 30)).toBe("PT12H");
    expect(halveTerm("PT12H", 30)).toBe("P0D");
  });
});

test.each([["P15Y", "P30Y"], ["P20Y", "P40Y"], ["P3Y6M", "P7Y"], ["P1M", "P2M"], ["P6D", "P12D"], ["PT12H", "P1D"]])("twice %s is %s", (term, twice) => {
  expect(doubleTerm(term)).toBe(twice);
});

test("terms are ordered by months, then days", () => {
  expect(Math.sign(compareTerms("P6D", "P7D"))).toBe(-1);
  expect(Math.sign(compareTerms("P15D", "P1M"))).toBe(-1);
  expect(Math.sign(compareTerms("P12M", "P1Y"))).toBe(0);
  expect(Math.sign(compareTerms("P5Y1D", "P5Y"))).toBe(1);
});

test("life lies above every term", () => {
  expect(compareMaxima("life", "P999Y")).toBe(1);
  expect(compareMaxima("P999Y", "life")).toBe(-1);
  expect(compareMaxima("life", "life")).toBe(0);
  expect([Math.sign(compareMaxima("P5Y", "P2Y")), Math.sign(compareMaxima("P2Y", "P5Y")), compareMaxima("P2Y", "P2Y")]).toEqual([1, -1, 0]);
});

describe("a term of a record", () => {
  test.each([
    ["P3Y", "P3Y", true], ["P2Y11M27D", "P3Y", false], ["P3Y1D", "P3Y", true], ["P3Y", "P1095D", true], ["P3Y", "P1097D", false], ["P3Y", "P2Y11M27D", true], ["P4Y", "P3Y", true], ["P1M", "P3Y", false], ["P31D", "P1M", true], ["P27D", "P1M", false], ["P1096D", "P36M", true], ["P1094D", "P3Y", false],
    ["P8Y", "P2921D", true], ["P8Y", "P2923D", false], ["P2920D", "P8Y", false], ["P2922D", "P8Y", true], ["P3Y", "P3Y1D", false],
  ] as const)("%s against %s: %j", (term, floor, expected) => {
    expect(isAtLeast(term, floor)).toBe(expected);
  });
  test.each([["P1095D", "P3Y"], ["P30D", "P1M"], ["P2Y11M29D", "P3Y"], ["P3Y", "P1096D"], ["P3Y", "P2Y11M29D"], ["P8Y", "P2922D"], ["P2921D", "P8Y"], ["P2921DT12H", "P8Y"]])("%s against %s is left open", (term, floor) => {
    expect(isAtLeast(term, floor)).toBeNull();
  });
});
