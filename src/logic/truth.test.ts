import { describe, expect, test } from "vitest";
import { createCompiler } from "./compile.js";
import { evaluate } from "./evaluate.js";
import { MET, NOT_MET, UNKNOWN, negate, truthNames, type Truth } from "./truth.js";

const truths = [NOT_MET, UNKNOWN, MET] as const;
const leaf = (fact: string) => ({ fact, operator: "equal", value: true } as const);

/** A condition over the facts `x.a` and `x.b`, evaluated with these truths. */
function evaluated(kind: "all" | "any", left: Truth, right: Truth): Truth {
  const compiler = createCompiler(new Map());
  const parts = [leaf("x.a"), leaf("x.b")];
  const node = compiler.compile(kind === "all" ? { all: parts } : { any: parts });
  return evaluate(node, Uint8Array.of(left, right));
}

test("the names stand in the order of the values", () => {
  expect(truths.map((truth) => truthNames[truth])).toEqual(["not-met", "unknown", "met"]);
});

describe("negation", () => {
  test.each([[NOT_MET, MET], [UNKNOWN, UNKNOWN], [MET, NOT_MET]] as const)("of %i is %i", (truth, expected) => {
    expect(negate(truth)).toBe(expected);
  });
});

describe("all: not met if one is not met, met if every one is met, else unknown", () => {
  test.each([
    [NOT_MET, NOT_MET, NOT_MET], [NOT_MET, UNKNOWN, NOT_MET], [NOT_MET, MET, NOT_MET],
    [UNKNOWN, NOT_MET, NOT_MET], [UNKNOWN, UNKNOWN, UNKNOWN], [UNKNOWN, MET, UNKNOWN],
    [MET, NOT_MET, NOT_MET], [MET, UNKNOWN, UNKNOWN], [MET, MET, MET],
  ] as const)("%i and %i is %i", (left, right, expected) => {
    expect(evaluated("all", left, right)).toBe(expected);
  });
});

describe("any: met if one is met, not met if none can be, else unknown", () => {
  test.each([
    [NOT_MET, NOT_MET, NOT_MET], [NOT_MET, UNKNOWN, UNKNOWN], [NOT_MET, MET, MET],
    [UNKNOWN, NOT_MET, UNKNOWN], [UNKNOWN, UNKNOWN, UNKNOWN], [UNKNOWN, MET, MET],
    [MET, NOT_MET, MET], [MET, UNKNOWN, MET], [MET, MET, MET],
  ] as const)("%i or %i is %i", (left, right, expected) => {
    expect(evaluated("any", left, right)).toBe(expected);
  });
});
