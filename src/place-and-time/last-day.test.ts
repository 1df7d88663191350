import { expect, test } from "vitest";
import { law } from "../law/bundled.js";
import { lastDayOf } from "./last-day.js";

const { counting } = law.placeAndTime.limitation.prosecution;

test("a period ends on the day of its name, or on the eve, by the convention of the rules", () => {
  expect(lastDayOf("2010-06-01", "P5Y", counting)).toBe("2015-06-01");
  expect(lastDayOf("2010-06-01", "P5Y", { ...counting, lastDay: "eve-of-anniversary" })).toBe("2015-05-31");
  expect(lastDayOf("2012-02-29", "P1Y", { ...counting, february29: "28-february" })).toBe("2013-02-28");
});
