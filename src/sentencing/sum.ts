import type { PenaltyRange } from "../schema/penalty.js";
import type { Citation } from "../schema/primitives.js";
import { stepNames } from "../schema/lists.js";
import type { SentencingStep, StepName } from "../schema/sentencing-result.js";

/** A range on its way from the statute to the court, with the steps taken so far. */
export interface Sum {
  readonly range: PenaltyRange | null;
  readonly steps: readonly SentencingStep[];
}

/** What one rule makes of a range. */
export interface Change {
  readonly rule: string;
  readonly after: PenaltyRange | null;
  readonly cite: readonly Citation[];
  readonly recidivism?: SentencingStep["recidivism"];
  readonly onlyIf?: SentencingStep["onlyIf"];
}

/**
 * Takes a step. A step is taken once: taken again it changes nothing. The order of the steps is the law's: a step after
 * a later one is refused, because the same steps in another order give another range.
 * @param changes - what the step's rules make of the range, each on top of the one before; none where the step has no effect
 * @throws RangeError for a step out of order
 */
export function take(sum: Sum, step: StepName, changes: readonly Change[]): Sum {
  if (sum.steps.some((taken) => taken.step === step)) return sum;
  const place = (name: StepName) => stepNames.indexOf(name);
  if (sum.steps.some((taken) => place(taken.step) > place(step))) throw new RangeError("a step of sentencing out of order");
  return changes.reduce<Sum>(({ range, steps }, { rule, after, cite, recidivism, onlyIf }) => ({
    range: after,
    steps: [...steps, { step, rule, before: range, after, cite: distinct(cite), ...(recidivism === undefined ? {} : { recidivism }), ...(onlyIf === undefined ? {} : { onlyIf }) }],
  }), sum);
}

/** The same citations, each once. */
export function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [JSON.stringify(citation), citation])).values()];
}
