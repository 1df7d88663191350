import type { Condition, Leaf, Operator, Scalar } from "../../schema/condition.js";
import type { Definition } from "../../schema/definition.js";
import type { Citation } from "../../schema/primitives.js";
import { all, any, not, type Truth } from "./truth.js";

/** Whole numbers from a lowest to a highest, both included; open upwards where null. */
export interface Span {
  readonly low: number;
  readonly high: number | null;
}
/** What is known of a fact; undefined where nothing is. */
export type Known = undefined | boolean | string | Span;
export type Know = (fact: string) => Known;

/** Whether a comparison holds for what is known: for all of its values, for none, or it is not known for which. */
function holds(operator: Operator, value: Scalar | readonly Scalar[], known: Known): Truth {
  if (known === undefined) return "unknown";
  if (operator === "notEqual") return not(holds("equal", value, known));
  if (operator === "notIn") return not(holds("in", value, known));
  const values = Array.isArray(value) ? value as readonly Scalar[] : [value as Scalar];
  if (typeof known !== "object") return definitely(operator, values, known) ? "yes" : "no";
  const { low, high } = known;
  const numbers = values.filter((one) => typeof one === "number");
  const [line] = numbers;
  if (operator === "equal" || operator === "in") {
    const inside = [...new Set(numbers)].filter((one) => one >= low && (high === null || one <= high));
    if (inside.length === 0) return "no";
    return high !== null && inside.length === high - low + 1 ? "yes" : "unknown";
  }
  if (line === undefined) return "no";
  const atEnds = [low, high].map((end) => (end === null ? operator.startsWith("greater") : compares(operator, end, line)));
  if (atEnds.every(Boolean)) return "yes";
  return atEnds.some(Boolean) ? "unknown" : "no";
}

function definitely(operator: Operator, values: readonly Scalar[], known: boolean | string): boolean {
  if (operator === "equal" || operator === "in") return values.includes(known);
  return values.some((value) => compares(operator, known, value));
}

function compares(operator: Operator, left: Scalar, right: Scalar): boolean {
  switch (operator) {
    case "lessThan": return left < right;
    case "lessThanInclusive": return left <= right;
    case "greaterThan": return left > right;
    default: return left >= right;
  }
}

/** How to read conditions: the named ones, and whether limbs for which no text was seen count. */
export interface Reader {
  readonly definitions: readonly Definition[];
  readonly verifiedOnly: boolean;
}

/** Whether every citation of a limb is recalled only; a limb without citations of its own is no such limb. */
export function isRecalled(cite: readonly Citation[] | undefined): boolean {
  return cite !== undefined && cite.every(({ rank }) => rank === "unverified");
}

export function isLeaf(condition: Condition): condition is Leaf {
  return "fact" in condition;
}

/** The parts of a condition one step down; a named condition stands for its own. */
export function partsOf(condition: Condition, definitions: readonly Definition[]): readonly Condition[] {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  if ("not" in condition) return [condition.not];
  if ("condition" in condition) return [named(condition.condition, definitions)];
  return [];
}

function named(id: string, definitions: readonly Definition[]): Condition {
  const found = definitions.find((definition) => definition.id === id);
  if (found === undefined) throw new RangeError("no such named condition");
  return found.when;
}

/** What a condition comes to, read word by word. */
export function truthOf(condition: Condition, reader: Reader, know: Know): Truth {
  if (isLeaf(condition)) return holds(condition.operator, condition.value, know(condition.fact));
  // With what texts show alone, a choice is read without the limbs that are only recalled.
  const written = partsOf(condition, reader.definitions).filter(({ cite }) => !("any" in condition && reader.verifiedOnly && isRecalled(cite)));
  const parts = written.map((part) => truthOf(part, reader, know));
  if ("all" in condition) return all(parts);
  if ("any" in condition) return any(parts);
  return "not" in condition ? not(parts[0] ?? "unknown") : parts[0] ?? "unknown";
}

/** Every leaf of a condition, through named conditions, in the rule's order. */
export function leavesOf(condition: Condition, definitions: readonly Definition[]): readonly Leaf[] {
  return isLeaf(condition) ? [condition] : partsOf(condition, definitions).flatMap((part) => leavesOf(part, definitions));
}
