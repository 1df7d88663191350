import { expect, test } from "vitest";
import { present } from "./present.js";

test("what is there is given back, what is not there is a fault", () => {
  expect([present(0), present(false), present("")]).toEqual([0, false, ""]);
  expect(() => present(undefined)).toThrow(RangeError);
  expect(() => present(null)).toThrow(RangeError);
});
