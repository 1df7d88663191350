import type { ElementStatus, Trace } from "../schema/assessment.js";
import type { LeafChange } from "../schema/comparison.js";

type Leaf = Omit<LeafChange, "before" | "after">;

/** The leaves of two traces that came out otherwise, or stand in one of them alone; in the order of the later one. */
export function compareLeaves(before: Trace | undefined, after: Trace | undefined): readonly LeafChange[] {
  const [old, current] = [leavesOf(before), leavesOf(after)];
  const keys = [...new Set([...current.keys(), ...old.keys()])];
  return keys.flatMap((key): readonly LeafChange[] => {
    const [was, is] = [old.get(key), current.get(key)];
    const leaf = is?.leaf ?? was?.leaf;
    if (leaf === undefined || was?.status === is?.status) return [];
    return [{ ...leaf, before: was?.status ?? null, after: is?.status ?? null }];
  });
}

/** Each leaf by what it asks: one that stands twice in a condition comes out alike. */
function leavesOf(trace: Trace | undefined): ReadonlyMap<string, { readonly leaf: Leaf; readonly status: ElementStatus }> {
  const found = new Map<string, { readonly leaf: Leaf; readonly status: ElementStatus }>();
  const visit = (node: Trace): void => {
    if (node.kind !== "fact") return node.of.forEach(visit);
    const leaf = { fact: node.fact, operator: node.operator, value: node.value };
    found.set(JSON.stringify(leaf), { leaf, status: node.status });
  };
  if (trace !== undefined) visit(trace);
  return found;
}
