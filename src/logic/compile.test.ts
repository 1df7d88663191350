import { describe, expect, test } from "vitest";
import type { Condition } from "../schema/condition.js";
import { createCompiler } from "./compile.js";

const leaf = (fact: string): Condition => ({ fact, operator: "equal", value: true });

describe("the table of predicates", () => {
  test("holds each distinct comparison once, however many rules share it", () => {
    const compiler = createCompiler(new Map([["x.named", leaf("x.a")]]));
    compiler.compile({ all: [leaf("x.a"), { condition: "x.named" }, { any: [leaf("x.a"), leaf("x.b")] }] });
    compiler.compile(leaf("x.b"));
    expect(compiler.predicates).toEqual([{ fact: "x.a", operator: "equal", value: true }, { fact: "x.b", operator: "equal", value: true }]);
  });
  test("tells values of different types and operators apart", () => {
    const compiler = createCompiler(new Map());
    for (const value of [1, "1", true, "true", [1], ["1"]]) compiler.compile({ fact: "x.a", operator: "equal", value });
    compiler.compile({ fact: "x.a", operator: "notEqual", value: 1 });
    expect(compiler.predicates).toHaveLength(7);
  });
});

test("a named condition stands in the tree as its own node, and is compiled once", () => {
  const compiler = createCompiler(new Map([["x.named", { all: [leaf("x.a")] }]]));
  const [first, second] = [compiler.compile({ condition: "x.named" }), compiler.compile({ not: { condition: "x.named" } })];
  expect(first).toMatchObject({ kind: "condition", condition: "x.named", of: [{ kind: "all" }] });
  expect(first.kind === "condition" && second.kind === "not" && second.of[0]?.kind === "condition" && second.of[0].of[0] === first.of[0]).toBe(true);
});

test("a named condition that is not there is a fault of the caller", () => {
  expect(() => createCompiler(new Map()).compile({ condition: "x.missing" })).toThrow(RangeError);
});

describe("a part is unverified", () => {
  const cited = (...ranks: ("secondary" | "unverified")[]): Condition => ({ fact: "x.a", operator: "equal", value: true, cite: ranks.map((rank) => ({ instrument: "x", article: "1", rank })) });
  const isUnverified = (condition: Condition) => createCompiler(new Map()).compile(condition).unverified;
  test("if every citation of its own is unverified", () => { expect(isUnverified(cited("unverified", "unverified"))).toBe(true); });
  test("not if one text was seen", () => { expect(isUnverified(cited("unverified", "secondary"))).toBe(false); });
  test("not if it has no citation of its own: it stands on its rule's", () => { expect(isUnverified(leaf("x.a"))).toBe(false); });
});
