import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { built } from "../dev/generators/choices.js";
import { completions } from "../dev/generators/completions.js";
import { buildCondition, definiteValues } from "../dev/generators/conditions.js";
import type { Condition } from "../schema/condition.js";
import type { Fact } from "../schema/vocabulary.js";
import { createCompiler } from "./compile.js";
import { evaluate } from "./evaluate.js";
import { applyOperator, type Value } from "./predicate.js";
import { truthNames } from "./truth.js";

const words = { label: { en: "Generated" }, question: { en: "Generated?" }, cite: [{ instrument: "x", article: "1", rank: "secondary" as const }] };
const facts: readonly Fact[] = [
  ...["a", "b", "c", "d", "e", "f"].map((letter): Fact => ({ id: `conduct.${letter}`, type: "boolean", ...words })),
  { id: "circumstance.hours", type: "integer", ...words }, { id: "circumstance.country", type: "country", ...words }, { id: "circumstance.day", type: "date", ...words },
];
const definitions = new Map<string, Condition>([
  ["x.first", { any: [{ fact: "conduct.a", operator: "equal", value: true }, { not: { fact: "conduct.b", operator: "equal", value: true } }] }],
  ["x.second", { all: [{ condition: "x.first" }, { fact: "conduct.c", operator: "notEqual", value: false }] }],
]);
const terms = { facts, definitions: [...definitions.keys()], readings: [] };
const condition = built(120, (choices) => buildCondition(terms, 3, choices));

type Facts = ReadonlyMap<string, Value>;
/** What is known of each fact: nothing, one value, or for whole numbers a range. */
const knowledge: fc.Arbitrary<Facts> = built(60, (choices) => new Map(facts.flatMap((fact): (readonly [string, Value])[] => {
  if (choices.chance(40)) return [];
  const value = choices.pick(definiteValues(fact));
  return [[fact.id, typeof value === "number" && choices.chance(40) ? [value, value + choices.next(3)] : value as Value]];
})));
const completion: fc.Arbitrary<Facts> = built(60, (choices) => new Map(facts.map((fact) => [fact.id, choices.pick(definiteValues(fact)) as Value])));

function truthOf(given: Condition, known: Facts): (typeof truthNames)[number] {
  const compiler = createCompiler(definitions);
  const node = compiler.compile(given);
  return truthNames[evaluate(node, Uint8Array.from(compiler.predicates.map(({ fact, operator, value }) => applyOperator(operator, value, known.get(fact)))))];
}

/** Strong Kleene's tables in words, on the condition as written: shares nothing with the evaluator but the operators on leaves. */
function byTheTables(given: Condition, known: Facts): string {
  const come = (parts: readonly Condition[]) => parts.map((part) => byTheTables(part, known));
  if ("fact" in given) return truthNames[applyOperator(given.operator, given.value, known.get(given.fact))];
  if ("condition" in given) return byTheTables(definitions.get(given.condition) ?? given, known);
  if ("not" in given) return { met: "not-met", "not-met": "met" }[byTheTables(given.not, known)] ?? "unknown";
  if ("all" in given) return come(given.all).includes("not-met") ? "not-met" : come(given.all).includes("unknown") ? "unknown" : "met";
  return come(given.any).includes("met") ? "met" : come(given.any).includes("unknown") ? "unknown" : "not-met";
}

test.prop([condition, knowledge], { numRuns: 1000 })("a condition comes to what the tables say", (given, known) => {
  expect(truthOf(given, known)).toBe(byTheTables(given, known));
});

describe("equal outcomes", () => {
  test.prop([fc.array(condition, { minLength: 1, maxLength: 3 }), knowledge])("De Morgan: not all is any not, not any is all not", (parts, known) => {
    const negated = parts.map((part): Condition => ({ not: part }));
    expect(truthOf({ not: { all: parts } }, known)).toBe(truthOf({ any: negated }, known));
    expect(truthOf({ not: { any: parts } }, known)).toBe(truthOf({ all: negated }, known));
  });
  test.prop([condition, knowledge])("not not is nothing", (given, known) => {
    expect(truthOf({ not: { not: given } }, known)).toBe(truthOf(given, known));
  });
  test.prop([fc.constantFrom("all", "any"), fc.array(fc.array(condition, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), knowledge])("nested %s flattens", (kind, groups, known) => {
    const of = (parts: Condition[]): Condition => (kind === "all" ? { all: parts } : { any: parts });
    expect(truthOf(of(groups.map(of)), known)).toBe(truthOf(of(groups.flat()), known));
  });
  test.prop([fc.constantFrom("all", "any"), fc.array(condition, { minLength: 1, maxLength: 4 }), knowledge])("the order of parts and a part written twice do not matter", (kind, parts, known) => {
    const of = (given: Condition[]): Condition => (kind === "all" ? { all: given } : { any: given });
    expect(truthOf(of([...parts.toReversed(), ...parts.slice(0, 1)]), known)).toBe(truthOf(of(parts), known));
  });
});

describe("unknowns", () => {
  test.prop([condition, knowledge], { numRuns: 500 })("one fact less never turns met into not met or not met into met", (given, known) => {
    const before = truthOf(given, known);
    for (const id of known.keys()) {
      const after = truthOf(given, new Map([...known].filter(([fact]) => fact !== id)));
      expect(after === "unknown" || after === before, `without ${id}: ${before} -> ${after}`).toBe(true);
    }
  });
  test.prop([condition, knowledge, completion], { numRuns: 1000 })("what is definite stays so whatever else becomes known", (given, known, rest) => {
    const before = truthOf(given, known);
    fc.pre(before !== "unknown");
    const narrowed = new Map([...rest, ...[...known].map(([id, value]): [string, Value] => [id, Array.isArray(value) ? value[rest.size % 2] as number : value])]);
    expect(truthOf(given, narrowed)).toBe(before);
  });
  test.prop([condition, knowledge, built(640, (choices) => choices)], { numRuns: 400 })("a definite result is the result of every completion: of all up to eight unknown facts, of a sample above", (given, known, choices) => {
    const before = truthOf(given, known);
    fc.pre(before !== "unknown");
    const named = factsIn(given);
    const open = new Map(facts.filter(({ id }) => named.has(id) && !known.has(id)).map((fact) => [fact.id, definiteValues(fact) as readonly Value[]]));
    for (const completed of completions(open, choices)) expect(truthOf(given, new Map([...known, ...completed]))).toBe(before);
  });
});

function factsIn(given: Condition): ReadonlySet<string> {
  if ("fact" in given) return new Set([given.fact]);
  if ("condition" in given) return factsIn(definitions.get(given.condition) ?? given);
  const parts = "not" in given ? [given.not] : "all" in given ? given.all : given.any;
  return new Set(parts.flatMap((part) => [...factsIn(part)]));
}
