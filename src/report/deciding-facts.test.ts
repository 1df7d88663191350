import { describe, expect, test } from "vitest";
import type { Trace } from "../schema/assessment.js";
import { decidingFacts, openFacts } from "./deciding-facts.js";
import { alphaTrace } from "./sample.test-data.js";

const leaf = (fact: string, status: Trace["status"]): Trace => ({ kind: "fact", fact, operator: "equal", value: true, status });
const facts = (trace: Trace) => decidingFacts(trace).map(({ leaf: { fact }, negated }) => (negated ? `not ${fact}` : fact));

describe("the facts that decide a condition", () => {
  test("of a met alternative are those of the limbs that are met", () => {
    expect(facts(alphaTrace)).toEqual(["conduct.alpha"]);
  });

  test("of a condition that fails are those that break it", () => {
    expect(facts({ kind: "all", status: "not-met", of: [leaf("a.a", "met"), leaf("a.b", "not-met"), leaf("a.c", "unknown")] })).toEqual(["a.b"]);
  });

  test("under a negation are named as negated", () => {
    expect(facts({ kind: "all", status: "met", of: [leaf("a.a", "met"), { kind: "not", status: "met", of: [leaf("a.b", "not-met")] }] })).toEqual(["a.a", "not a.b"]);
  });

  test("of a presumed condition are what is met and what is presumed", () => {
    expect(facts({ kind: "all", status: "presumed", of: [leaf("a.a", "met"), leaf("a.b", "presumed")] })).toEqual(["a.a", "a.b"]);
  });

  test("are open only where the condition itself is unknown, each once", () => {
    const open: Trace = { kind: "any", status: "unknown", of: [leaf("a.a", "unknown"), leaf("a.b", "not-met"), { kind: "not", status: "unknown", of: [leaf("a.a", "unknown")] }] };
    expect(openFacts(open)).toEqual(["a.a"]);
    expect(openFacts(alphaTrace)).toEqual([]);
  });
});
