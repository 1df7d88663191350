import { canonicalText } from "../law/hash.js";
import type { AssessedCharge, Assessment } from "../schema/assessment.js";
import type { CaseChange, SentenceChange } from "../schema/comparison.js";
import type { SentenceSummary } from "../schema/summary.js";
import { compareCharges, type Grounds, type Side, type TraceOf } from "./compare-charges.js";
import { summaryOf } from "./summary.js";

/**
 * What changes in one case between two assessments: charges that appear, disappear or come to something else, each with the elements,
 * leaves, aggravations, figures and steps that came out otherwise and the rule files behind them; and each accused's charges taken together.
 * Pure. Assess with `all: true` on both sides: of a charge that was not looked at nothing can be told.
 * @param before - the case assessed under the earlier rules
 * @param after - the same case under the later ones
 * @param grounds - how the rule sets differ (`compareLaws`), and the rule sets
 * @returns empty lists where nothing changes
 * @throws RangeError for assessments of different cases
 * @example
 * const earlier = assess(given, { law, all: true });
 * compareAssessments(earlier, earlier, { change: compareLaws(law, law), laws: [law] }).charges; // => []
 */
export function compareAssessments(before: Assessment, after: Assessment, grounds: Grounds): CaseChange {
  if (before.case !== after.case) throw new RangeError("assessments of different cases");
  return {
    case: after.case,
    charges: [...compareCharges(sideOf(before), sideOf(after), grounds)],
    sentence: [...compareSentences(summaryOf(before).sentence, summaryOf(after).sentence)],
  };
}

/** An assessment as a side of a comparison, with its traces. */
export function sideOf(assessment: Assessment): Side {
  const found = new Map(assessment.charges.map((charge) => [keyOf(charge), charge]));
  const traceOf: TraceOf = (charge, kind, id) => (kind === "element" ? found.get(keyOf(charge))?.elements : found.get(keyOf(charge))?.aggravations)?.find((part) => part.id === id)?.trace;
  return { charges: summaryOf(assessment).charges, traceOf };
}

/** The accused whose charges taken together come to something else; null where nothing was suggested. */
export function compareSentences(before: readonly SentenceSummary[], after: readonly SentenceSummary[]): readonly SentenceChange[] {
  const accused = [...new Set([...before, ...after].map((one) => one.accused))].toSorted();
  const find = (list: readonly SentenceSummary[], id: string) => {
    const found = list.find((one) => one.accused === id);
    return found === undefined || found.heaviest === null ? null : { heaviest: found.heaviest, applied: found.applied, ifMitigated: found.ifMitigated };
  };
  return accused.flatMap((id): readonly SentenceChange[] => {
    const [was, is] = [find(before, id), find(after, id)];
    return canonicalText(was) === canonicalText(is) ? [] : [{ accused: id, before: was, after: is }];
  });
}

function keyOf({ accused, event, victim, offence }: Pick<AssessedCharge, "accused" | "event" | "victim" | "offence">): string {
  return JSON.stringify([accused, event, victim, offence]);
}
