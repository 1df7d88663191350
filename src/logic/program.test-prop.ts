import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { built } from "../dev/generators/choices.js";
import { buildCondition } from "../dev/generators/conditions.js";
import type { Condition } from "../schema/condition.js";
import type { Fact } from "../schema/vocabulary.js";
import { createCompiler, type Node } from "./compile.js";
import { evaluate, truthOf } from "./evaluate.js";
import { operationsOn, runProgram } from "./program.js";

const words = { label: { en: "Generated" }, question: { en: "Generated?" }, cite: [{ instrument: "x", article: "1", rank: "secondary" as const }] };
const facts = ["a", "b", "c", "d", "e", "f"].map((letter): Fact => ({ id: `conduct.${letter}`, type: "boolean", ...words }));
const named = new Map<string, Condition>([["x.named", { any: [{ fact: "conduct.a", operator: "equal", value: true }, { not: { fact: "conduct.b", operator: "equal", value: true } }] }]]);
/** Marks some limbs as without a text. */
const unseen = (condition: Condition, at: number): Condition => ("any" in condition
  ? { ...condition, any: condition.any.map((limb, index) => ({ ...unseen(limb, at + 1), ...((index + at) % 3 === 0 ? { cite: [{ instrument: "x", article: "1", rank: "unverified" as const }] } : {}) })) }
  : "all" in condition ? { ...condition, all: condition.all.map((part) => unseen(part, at + 1)) } : condition);
const conditions = fc.array(built(120, (choices) => unseen(buildCondition({ facts, definitions: [...named.keys()], readings: [] }, 3, choices), choices.next(3))), { minLength: 1, maxLength: 5 });

function nodesIn(node: Node): readonly Node[] {
  return node.kind === "leaf" ? [node] : [node, ...node.of.flatMap(nodesIn)];
}

test.prop([conditions, fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }), fc.array(fc.nat(2), { minLength: 60, maxLength: 60 })], { numRuns: 500 })(
  "the program comes to what folding each condition comes to, run whole or where predicates changed", (given, first, second) => {
    const compiler = createCompiler(named);
    const nodes = given.map((condition) => compiler.compile(condition)).flatMap(nodesIn);
    const program = compiler.program();
    const truths = Uint8Array.from(first.slice(0, compiler.predicates.length));
    const folded = new Uint8Array(program.slots);
    const expectSameAsFolding = () => {
      for (const verifiedOnly of [false, true]) expect(nodes.map((node) => truthOf(node, { truths, folded }, verifiedOnly))).toEqual(nodes.map((node) => evaluate(node, truths, verifiedOnly)));
    };
    runProgram(program.code, truths, folded);
    expectSameAsFolding();
    const changed = new Set([...truths.keys()].filter((index) => index % 2 === 0));
    for (const index of changed) truths[index] = second[index] ?? 0;
    runProgram(operationsOn(program, changed), truths, folded);
    expectSameAsFolding();
  },
);
