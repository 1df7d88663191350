import type { Condition } from "../../schema/condition.js";
import { isLeaf, isRecalled, partsOf } from "./conditions.js";
import { judged, type View, type Whose } from "./view.js";

/** Ids in code-point order, each once. */
export function inOrder(ids: Iterable<string>): string[] {
  return [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** The facts that keep a condition unknown: every unknown leaf in its unknown parts. */
export function missingIn(view: View, condition: Condition, whose: Whose = "own"): readonly string[] {
  if (judged(view, condition, whose) !== "unknown") return [];
  if (isLeaf(condition)) return [condition.fact];
  const parts = partsOf(condition, view.book.definitions);
  return parts.filter((part) => !("any" in condition && view.verifiedOnly && isRecalled(part.cite))).flatMap((part) => missingIn(view, part, whose));
}
