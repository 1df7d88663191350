import type { Node } from "../logic/compile.js";
import type { Trace } from "../schema/assessment.js";
import type { Citation } from "../schema/primitives.js";
import { judge, type Worlds } from "./judge.js";

/**
 * The trace of a condition: every node with its status and citation, every leaf, no short circuit. Of each node the last trace of
 * each status is kept: most conditions come out in one frame as in the one before, and then nothing is made.
 * @returns frozen, for many results share it
 */
export function traceOf(node: Node, worlds: Worlds): Trace {
  const status = judge(node, worlds);
  const { latest } = node;
  const before = latest[status];
  if (node.kind === "leaf") {
    if (before !== undefined) return before;
    const { fact, operator, value } = node.leaf;
    return (latest[status] = Object.freeze({ kind: "fact", fact, operator, value, status, ...citedBy(node) }));
  }
  const of: Trace[] = [];
  let isSame = before !== undefined && before.kind !== "fact";
  for (const part of node.of) {
    const trace = traceOf(part, worlds);
    isSame &&= before?.kind !== "fact" && before?.of[of.length] === trace;
    of.push(trace);
  }
  if (before !== undefined && isSame) return before;
  Object.freeze(of);
  const cited = citedBy(node);
  return (latest[status] = Object.freeze(node.kind === "condition" ? { kind: "condition", condition: node.condition, status, of, ...cited } : { kind: node.kind, status, of, ...cited }));
}

function citedBy({ cite }: Node): { readonly cite?: Citation[] } {
  return cite === undefined ? {} : { cite: Object.freeze([...cite]) as Citation[] };
}
