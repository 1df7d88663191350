import { describe, expect, test } from "vitest";
import type { Operator } from "../schema/condition.js";
import { applyOperator, type Value } from "./predicate.js";
import { MET, NOT_MET, UNKNOWN } from "./truth.js";

const operators: readonly (readonly [Operator, number | readonly number[]])[] = [
  ["equal", 3], ["notEqual", 3], ["in", [3, 4]], ["notIn", [3, 4]],
  ["lessThan", 3], ["lessThanInclusive", 3], ["greaterThan", 3], ["greaterThanInclusive", 3],
];

describe("on an unknown every operator is unknown, the negative ones included", () => {
  test.each(operators)("%s", (operator, expected) => {
    expect(applyOperator(operator, expected, undefined)).toBe(UNKNOWN);
  });
});

describe("on one value", () => {
  test.each<readonly [Operator, boolean | number | string | readonly number[] | readonly string[], Value, 0 | 2]>([
    ["equal", true, true, MET], ["equal", true, false, NOT_MET], ["equal", false, false, MET], ["notEqual", true, false, MET], ["notEqual", true, true, NOT_MET],
    ["equal", "KH", "KH", MET], ["notEqual", "KH", "TH", MET], ["in", ["KH", "TH"], "TH", MET], ["in", ["KH", "TH"], "VN", NOT_MET], ["notIn", ["KH"], "VN", MET], ["notIn", ["KH"], "KH", NOT_MET],
    ["equal", 3, 3, MET], ["equal", 3, 4, NOT_MET],
    ["lessThan", 3, 2, MET], ["lessThan", 3, 3, NOT_MET], ["lessThanInclusive", 3, 3, MET], ["lessThanInclusive", 3, 4, NOT_MET],
    ["greaterThan", 3, 4, MET], ["greaterThan", 3, 3, NOT_MET], ["greaterThanInclusive", 3, 3, MET], ["greaterThanInclusive", 3, 2, NOT_MET],
    ["lessThan", "2008-02-15", "2008-02-14", MET], ["lessThan", "2008-02-15", "2008-02-15", NOT_MET], ["greaterThanInclusive", "2008-02-15", "2008-02-15", MET],
    ["equal", "true", true, NOT_MET], ["equal", 1, true, NOT_MET],
  ])("%s %j on %j is %i", (operator, expected, value, truth) => {
    expect(applyOperator(operator, expected, value)).toBe(truth);
  });
});

describe("on a range: met if for all its values, not met if for none, else unknown", () => {
  test.each<readonly [Operator, number | readonly number[], readonly [number, number | null], 0 | 1 | 2]>([
    ["lessThan", 18, [15, 17], MET], ["lessThan", 18, [15, 18], UNKNOWN], ["lessThan", 18, [18, 20], NOT_MET],
    ["lessThanInclusive", 17, [15, 17], MET], ["lessThanInclusive", 17, [17, 18], UNKNOWN], ["lessThanInclusive", 17, [18, 18], NOT_MET],
    ["greaterThan", 14, [15, 17], MET], ["greaterThan", 15, [15, 17], UNKNOWN], ["greaterThan", 17, [15, 17], NOT_MET],
    ["greaterThanInclusive", 15, [15, 17], MET], ["greaterThanInclusive", 16, [15, 17], UNKNOWN], ["greaterThanInclusive", 18, [15, 17], NOT_MET],
    ["equal", 16, [15, 17], UNKNOWN], ["equal", 16, [16, 16], MET], ["equal", 18, [15, 17], NOT_MET],
    ["notEqual", 16, [15, 17], UNKNOWN], ["notEqual", 16, [16, 16], NOT_MET], ["notEqual", 18, [15, 17], MET],
    ["in", [15, 16, 17], [15, 17], MET], ["in", [15, 17], [15, 17], UNKNOWN], ["in", [15, 15, 17], [15, 17], UNKNOWN], ["in", [14, 18], [15, 17], NOT_MET],
    ["notIn", [14, 18], [15, 17], MET], ["notIn", [15, 16, 17], [15, 17], NOT_MET], ["notIn", [17], [15, 17], UNKNOWN],
  ])("%s %j on %j is %i", (operator, expected, value, truth) => {
    expect(applyOperator(operator, expected, value)).toBe(truth);
  });

  test.each<readonly [Operator, number | readonly number[], readonly [number, null], 0 | 1 | 2]>([
    ["lessThan", 18, [18, null], NOT_MET], ["lessThan", 18, [0, null], UNKNOWN], ["greaterThanInclusive", 18, [18, null], MET], ["greaterThan", 18, [18, null], UNKNOWN],
    ["equal", 17, [18, null], NOT_MET], ["equal", 18, [18, null], UNKNOWN], ["notEqual", 17, [18, null], MET], ["in", [18, 19], [18, null], UNKNOWN], ["in", [17], [18, null], NOT_MET],
  ])("open above: %s %j on %j is %i", (operator, expected, value, truth) => {
    expect(applyOperator(operator, expected, value)).toBe(truth);
  });
});
