import { describe, expect, test } from "vitest";
import type { Condition } from "../schema/condition.js";
import { createCompiler } from "./compile.js";
import { evaluate, first } from "./evaluate.js";

const unseen = [{ instrument: "x", article: "1", rank: "unverified" as const }];
const leaf = (fact: string, cite?: typeof unseen): Condition => ({ fact, operator: "equal", value: true, ...(cite === undefined ? {} : { cite }) });

/** Evaluates with the truths of predicates in the order in which they first appear. */
function evaluated(condition: Condition, truths: readonly number[], verifiedOnly = false, definitions: ReadonlyMap<string, Condition> = new Map()) {
  return evaluate(createCompiler(definitions).compile(condition), Uint8Array.from(truths), verifiedOnly);
}

describe("conditions", () => {
  test("a named condition is what its text comes to", () => {
    const definitions = new Map([["x.named", { not: leaf("x.a") }]]);
    expect([0, 1, 2].map((truth) => evaluated({ condition: "x.named" }, [truth], false, definitions))).toEqual([2, 1, 0]);
  });
  test("nested conditions are folded from the leaves", () => {
    expect(evaluated({ all: [{ any: [leaf("x.a"), leaf("x.b")] }, { not: leaf("x.c") }] }, [0, 2, 0])).toBe(2);
    expect(evaluated({ all: [{ any: [leaf("x.a"), leaf("x.b")] }, { not: leaf("x.c") }] }, [0, 1, 0])).toBe(1);
  });
});

describe("with only what texts show", () => {
  test("a limb without a text is left out as if it were not written", () => {
    const condition: Condition = { any: [leaf("x.a"), leaf("x.b", unseen)] };
    expect(evaluated(condition, [0, 2])).toBe(2);
    expect(evaluated(condition, [0, 2], true)).toBe(0);
    expect(evaluated(condition, [0, 1], true)).toBe(0);
  });
  test("a choice of which no limb has a text is never met", () => {
    expect(evaluated({ any: [leaf("x.a", unseen)] }, [2], true)).toBe(0);
  });
  test("a part of an `all` stays: leaving it out would make the rule wider", () => {
    expect(evaluated({ all: [leaf("x.a"), leaf("x.b", unseen)] }, [2, 0], true)).toBe(0);
  });
});

test("a node without parts is a fault of the caller", () => {
  expect(() => first([])).toThrow(RangeError);
});
