import { describe, expect, test } from "vitest";
import type { Condition } from "../schema/condition.js";
import { createCompiler } from "./compile.js";
import { operationsOn, runProgram } from "./program.js";

const leaf = (fact: string): Condition => ({ fact, operator: "equal", value: true });

describe("a program", () => {
  test("holds conditions that are built alike once", () => {
    const compiler = createCompiler(new Map([["x.named", { any: [leaf("x.a"), leaf("x.b")] }]]));
    compiler.compile({ all: [{ condition: "x.named" }, leaf("x.c")] });
    const { slots } = compiler.program();
    compiler.compile({ any: [leaf("x.a"), leaf("x.b")] });
    compiler.compile({ all: [{ condition: "x.named" }, leaf("x.c")] });
    expect(compiler.program().slots).toBe(slots);
  });
  test("tells an `any` from the same limbs in an `all`", () => {
    const compiler = createCompiler(new Map());
    const nodes = [compiler.compile({ any: [leaf("x.a"), leaf("x.b")] }), compiler.compile({ all: [leaf("x.a"), leaf("x.b")] })];
    const { code, slots } = compiler.program();
    const folded = new Uint8Array(slots);
    runProgram(code, Uint8Array.of(0, 2), folded);
    expect(nodes.map((node) => (node.kind === "leaf" ? undefined : folded[node.slot]))).toEqual([2, 0]);
  });
  test("leaves out what follows from no changed predicate, and nothing else", () => {
    const compiler = createCompiler(new Map());
    compiler.compile({ any: [{ not: leaf("x.a") }, leaf("x.b")] });
    compiler.compile({ not: leaf("x.c") });
    const program = compiler.program();
    expect(operationsOn(program, new Set([2])).length).toBeLessThan(program.code.length);
    const truths = Uint8Array.of(2, 0, 1);
    const before = new Uint8Array(program.slots);
    runProgram(program.code, truths, before);
    const changed = Uint8Array.of(0, 0, 1);
    const [after, whole] = [before.slice(), new Uint8Array(program.slots)];
    runProgram(operationsOn(program, new Set([0])), changed, after);
    runProgram(program.code, changed, whole);
    expect(after).toEqual(whole);
    expect(after).not.toEqual(before);
  });
});
