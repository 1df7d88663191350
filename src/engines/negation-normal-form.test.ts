import { describe, expect, test } from "vitest";
import type { Condition } from "../schema/condition.js";
import { ALWAYS, normalForm } from "./negation-normal-form.js";

const unverified = [{ instrument: "a", article: "1", rank: "unverified" as const }];
const seen = [{ instrument: "a", article: "1", rank: "official-text" as const }];
const minor: Condition = { fact: "victim.minor", operator: "equal", value: true };
const hours: Condition = { fact: "circumstance.detention-hours", operator: "lessThan", value: 48 };
const definitions = new Map<string, Condition>([["a.both", { all: [minor, { not: hours }] }]]);

describe("the negation normal form", () => {
  test("inlines a definition and keeps the shape", () => {
    expect(normalForm({ condition: "a.both" }, { definitions, mode: "may" })).toEqual({
      all: [{ fact: "victim.minor", operator: "may:equal", value: true }, { fact: "circumstance.detention-hours", operator: "may:greaterThanInclusive", value: 48 }],
    });
  });

  test("turns the negation of an all into the any of the negations", () => {
    expect(normalForm({ not: { condition: "a.both" } }, { definitions, mode: "must" })).toEqual({
      any: [{ fact: "victim.minor", operator: "must:notEqual", value: true }, { fact: "circumstance.detention-hours", operator: "must:lessThan", value: 48 }],
    });
  });

  test("has no not, however deep it stood", () => {
    const normal = normalForm({ not: { any: [{ not: { not: minor } }, { all: [{ not: hours }] }] } }, { definitions, mode: "must" });
    expect(normal).toEqual({ all: [{ fact: "victim.minor", operator: "must:notEqual", value: true }, { any: [{ fact: "circumstance.detention-hours", operator: "must:lessThan", value: 48 }] }] });
  });

  test.each([
    ["equal", "notEqual"], ["in", "notIn"], ["lessThan", "greaterThanInclusive"], ["lessThanInclusive", "greaterThan"],
  ] as const)("%s and %s are each other's opposites", (one, other) => {
    const negated = (operator: typeof one | typeof other) => normalForm({ fact: "a.b", operator, value: 1 }, { definitions, mode: "must", negated: true });
    expect(negated(one)).toEqual({ fact: "a.b", operator: `must:${other}`, value: 1 });
    expect(negated(other)).toEqual({ fact: "a.b", operator: `must:${one}`, value: 1 });
  });

  test("leaves out, of an any only, the limbs for which no text was seen, when only what was seen may count", () => {
    const options = { definitions, mode: "must", verifiedOnly: true } as const;
    const limbs = [{ ...minor, cite: unverified }, { ...hours, cite: seen }, hours];
    expect(normalForm({ any: limbs }, options)).toMatchObject({ any: [{ fact: "circumstance.detention-hours" }, { fact: "circumstance.detention-hours" }] });
    expect(normalForm({ all: limbs }, options)).toMatchObject({ all: [{ fact: "victim.minor" }, {}, {}] });
  });

  test("an any that loses all its limbs is false, its negation true, and neither is an empty list", () => {
    const empty: Condition = { any: [{ ...minor, cite: unverified }] };
    expect(normalForm(empty, { definitions, mode: "may", verifiedOnly: true })).toEqual({ fact: ALWAYS, operator: "may:equal", value: false });
    expect(normalForm({ not: empty }, { definitions, mode: "may", verifiedOnly: true })).toEqual({ fact: ALWAYS, operator: "may:equal", value: true });
  });

  test("a definition that the law does not have is an error", () => {
    expect(() => normalForm({ condition: "a.none" }, { definitions, mode: "must" })).toThrow(RangeError);
  });
});
