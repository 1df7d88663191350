import { expect, test } from "vitest";
import { law } from "./bundled.js";
import { classOf } from "./class.js";

const of = (max: string, min = "P1D") => classOf({ imprisonment: { min, max }, fine: null }, law.classes);

test.each([
  ["P1D", "petty"], ["P6D", "petty"], ["P6DT12H", "misdemeanour"], ["P7D", "misdemeanour"], ["P1M", "misdemeanour"], ["P5Y", "misdemeanour"],
  ["P5Y1M", "felony"], ["P5YT12H", "felony"], ["P10Y", "felony"], ["P30Y", "felony"], ["life", "felony"],
])("a maximum of %s makes it a %s", (max, expected) => {
  expect(of(max)).toBe(expected);
});
test("the minimum does not matter", () => {
  expect(["P1D", "P5Y"].map((min) => of("P5Y", min))).toEqual(["misdemeanour", "misdemeanour"]);
});
test("a fine alone makes a petty offence; a fine beside imprisonment changes nothing", () => {
  expect(classOf({ imprisonment: null, fine: { min: 1, max: 50_000 } }, law.classes)).toBe("petty");
  expect(classOf({ imprisonment: { min: "P2Y", max: "P5Y" }, fine: { min: 1, max: 2 } }, law.classes)).toBe("misdemeanour");
});
test("without figures there is no class", () => {
  expect(classOf(null, law.classes)).toBeNull();
});
