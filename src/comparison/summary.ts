import type { AssessedCharge, Assessment } from "../schema/assessment.js";
import type { ChargeSummary, Summary } from "../schema/summary.js";

/**
 * What a result came to, without traces and citations.
 * @example
 * summaryOf(assessment).charges[0]?.status; // => "made-out"
 */
export function summaryOf({ charges, sentence }: Pick<Assessment, "charges" | "sentence">): Summary {
  return {
    charges: charges.map(chargeSummaryOf),
    sentence: sentence.map(({ accused, heaviest, concurrence: { applied, ifMitigated } }) => ({ accused, heaviest, applied, ifMitigated })),
  };
}

function chargeSummaryOf({ accused, event, victim, offence, status, reason, reached, form, band, elements, aggravations, barriers, penalty, alternatives, jurisdiction, limitation }: AssessedCharge): ChargeSummary {
  return {
    accused, event, victim, offence, status, reason, reached, form, band,
    elements: elements.map(judged), aggravations: aggravations.map(judged), barriers: barriers.map(judged),
    class: penalty.class, statutory: penalty.statutory, applied: penalty.applied, ifMitigated: penalty.ifMitigated,
    steps: penalty.steps.map(({ step, rule, after }) => ({ step, rule, after })),
    alternatives: alternatives.map((one) => ({ if: one.if, status: one.status ?? null, penalty: one.penalty })),
    jurisdiction: jurisdiction.status, limitation: limitation.status,
  };
}

function judged({ id, status }: ChargeSummary["elements"][number]): ChargeSummary["elements"][number] {
  return { id, status };
}
