import { describe, expect, test } from "vitest";
import { compileLaw, decisiveOf, type Compiled, type CompiledCharge } from "../facts/compiled.js";
import type { World } from "../facts/valuation.js";
import { law } from "../law/bundled.js";
import type { Element } from "../schema/offence.js";
import { outcome, outcomeIn } from "./outcome.js";

const model = compileLaw(law).charges.find(({ id }) => id === "lshtse-2008.art-42");
if (model === undefined) throw new Error("the law holds no such charge");
const [rule] = model.elements;
if (rule === undefined) throw new Error("the charge has no element");

/** Conditions that are each one predicate of their own: two elements, an exemption, a defence, a ground. */
const part = (predicate: number): Compiled<Element> => ({ rule: rule.rule, unverified: false, node: { kind: "leaf", predicate, leaf: { fact: "x.a", operator: "equal", value: true }, cite: undefined, unverified: false, latest: {} } });
const charge: CompiledCharge = { ...model, elements: [part(0), part(1)], exemptions: [part(2)], defences: [part(3)], decisive: decisiveOf([part(0), part(1)], [part(2)]) };
const grounds = [part(4)];
const world = (...truths: readonly number[]): World => ({ victimYears: null, accusedYears: null, minor: null, truths: Uint8Array.from(truths), folded: new Uint8Array(0) });
const [no, open, yes] = [0, 1, 2];

describe("in one world a charge is", () => {
  test.each([
    ["made out if every element is met and nothing bars it", [yes, yes, no, no, no], "made-out", null],
    ["made out while defences and grounds are open", [yes, yes, no, open, open], "made-out", null],
    ["open while an element is", [yes, open, no, no, no], "undetermined", null],
    ["open while an exemption is", [yes, yes, open, no, no], "undetermined", null],
    ["not made out if one element is not met, whatever else is open", [no, open, open, open, open], "not-made-out", "element-not-met"],
    ["not made out if an exemption is met, also while an element is open", [yes, open, yes, no, no], "not-made-out", "exempt"],
    ["not made out if a defence is established", [yes, yes, no, yes, no], "not-made-out", "defence"],
    ["not made out if a ground is established, also while all else is open", [open, open, open, open, yes], "not-made-out", "defence"],
    ["not made out for its element first", [no, yes, yes, yes, yes], "not-made-out", "element-not-met"],
  ] as const)("%s", (_, truths, status, reason) => {
    expect(outcomeIn(charge, grounds, world(...truths), false)).toEqual({ status, reason });
    expect(outcome(charge, grounds, [world(...truths)], false)).toEqual({ status, reason });
  });
});

describe("over several worlds a charge is", () => {
  const over = (...worlds: readonly (readonly number[])[]) => outcome(charge, grounds, worlds.map((truths) => world(...truths)), false);
  test("what it is in all of them", () => {
    expect(over([yes, yes, no, no, no], [yes, yes, no, no, no])).toEqual({ status: "made-out", reason: null });
  });
  test("made out though every element is open, if each world carries it otherwise", () => {
    expect(over([yes, yes, no, no, no], [yes, yes, no, open, no]).status).toBe("made-out");
  });
  test("open if they differ", () => {
    expect(over([yes, yes, no, no, no], [no, yes, no, no, no])).toEqual({ status: "undetermined", reason: null });
  });
  test("not made out if it fails in each, for different elements as for one", () => {
    expect(over([no, yes, no, no, no], [yes, no, no, no, no])).toEqual({ status: "not-made-out", reason: "element-not-met" });
  });
  test("not made out if it fails in each, in one for an element and in another for an exemption", () => {
    expect(over([no, yes, no, no, no], [yes, yes, yes, no, no])).toEqual({ status: "not-made-out", reason: "element-not-met" });
  });
  test("defended if a ground is established in each, also where an element fails in some", () => {
    expect(over([yes, yes, no, no, yes], [no, yes, no, no, yes])).toEqual({ status: "not-made-out", reason: "defence" });
  });
  test("not defended by what may hold in some of them only", () => {
    expect(over([yes, yes, no, yes, no], [yes, yes, no, no, no])).toEqual({ status: "made-out", reason: null });
  });
  test("open where there is none", () => {
    expect(over()).toEqual({ status: "undetermined", reason: null });
  });
});
