import type { Node } from "../logic/compile.js";
import type { Trace } from "../schema/assessment.js";
import type { Citation } from "../schema/primitives.js";
import { judge, type Worlds } from "./judge.js";

/** The trace of a condition: every node with its status and citation, every leaf, no short circuit. */
export function traceOf(node: Node, worlds: Worlds): Trace {
  const status = judge(node, worlds);
  const cite = node.cite === undefined ? {} : { cite: [...node.cite] as Citation[] };
  if (node.kind === "leaf") {
    const { fact, operator, value } = node.leaf;
    return { kind: "fact", fact, operator, value, status, ...cite };
  }
  const of = node.of.map((part) => traceOf(part, worlds));
  return node.kind === "condition" ? { kind: "condition", condition: node.condition, status, of, ...cite } : { kind: node.kind, status, of, ...cite };
}
