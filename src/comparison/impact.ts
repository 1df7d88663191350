import type { CaseChange, ChargeChange, LawChange } from "../schema/comparison.js";
import type { Impact } from "../schema/impact.js";
import type { Issue } from "../schema/issue.js";

/** The impact of a change of rules under way: cases go in one by one. */
export interface ImpactTally {
  /** Takes what changes in a case that both rule sets accept; nothing is kept of one in which nothing does. */
  readonly add: (change: CaseChange) => void;
  /** Counts an input that neither accepts. */
  readonly refuse: () => void;
  /** Takes a case that one of them alone accepts. */
  readonly refuseByOne: (id: string, by: "before" | "after", issues: readonly Issue[]) => void;
  readonly impact: () => Impact;
}

/**
 * Begins to gather the impact of a change of rules.
 * @param law - how the rule sets differ
 * @param options - the choices under which both assess
 * @example
 * impactTally(compareLaws(law, law), { verifiedOnly: false, readings: {} }).impact().changed; // => 0
 */
export function impactTally(law: LawChange, options: Impact["options"]): ImpactTally {
  const changes: CaseChange[] = [];
  const refusedByOne: Impact["refusedByOne"] = [];
  const counts = { appears: 0, disappears: 0, status: 0, ranges: 0, other: 0 };
  let [cases, refused] = [0, 0];
  return {
    add: (change) => {
      cases++;
      if (change.charges.length === 0 && change.sentence.length === 0) return;
      changes.push(change);
      for (const charge of change.charges) counts[kindOfChange(charge)]++;
    },
    refuse: () => {
      refused++;
    },
    refuseByOne: (id, by, issues) => {
      refusedByOne.push({ case: id, by, issues: [...issues] });
    },
    impact: () => ({ format: "chbab/impact@1", law, options, cases, changed: changes.length, refused, counts: { ...counts }, changes: [...changes], refusedByOne: [...refusedByOne] }),
  };
}

/** Ranges that a reader compares. */
const ranges: ReadonlySet<ChargeChange["differs"][number]["what"]> = new Set(["statutory", "applied", "ifMitigated", "alternatives"] as const);

/** What happens to a charge: it comes, it goes, its status, its range or something else changes. */
export function kindOfChange({ change, status, differs }: ChargeChange): keyof Impact["counts"] {
  if (change !== "changes") return change;
  if (status.before !== status.after) return "status";
  return differs.some(({ what }) => ranges.has(what)) ? "ranges" : "other";
}
