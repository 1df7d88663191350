import type { ElementStatus, Trace } from "../schema/assessment.js";

type FactTrace = Extract<Trace, { kind: "fact" }>;

/** A fact that decided a condition, and whether the condition needed it to fail. */
export interface DecidingFact {
  readonly leaf: FactTrace;
  readonly negated: boolean;
}

/** Which parts of a condition account for its own status. */
const accountsFor: { readonly [status in ElementStatus]: readonly ElementStatus[] } = {
  met: ["met"],
  presumed: ["met", "presumed"],
  unknown: ["unknown"],
  "not-met": ["not-met"],
};

/**
 * The facts that account for what a trace came to: those that carry it where it is met, those that break it where it is not,
 * those that leave it open where it is unknown. In the rule's order, each once.
 */
export function decidingFacts(trace: Trace): readonly DecidingFact[] {
  const found = new Map<string, DecidingFact>();
  const visit = (node: Trace, negated: boolean): void => {
    if (node.kind === "fact") {
      const key = JSON.stringify([node.fact, node.operator, node.value, negated]);
      if (!found.has(key)) found.set(key, { leaf: node, negated });
      return;
    }
    const flips = node.kind === "not";
    for (const part of node.of) if (flips || node.kind === "condition" || accountsFor[node.status].includes(part.status)) visit(part, flips ? !negated : negated);
  };
  visit(trace, false);
  return [...found.values()];
}

/** The facts that leave a trace unknown, each once. */
export function openFacts(trace: Trace): readonly string[] {
  return trace.status === "unknown" ? [...new Set(decidingFacts(trace).map(({ leaf }) => leaf.fact))] : [];
}
