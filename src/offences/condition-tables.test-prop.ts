import { fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { choicesFrom } from "../dev/generators/choices.js";
import { valuesOf } from "../dev/generators/fact-values.js";
import { compileLaw, factsOf } from "../facts/compiled.js";
import type { World } from "../facts/valuation.js";
import { law } from "../law/bundled.js";
import type { Node } from "../logic/compile.js";
import { evaluate } from "../logic/evaluate.js";
import { applyOperator, type Value } from "../logic/predicate.js";
import { runProgram } from "../logic/program.js";
import { MET, NOT_MET, UNKNOWN } from "../logic/truth.js";
import { missingFacts } from "./judge.js";

const compiled = compileLaw(law);
/** A table of all states is made of conditions on so many facts; of larger ones a sample. */
const MOST_FACTS = 8;
const MOST_STATES = 20_000;
const SAMPLE = 1_500;

/** What may be known of a fact, each with the places of what says less; the first is nothing, where nothing can be known. */
interface Column {
  readonly fact: string;
  readonly values: readonly Value[];
  readonly weaker: readonly (readonly number[])[];
}

function columnOf(fact: string): Column {
  const stated = compiled.law.vocabulary.find(({ id }) => id === fact);
  const reading = compiled.law.readings.find(({ id }) => fact === `reading.${id}`);
  const kind = compiled.derived.get(fact)?.kind;
  const known: readonly Value[] = reading !== undefined ? reading.values.map(({ id }) => id) : stated === undefined ? [] : valuesOf(law, stated) as readonly Value[];
  const values = reading !== undefined || kind === "country" ? known : [undefined, ...known];
  return { fact, values, weaker: values.map((value) => values.flatMap((other, index) => (saysLess(other, value) ? [index] : []))) };
}

function saysLess(less: Value, more: Value): boolean {
  if (more === undefined || less === more) return false;
  if (less === undefined) return true;
  if (typeof less !== "object") return false;
  const [low, high] = typeof more === "object" ? more : [more, more];
  return typeof low === "number" && typeof high === "number" && less[0] <= low && (less[1] === null || high <= less[1]);
}

/** Every distinct condition of the law that an offence states, with where it stands first. */
const conditions = new Map<string, { readonly place: string; readonly node: Node }>();
for (const charge of compiled.charges) {
  for (const list of ["elements", "aggravations", "bands", "exemptions", "defences"] as const) {
    for (const { rule, node } of charge[list]) {
      const key = JSON.stringify(rule.when);
      if (!conditions.has(key)) conditions.set(key, { place: `${charge.id}/${list}/${rule.id}`, node });
    }
  }
}

/** All states of the columns, or a sample; a state is one place in each column. */
function* statesOf(columns: readonly Column[]): Generator<readonly number[]> {
  const count = columns.reduce((product, { values }) => product * values.length, 1);
  const isWhole = columns.length <= MOST_FACTS && count <= MOST_STATES;
  const choices = choicesFrom(isWhole ? [] : fc.sample(fc.noBias(fc.nat({ max: 0xffff })), { numRuns: SAMPLE * columns.length, seed: 2008 }));
  for (let row = 0; row < (isWhole ? count : SAMPLE); row++) {
    let rest = row;
    yield columns.map(({ values }) => {
      if (!isWhole) return choices.next(values.length);
      const place = rest % values.length;
      rest = Math.floor(rest / values.length);
      return place;
    });
  }
}

describe.each([...conditions.values()])("$place", ({ place, node }) => {
  const columns = factsOf([node]).map(columnOf);
  const indexes = compiled.predicates.flatMap(({ fact }, index) => (columns.some((column) => column.fact === fact) ? [index] : []));
  const truths = new Uint8Array(compiled.predicates.length);
  const folded = new Uint8Array(compiled.program.slots);
  const worldAt = (state: readonly number[]): World => {
    const known = new Map(columns.map(({ fact, values }, column) => [fact, values[state[column] ?? 0]]));
    for (const index of indexes) {
      const predicate = compiled.predicates[index];
      if (predicate !== undefined) truths[index] = applyOperator(predicate.operator, predicate.value, known.get(predicate.fact));
    }
    runProgram(compiled.program.code, truths, folded);
    return { victimYears: null, accusedYears: null, minor: null, truths, folded };
  };
  const truthAt = (state: readonly number[]) => evaluate(node, worldAt(state).truths);

  test("one fact less never turns met into not met or not met into met, and unknown facts never decide", () => {
    for (const state of statesOf(columns)) {
      const truth = truthAt(state);
      columns.forEach(({ weaker }, column) => {
        for (const less of weaker[state[column] ?? 0] ?? []) {
          const before = truthAt(state.with(column, less));
          if (before !== UNKNOWN && before !== truth) expect.fail(`${place}: ${JSON.stringify(state)} without ${columns[column]?.fact ?? ""}`);
        }
      });
    }
  });
  test("an unknown condition names what is missing: all of it settles the condition, nothing else does", () => {
    for (const state of statesOf(columns)) {
      if (truthAt(state) !== UNKNOWN) continue;
      const missing = missingFacts(node, { evidence: [worldAt(state)], presumed: undefined, verifiedOnly: false });
      expect(missing.length).toBeGreaterThan(0);
      columns.forEach(({ fact, values }, column) => {
        const isOpen = values[state[column] ?? 0] === undefined;
        if (!isOpen || missing.includes(fact)) return;
        for (let value = 1; value < values.length; value++) expect(truthAt(state.with(column, value))).toBe(UNKNOWN);
      });
      for (const pick of [1, 2, 3]) {
        const given = state.map((at, column) => (missing.includes(columns[column]?.fact ?? "") ? settled(columns[column], at, pick) : at));
        expect([MET, NOT_MET]).toContain(truthAt(given));
      }
    }
  });
});

/** A place in a column that says all there is to say and does not contradict what was known. */
function settled(column: Column | undefined, at: number, pick: number): number {
  const fitting = (column?.values ?? []).flatMap((value, index) => (value !== undefined && typeof value !== "object" && (index === at || (column?.weaker[index]?.includes(at) ?? false)) ? [index] : []));
  return fitting[pick % fitting.length] ?? at;
}
