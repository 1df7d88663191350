import type { Condition, Operator, Scalar } from "../schema/condition.js";

/** How an unknown leaf is read: `must` asks what is certain (unknown is false), `may` what is possible (unknown is true). */
export type Mode = "must" | "may";
export const modes = ["must", "may"] as const satisfies readonly Mode[];

/** An operator as json-rules-engine knows it: a stock operator's name under a mode. */
export type EngineOperator = `${Mode}:${Operator}`;

export interface NormalLeaf {
  readonly fact: string;
  readonly operator: EngineOperator;
  readonly value: Scalar | Scalar[];
  readonly name?: string;
}
/** A condition without `not` and without references. Its lists are mutable only because json-rules-engine's types ask for it. */
export type NormalCondition = NormalLeaf | { readonly all: NormalCondition[]; readonly name?: string } | { readonly any: NormalCondition[]; readonly name?: string };

export interface NormalFormOptions {
  /** The named conditions of the law, by id; the linker has seen to it that each exists and none reaches itself. */
  readonly definitions: ReadonlyMap<string, Condition>;
  readonly mode: Mode;
  /** Give the form of the condition's negation. */
  readonly negated?: boolean;
  /** Leave out the limbs of an `any` for which no text was seen, as if they were not written. */
  readonly verifiedOnly?: boolean;
}

/** The fact that is true in every run. An `any` that loses all its limbs needs it: json-rules-engine takes an empty one for true. */
export const ALWAYS = "chbab.always";

const opposites = {
  equal: "notEqual", notEqual: "equal", in: "notIn", notIn: "in",
  lessThan: "greaterThanInclusive", greaterThanInclusive: "lessThan", lessThanInclusive: "greaterThan", greaterThan: "lessThanInclusive",
} as const satisfies { readonly [operator in Operator]: Operator };

/**
 * A condition in negation normal form: definitions inlined, `not` pushed down to the leaves, whose operators turn into their
 * opposites. json-rules-engine's own `not` would make an unknown leaf true. The shape is otherwise kept, node for node.
 * @example
 * const definitions = new Map();
 * normalForm({ not: { fact: "victim.minor", operator: "equal", value: true } }, { definitions, mode: "must" });
 * // => { fact: "victim.minor", operator: "must:notEqual", value: true }
 */
export function normalForm(condition: Condition, options: NormalFormOptions): NormalCondition {
  const { definitions, mode, negated = false, verifiedOnly = false } = options;
  if ("fact" in condition) {
    const { fact, operator, value } = condition;
    return { fact, operator: `${mode}:${negated ? opposites[operator] : operator}`, value };
  }
  if ("not" in condition) return normalForm(condition.not, { ...options, negated: !negated });
  if ("condition" in condition) {
    const named = definitions.get(condition.condition);
    if (named === undefined) throw new RangeError("a named condition is not in the law");
    return normalForm(named, options);
  }
  const parts = "all" in condition ? condition.all : condition.any.filter((part) => !(verifiedOnly && isUnverified(part)));
  if (parts.length === 0) return { fact: ALWAYS, operator: `${mode}:equal`, value: negated };
  const normal = parts.map((part) => normalForm(part, options));
  // De Morgan: the negation of an `all` is the `any` of the negations, and the other way round.
  return ("all" in condition) === negated ? { any: normal } : { all: normal };
}

/** Whether no text was seen of a limb: it cites, and every citation is unverified. */
function isUnverified({ cite }: Condition): boolean {
  return cite !== undefined && cite.every(({ rank }) => rank === "unverified");
}
