import { describe, expect, test } from "vitest";
import { law } from "../../law/bundled.js";
import type { Law } from "../../law/law.js";
import { MET, NOT_MET, UNKNOWN, type Truth } from "../../logic/truth.js";
import type { Condition } from "../../schema/condition.js";
import { leavesOf, truthOf } from "./inlined.js";
import { coverageOf } from "./mcdc.js";
import { isShown, nameOfLeaf, readUndecided } from "./undecided.js";

const reports = coverageOf(law);
const undecided = readUndecided();

describe("every leaf of the law", () => {
  test("decides by itself: two that differ in its fact alone, of which one holds and the other fails, and one where it is open and nothing else is", () => {
    expect(reports.filter((report) => !isShown(report)).map(nameOfLeaf).filter((name) => !undecided.has(name))).toEqual([]);
  });
  test("that is excluded with a reason is one that is not shown", () => {
    const shown = new Set(reports.filter(isShown).map(nameOfLeaf));
    const all = new Set(reports.map(nameOfLeaf));
    expect([...undecided].filter((name) => shown.has(name) || !all.has(name))).toEqual([]);
  });
  test("is counted: definitions are written out where an offence names them", () => {
    expect(reports.length).toBeGreaterThan(500);
    expect(new Set(reports.map(({ charge }) => charge)).size).toBe(law.offences.reduce((sum, { forms }) => sum + (forms?.length ?? 1), 0));
    const removal = reports.filter(({ charge, id }) => charge === "lshtse-2008.art-10" && id === "removal").map(({ leaf }) => leaf.fact);
    expect(removal).toContain("means.enticement");
    expect(removal).toContain("victim.under-custody-or-curatorship");
  });
});

describe("the measure itself", () => {
  const without = (facts: (name: string) => boolean): Law => ({ ...law, offences: law.offences.map((offence) => ({ ...offence, examples: offence.examples.filter(({ name }) => facts(name)) })) });
  const extra: Condition = { fact: "means.surprise", operator: "equal", value: true };
  const changed = (when: (before: Condition) => Condition): Law => ({ ...law, offences: law.offences.map((offence) => (offence.id !== "lshtse-2008.art-42" ? offence : { ...offence, elements: (offence.elements ?? []).map((element, index) => (index === 0 ? { ...element, when: when(element.when) } : element)) })) });
  const lost = (given: Law) => coverageOf(given).filter((report) => !isShown(report) && !undecided.has(nameOfLeaf(report))).map(nameOfLeaf);

  test("finds a leaf of which nothing tells, whichever way it is joined", () => {
    expect(lost(changed((before) => ({ any: [before, extra] })))).toContain("lshtse-2008.art-42 element intercourse/1 means.surprise");
    expect(lost(changed((before) => ({ all: [before, extra] })))).toContain("lshtse-2008.art-42 element intercourse/1 means.surprise");
  });
  test("does not need the examples of the rule files where the tables show the same", () => {
    expect(lost(without(() => false))).toEqual([]);
  });
});

describe("a condition over the truths of its leaves", () => {
  const leaf = (fact: string): Condition => ({ fact, operator: "equal", value: true });
  const named = new Map<string, Condition>([["x.named", { any: [leaf("means.force"), leaf("means.threat")] }]]);
  const condition: Condition = { all: [{ condition: "x.named" }, { not: leaf("victim.minor") }] };
  const truth = (force: Truth, threat: Truth, minor: Truth) => truthOf(condition, named, new Map([["/0/0/0", force], ["/0/0/1", threat], ["/1/0", minor]]));

  test("has its named conditions written out, each leaf at its place", () => {
    expect(leavesOf(condition, named).map(({ place, leaf: { fact } }) => `${place} ${fact}`)).toEqual(["/0/0/0 means.force", "/0/0/1 means.threat", "/1/0 victim.minor"]);
  });
  test("is of three values", () => {
    expect([truth(MET, UNKNOWN, NOT_MET), truth(NOT_MET, UNKNOWN, NOT_MET), truth(NOT_MET, NOT_MET, UNKNOWN), truth(MET, MET, MET), truth(MET, MET, UNKNOWN)]).toEqual([MET, UNKNOWN, NOT_MET, NOT_MET, UNKNOWN]);
  });
  test("whose named condition is nowhere is refused", () => {
    expect(() => leavesOf({ condition: "x.other" }, named)).toThrow(RangeError);
    expect(() => truthOf(condition, named, new Map())).toThrow(RangeError);
  });
});
