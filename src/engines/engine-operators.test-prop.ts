import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { applyOperator, type Value } from "../logic/predicate.js";
import { MET, NOT_MET } from "../logic/truth.js";
import { operator, type Scalar } from "../schema/condition.js";
import { engineOperators } from "./engine-operators.js";

const small = fc.integer({ min: 0, max: 6 });
const number: fc.Arbitrary<Value> = fc.oneof(small, fc.tuple(small, small).map(([a, b]): Value => [Math.min(a, b), Math.max(a, b)]), small.map((low): Value => [low, null]), fc.constant(undefined));
const text: fc.Arbitrary<Value> = fc.constantFrom("2008-02-14", "2008-02-15", "2010-12-10", undefined);
const truth: fc.Arbitrary<Value> = fc.constantFrom(true, false, undefined);

const comparison = (value: fc.Arbitrary<Value>, scalar: fc.Arbitrary<Scalar>) => fc.constantFrom(...operator.options).chain((name) => fc.tuple(
  fc.constant(name), value, name === "in" || name === "notIn" ? fc.array(scalar, { minLength: 1, maxLength: 4 }) : scalar,
));

describe("for every operator and a value of the fact's type", () => {
  test.prop([fc.oneof(comparison(number, small), comparison(text, fc.constantFrom("2008-02-14", "2008-02-15")))], { numRuns: 5000 })("must holds where ours is met, may where ours is not not-met", ([name, value, expected]) => {
    const ours = applyOperator(name, expected, value);
    expect(engineOperators[`must:${name}`](value ?? null, expected)).toBe(ours === MET);
    expect(engineOperators[`may:${name}`](value, expected)).toBe(ours !== NOT_MET);
  });

  test.prop([fc.constantFrom("equal", "notEqual"), truth, fc.boolean()])("and so on truth values", (name, value, expected) => {
    const ours = applyOperator(name, expected, value);
    expect(engineOperators[`must:${name}`](value, expected)).toBe(ours === MET);
    expect(engineOperators[`may:${name}`](value, expected)).toBe(ours !== NOT_MET);
  });
});
