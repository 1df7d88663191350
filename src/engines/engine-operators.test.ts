import { describe, expect, test } from "vitest";
import { operator } from "../schema/condition.js";
import { engineOperators } from "./engine-operators.js";

const expected = { equal: 18, notEqual: 18, in: [18, 19], notIn: [18, 19], lessThan: 18, lessThanInclusive: 18, greaterThan: 18, greaterThanInclusive: 18 } as const;

describe("the operators", () => {
  test("are one must and one may for each stock operator", () => {
    expect(Object.keys(engineOperators).toSorted()).toEqual(operator.options.flatMap((name) => [`may:${name}`, `must:${name}`]).toSorted());
  });

  describe.each(operator.options)("%s", (name) => {
    test.each([
      ["null", null], ["undefined", undefined], ["a number as text", "17"], ["Khmer digits", "១៧"], ["a word", "unknown"], ["a boolean", true], ["not a number", Number.NaN], ["infinity", Infinity],
      ["a fraction", 17.5], ["a list of one", [17]], ["a list of three", [15, 16, 17]], ["a range in falling order", [19, 17]], ["a range of text", ["15", "17"]], ["an open start", [null, 17]],
      ["an object", { years: 17 }], ["a date object", new Date(0)], ["a function", () => 17], ["2 ** 53", 2 ** 53],
    ])("reads %s as unknown: false under must, true under may", (_, value) => {
      expect(engineOperators[`must:${name}`](value, expected[name])).toBe(false);
      expect(engineOperators[`may:${name}`](value, expected[name])).toBe(true);
    });
  });

  test.each(["equal", "notEqual"] as const)("%s on a truth value takes no other type for one", (name) => {
    for (const value of [1, 0, "true", "", [true]]) {
      expect(engineOperators[`must:${name}`](value, true)).toBe(false);
      expect(engineOperators[`may:${name}`](value, true)).toBe(true);
    }
  });

  test("a word inside another is not in it", () => {
    expect(engineOperators["may:in"]("parent", ["stepparent"])).toBe(false);
  });

  test("calendar dates are in order as text, and a date is never compared with a number", () => {
    expect(engineOperators["must:lessThan"]("2008-02-14", "2008-02-15")).toBe(true);
    expect(engineOperators["may:lessThan"]("2008-02-15", "2008-02-15")).toBe(false);
    expect(engineOperators["must:lessThanInclusive"]("2008-02-15", "2008-02-15")).toBe(true);
    expect(engineOperators["must:lessThan"]("2008-02-14", 2008)).toBe(false);
    expect(engineOperators["may:lessThan"]("2008-02-14", 2008)).toBe(true);
  });
});
