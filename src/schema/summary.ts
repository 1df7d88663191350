import { z } from "zod";
import { assessmentSchema } from "./assessment.js";
import { penaltyRange } from "./penalty.js";
import { caseId, lawId, localId } from "./primitives.js";
import { sentence, stepName } from "./sentencing-result.js";

const charge = assessmentSchema.shape.charges.element.shape;
const elementStatus = charge.elements.element.shape.status;
const judged = z.strictObject({ id: localId, status: elementStatus });

/** A charge as receipts keep it and comparisons see it: what it came to and what each part of it came to, without traces and citations. */
export const chargeSummary = z.strictObject({
  accused: charge.accused,
  event: charge.event,
  victim: charge.victim,
  offence: charge.offence,
  status: charge.status,
  reason: charge.reason,
  reached: charge.reached,
  form: charge.form,
  band: charge.band,
  elements: z.array(judged),
  aggravations: z.array(judged),
  barriers: z.array(judged),
  class: charge.penalty.shape.class,
  statutory: penaltyRange.nullable(),
  applied: penaltyRange.nullable(),
  ifMitigated: penaltyRange.nullable(),
  /** What each rule made of the range, in order. */
  steps: z.array(z.strictObject({ step: stepName, rule: lawId, after: penaltyRange.nullable() })),
  /** The ranges that would hold instead, by what they depend on. */
  alternatives: z.array(z.strictObject({ if: z.array(z.string()), status: charge.status.nullable(), penalty: penaltyRange.nullable() })),
  jurisdiction: charge.jurisdiction.shape.status,
  limitation: charge.limitation.shape.status,
});

/** One accused's charges taken together. */
export const sentenceSummary = z.strictObject({
  accused: caseId,
  heaviest: sentence.shape.heaviest,
  applied: penaltyRange.nullable(),
  ifMitigated: penaltyRange.nullable(),
});

/** A result as receipts keep it and comparisons see it. */
export const summarySchema = z.strictObject({ charges: z.array(chargeSummary), sentence: z.array(sentenceSummary) });

export type ChargeSummary = z.infer<typeof chargeSummary>;
export type SentenceSummary = z.infer<typeof sentenceSummary>;
export type Summary = z.infer<typeof summarySchema>;
