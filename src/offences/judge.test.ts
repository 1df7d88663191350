import { describe, expect, test } from "vitest";
import type { World } from "../facts/valuation.js";
import { createCompiler } from "../logic/compile.js";
import { runProgram } from "../logic/program.js";
import type { Condition } from "../schema/condition.js";
import { judge, merged, missingFacts, restsOnUnverified, type Worlds } from "./judge.js";
import { traceOf } from "./trace.js";

const unseen = [{ instrument: "x", article: "1", rank: "unverified" as const }];
const leaf = (fact: string): Condition => ({ fact, operator: "equal", value: true });
/** A condition with the worlds in which its facts, in the order of their first mention, have these truths. */
function given(condition: Condition, ...truths: readonly (readonly number[])[]) {
  const compiler = createCompiler(new Map([["x.named", leaf("x.a")]]));
  const node = compiler.compile(condition);
  const { code, slots } = compiler.program();
  const evidence = truths.map((row): World => {
    const world = { victimYears: null, accusedYears: null, minor: null, truths: Uint8Array.from(row), folded: new Uint8Array(slots) };
    runProgram(code, world.truths, world.folded);
    return world;
  });
  return { node, evidence, worlds: { evidence, presumed: undefined, verifiedOnly: false } satisfies Worlds };
}

describe("over several worlds", () => {
  test.each([[[2, 2], 2], [[0, 0], 0], [[1, 1], 1], [[2, 0], 1], [[2, 1], 1], [[0, 1], 1]] as const)("%j is %i: definite only where all agree", (truths, expected) => {
    const { node, evidence } = given(leaf("x.a"), ...truths.map((truth) => [truth]));
    expect(merged(node, evidence, false)).toBe(expected);
  });
  test("a choice that another limb carries in each world is met though every limb is open", () => {
    const { node, worlds } = given({ any: [leaf("x.a"), leaf("x.b")] }, [2, 0], [0, 2]);
    expect(judge(node, worlds)).toBe("met");
  });
  test("no world at all decides nothing", () => {
    const { node } = given(leaf("x.a"), [2]);
    expect(merged(node, [], false)).toBe(1);
  });
});

describe("a presumption", () => {
  const presume = (evidence: readonly number[], presumed: readonly number[]) => {
    const { node, evidence: worlds } = given(leaf("x.a"), evidence, presumed);
    return judge(node, { evidence: worlds.slice(0, 1), presumed: worlds.slice(1), verifiedOnly: false });
  };
  test("makes presumed what is unknown without it and met with it", () => { expect(presume([1], [2])).toBe("presumed"); });
  test("makes nothing of what is known", () => { expect([presume([2], [0]), presume([0], [2])]).toEqual(["met", "not-met"]); });
  test("never takes anything away", () => { expect([presume([1], [0]), presume([1], [1])]).toEqual(["unknown", "unknown"]); });
});

describe("what is missing", () => {
  const missing = (condition: Condition, ...truths: readonly (readonly number[])[]) => {
    const { node, worlds } = given(condition, ...truths);
    return missingFacts(node, worlds);
  };
  test("of a definite condition is nothing", () => {
    expect(missing({ any: [leaf("x.a"), leaf("x.b")] }, [2, 1])).toEqual([]);
    expect(missing({ all: [leaf("x.a"), leaf("x.b")] }, [0, 1])).toEqual([]);
  });
  test("is every open fact that could still decide, and none in a part that is settled", () => {
    expect(missing({ all: [leaf("x.a"), { any: [leaf("x.b"), leaf("x.c")] }, { any: [{ all: [leaf("x.d"), leaf("x.e")] }, leaf("x.f")] }] }, [1, 2, 1, 0, 1, 1])).toEqual(["x.a", "x.f"]);
  });
  test("goes through negations and named conditions", () => {
    expect(missing({ not: { condition: "x.named" } }, [1])).toEqual(["x.a"]);
  });
  test("names a fact on which worlds differ", () => {
    expect(missing({ all: [leaf("x.a"), leaf("x.b")] }, [2, 2], [0, 2])).toEqual(["x.a"]);
  });
});

describe("a condition rests on what no text shows", () => {
  const rests = (truths: readonly number[]) => {
    const { node, worlds } = given({ any: [leaf("x.a"), { ...leaf("x.b"), cite: unseen }] }, truths);
    return restsOnUnverified(node, worlds);
  };
  test("if it comes to something else without that limb", () => { expect([rests([0, 2]), rests([1, 2]), rests([0, 1])]).toEqual([true, true, true]); });
  test("not if another limb carries it, or none does", () => { expect([rests([2, 2]), rests([0, 0]), rests([2, 0])]).toEqual([false, false, false]); });
});

describe("the trace", () => {
  test("holds every leaf, also behind one that decides, with each node's status and citation", () => {
    const { node, worlds } = given({ any: [leaf("x.a"), { all: [leaf("x.b"), { not: { condition: "x.named" } }], cite: unseen }] }, [2, 1]);
    expect(traceOf(node, worlds)).toEqual({
      kind: "any", status: "met", of: [
        { kind: "fact", fact: "x.a", operator: "equal", value: true, status: "met" },
        { kind: "all", status: "not-met", cite: unseen, of: [
          { kind: "fact", fact: "x.b", operator: "equal", value: true, status: "unknown" },
          { kind: "not", status: "not-met", of: [{ kind: "condition", condition: "x.named", status: "met", of: [{ kind: "fact", fact: "x.a", operator: "equal", value: true, status: "met" }] }] },
        ] },
      ],
    });
  });
});
