import type { CompiledLaw } from "../../facts/compiled.js";
import type { Node } from "../../logic/compile.js";
import { applyOperator } from "../../logic/predicate.js";
import { truthNames } from "../../logic/truth.js";
import type { FactValue } from "../../schema/case.js";
import type { Choices } from "./choices.js";
import { valuesOf } from "./fact-values.js";

/** What a condition is meant to come to. */
export type Goal = (typeof truthNames)[number];
type Person = "victim" | "accused";

/** What a case must say for conditions to come out as meant, as far as they do not contradict each other. */
export interface Wishes {
  readonly facts: Map<string, FactValue>;
  /** Facts to be left out, so that a condition stays unknown. */
  readonly silent: Set<string>;
  /** Completed years wanted, inclusive; `unknown` for an age to be left open. */
  readonly ages: Map<Person, readonly [number, number] | "unknown">;
  readonly abroad: { wanted: boolean };
}

export const noWishes = (): Wishes => ({ facts: new Map(), silent: new Set(), ages: new Map(), abroad: { wanted: false } });

const OLDEST = 60;
const opposite = { met: "not-met", "not-met": "met", unknown: "unknown" } as const;

/** Adds to the wishes what brings a condition to a goal; what was wished before stands. */
export function steer(compiled: CompiledLaw, node: Node, goal: Goal, wishes: Wishes, choices: Choices): void {
  switch (node.kind) {
    case "leaf": return steerLeaf(compiled, node, goal, wishes, choices);
    case "condition": return node.of.forEach((part) => { steer(compiled, part, goal, wishes, choices); });
    case "not": return node.of.forEach((part) => { steer(compiled, part, opposite[goal], wishes, choices); });
    case "all": case "any": {
      const [every, rest] = node.kind === "all" ? (["met", "not-met"] as const) : (["not-met", "met"] as const);
      if (goal === every) return node.of.forEach((part) => { steer(compiled, part, every, wishes, choices); });
      // One part decides; under an unknown goal the others must not decide it otherwise.
      const able = node.of.filter((part) => canCome(compiled, part, goal));
      if (able.length === 0) return;
      const deciding = choices.pick(able);
      steer(compiled, deciding, goal, wishes, choices);
      for (const part of node.of) {
        if (part === deciding) continue;
        if (goal === "unknown") steer(compiled, part, every, wishes, choices);
        else if (choices.chance(20)) steer(compiled, part, choices.pick([rest, every]), wishes, choices);
      }
    }
  }
}

/** Whether facts of a case can bring a condition to a goal under the law's default readings. */
function canCome(compiled: CompiledLaw, node: Node, goal: Goal): boolean {
  if (node.kind === "leaf") {
    const { fact, operator, value } = node.leaf;
    if (fact.startsWith("reading.")) return truthNames[applyOperator(operator, value, compiled.defaults[fact.slice("reading.".length)])] === goal;
    return goal !== "unknown" || compiled.derived.get(fact)?.kind !== "country";
  }
  if (node.kind === "not") return node.of.every((part) => canCome(compiled, part, opposite[goal]));
  const needsEvery = (node.kind === "all" && goal === "met") || (node.kind === "any" && goal === "not-met");
  return needsEvery ? node.of.every((part) => canCome(compiled, part, goal)) : node.of.some((part) => canCome(compiled, part, goal));
}

function steerLeaf(compiled: CompiledLaw, { leaf: { fact, operator, value } }: Node & { kind: "leaf" }, goal: Goal, wishes: Wishes, choices: Choices): void {
  const kind = compiled.derived.get(fact);
  const comesTo = (given: FactValue | readonly [number, number]) => truthNames[applyOperator(operator, value, given)] === goal;
  if (fact.startsWith("reading.")) return;
  if (kind?.kind === "country") {
    wishes.abroad.wanted ||= !comesTo("KH");
  } else if (kind?.kind === "age-below" || kind?.kind === "age-years") {
    const known = wishes.ages.get(kind.person);
    if (goal === "unknown") {
      if (known === undefined) wishes.ages.set(kind.person, "unknown");
    } else if (known !== "unknown") {
      const [low, high] = known ?? [0, OLDEST];
      const fitting = Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((years) => comesTo(kind.kind === "age-years" ? years : years < kind.years));
      const [first, last] = [fitting[0], fitting.at(-1)];
      if (first !== undefined && last !== undefined && last - first + 1 === fitting.length) wishes.ages.set(kind.person, [first, last]);
    }
  } else if (!wishes.facts.has(fact) && !wishes.silent.has(fact)) {
    const stated = compiled.law.vocabulary.find(({ id }) => id === fact);
    const fitting = stated === undefined ? [] : valuesOf(compiled.law, stated).filter(comesTo);
    if (goal === "unknown" && (fitting.length === 0 || choices.chance(70))) wishes.silent.add(fact);
    else if (fitting.length > 0) wishes.facts.set(fact, choices.pick(fitting));
  }
}
