import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { createCompiler } from "../logic/compile.js";
import { evaluate } from "../logic/evaluate.js";
import { applyOperator, type Value } from "../logic/predicate.js";
import { MET, NOT_MET } from "../logic/truth.js";
import type { Condition, Leaf, Operator } from "../schema/condition.js";
import type { Citation } from "../schema/primitives.js";
import { engineOperators } from "./engine-operators.js";
import { ALWAYS, normalForm, type NormalCondition } from "./negation-normal-form.js";

const numbers = fc.integer({ min: 0, max: 9 });
const numberLeaf = fc.oneof(
  fc.record({ fact: fc.constantFrom("a.hours", "a.years"), operator: fc.constantFrom<Operator>("equal", "notEqual", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"), value: numbers }),
  fc.record({ fact: fc.constantFrom("a.hours", "a.years"), operator: fc.constantFrom<Operator>("in", "notIn"), value: fc.array(numbers, { minLength: 1, maxLength: 4 }) }),
);
const flagLeaf = fc.record({ fact: fc.constantFrom("a.flag", "a.other"), operator: fc.constantFrom<Operator>("equal", "notEqual"), value: fc.boolean() });
const countryLeaf = fc.record({ fact: fc.constant("a.country"), operator: fc.constantFrom<Operator>("in", "notIn"), value: fc.subarray(["KH", "TH", "VN"], { minLength: 1 }) });
const cite = fc.option(fc.constant<Citation[]>([{ instrument: "a", article: "1", rank: "unverified" }]), { nil: undefined });
const leaf = fc.tuple(fc.oneof(numberLeaf, flagLeaf, countryLeaf), cite).map(([stated, cited]): Leaf => (cited === undefined ? stated : { ...stated, cite: cited }));

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));
const count: fc.Arbitrary<Value> = fc.oneof(numbers, fc.tuple(numbers, numbers).map(([a, b]): Value => [Math.min(a, b), Math.max(a, b)]), numbers.map((low): Value => [low, null]), fc.constant(undefined));
const facts = fc.record({ "a.hours": count, "a.years": count, "a.flag": fc.constantFrom(true, false, undefined), "a.other": fc.constantFrom(true, false, undefined), "a.country": fc.constantFrom("KH", "TH", "LA", undefined) });

function holds(normal: NormalCondition, known: Readonly<Record<string, Value>>): boolean {
  if ("all" in normal) return normal.all.every((part) => holds(part, known));
  if ("any" in normal) return normal.any.some((part) => holds(part, known));
  return engineOperators[normal.operator](normal.fact === ALWAYS ? true : known[normal.fact] ?? null, normal.value);
}

describe("on generated conditions and facts", () => {
  test.prop([condition, facts, fc.boolean(), fc.boolean()], { numRuns: 5000 })("the must form holds exactly where the condition is met, the may form where it is not not-met", (given, known, negated, verifiedOnly) => {
    const compiler = createCompiler(new Map([["a.named", given]]));
    const node = compiler.compile(negated ? { not: { condition: "a.named" } } : { condition: "a.named" });
    const truths = Uint8Array.from(compiler.predicates, ({ fact, operator, value }) => applyOperator(operator, value, (known as Readonly<Record<string, Value>>)[fact]));
    const truth = evaluate(node, truths, verifiedOnly);
    const form = (mode: "must" | "may") => normalForm(given, { definitions: new Map(), mode, negated, verifiedOnly });
    expect(holds(form("must"), known)).toBe(truth === MET);
    expect(holds(form("may"), known)).toBe(truth !== NOT_MET);
  });
});
