import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import type { AssessedCharge, Trace } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { checkTraces } from "./check-trace.js";

const cases = readdirSync("fixtures/cases").filter((name) => name.endsWith(".json")).map((name) => `fixtures/cases/${name}`).toSorted();

/** Every charge of a case, those that are not made out included. */
function chargesOf(given: Case): readonly AssessedCharge[] {
  return assess(given, { law, all: true }).charges;
}

function caseAt(path: string): Case {
  const parsed = parseCase(readFileSync(path));
  if (!parsed.ok) throw new Error(path);
  return parsed.case;
}

describe("statuses and ranges recomputed from traces alone", () => {
  test.each(cases)("agree with every charge of %s", (path) => {
    expect(checkTraces(chargesOf(caseAt(path)))).toEqual([]);
  });
});

describe("a falsified result is caught", () => {
  const charges = chargesOf(caseAt("fixtures/cases/training-014.json"));
  const index = charges.findIndex(({ offence }) => offence === "lshtse-2008.art-10");
  const honest = charges[index];
  if (honest === undefined) throw new Error("no such charge");
  const [element, ...others] = honest.elements;
  if (element === undefined) throw new Error("no element");
  const place = "A1/E1/V1/lshtse-2008.art-10";
  const caught = (changes: Partial<AssessedCharge>) => checkTraces(charges.with(index, { ...honest, ...changes }));

  test("an honest one is not", () => {
    expect(caught({})).toEqual([]);
  });

  test("an element whose status is not that of its trace", () => {
    expect(caught({ elements: [{ ...element, status: "unknown" }, ...others] })).toEqual([`${place}/${element.id}`]);
  });

  test("a leaf that was turned, for it no longer gives what stands above it", () => {
    const turned = (node: Trace): Trace => (node.kind === "fact" ? { ...node, status: "not-met" } : { ...node, of: node.of.map(turned) } as Trace);
    expect(caught({ elements: [{ ...element, trace: turned(element.trace) }, ...others] })).toEqual([`${place}/${element.id}`, `${place}/status`]);
  });

  test("a node inside a trace", () => {
    const { trace } = element;
    if (trace.kind === "fact") throw new Error("no node");
    const [head, ...rest] = trace.of;
    if (head === undefined) throw new Error("no part");
    expect(caught({ elements: [{ ...element, trace: { ...trace, of: [{ ...head, status: "not-met" }, ...rest] } as Trace }, ...others] })).toEqual([`${place}/${element.id}`]);
  });

  test("a status of the charge", () => {
    for (const status of ["presumed", "undetermined", "not-made-out"] as const) expect(caught({ status })).toEqual([`${place}/status`]);
  });

  test("a range, an aggravation's range, an aggravation left out", () => {
    const heavier = { imprisonment: { min: "P15Y", max: "P30Y" }, fine: null };
    expect(caught({ penalty: { ...honest.penalty, statutory: heavier } })).toEqual([`${place}/range`]);
    expect(caught({ aggravations: honest.aggravations.map((one) => ({ ...one, penalty: heavier })) })).toEqual([`${place}/range`]);
    expect(caught({ aggravations: honest.aggravations.filter(({ status }) => status !== "met") })).toEqual([`${place}/range`]);
  });

  test("a bar that is said to hold", () => {
    expect(caught({ barriers: honest.barriers.map((barrier) => ({ ...barrier, status: "met" })) })).toEqual([`${place}/status`]);
  });
});
