import type { Condition, Leaf, Operator, Scalar } from "../../schema/condition.js";
import type { Change } from "./mutant.js";
import type { Surroundings } from "./surroundings.js";

const acrossTheBound: Readonly<Partial<Record<Operator, Operator>>> = {
  lessThan: "lessThanInclusive", lessThanInclusive: "lessThan", greaterThan: "greaterThanInclusive", greaterThanInclusive: "greaterThan",
};

/** Slips in one node of a condition: a limb lost, a sense turned round, all for any, a bound passed or missed, another fact or value. */
export function* conditionChanges(node: Condition, at: readonly string[], { factsLike, definitionsLike, choicesOf }: Surroundings): Generator<Change> {
  for (const list of ["all", "any"] as const) {
    const { [list]: limbs, ...others } = node as Readonly<Partial<Record<typeof list, readonly Condition[]>>>;
    if (limbs === undefined || limbs.length < 2) continue;
    for (const index of limbs.keys()) yield { operator: "drop-limb", edits: [{ at: [...at, list, String(index)] }] };
    yield { operator: "all-any", edits: [{ at, to: { ...others, [list === "all" ? "any" : "all"]: limbs } }] };
  }
  if ("fact" in node) yield* leafChanges(node, at, factsLike(node.fact), choicesOf(node.fact));
  else yield { operator: "negate", edits: [{ at, to: "not" in node ? node.not : { not: node } }] };
  if ("condition" in node) for (const condition of definitionsLike(node.condition)) yield { operator: "other-reference", detail: condition, edits: [{ at: [...at, "condition"], to: condition }] };
}

function* leafChanges({ fact, operator, value }: Leaf, at: readonly string[], others: readonly string[], choices: readonly string[]): Generator<Change> {
  const to = (next: Scalar | readonly Scalar[]) => [{ at: [...at, "value"], to: next }];
  for (const other of others) yield { operator: "other-fact", detail: other, edits: [{ at: [...at, "fact"], to: other }] };
  if (typeof value === "boolean") yield { operator: "negate", edits: to(!value) };
  else yield { operator: "negate", edits: [{ at, to: { not: { fact, operator, value } } }] };
  const across = acrossTheBound[operator];
  if (across !== undefined) yield { operator: "comparison", detail: across, edits: [{ at: [...at, "operator"], to: across }] };
  if (typeof value === "number") for (const next of [value - 1, value + 1]) yield { operator: "step", detail: `${value} > ${next}`, edits: to(next) };
  for (const choice of choices) if (choice !== value) yield { operator: "other-value", detail: choice, edits: to(choice) };
  if (Array.isArray(value) && value.length > 1) for (const item of value) yield { operator: "other-value", detail: `without ${String(item)}`, edits: to(value.filter((kept) => kept !== item)) };
}
