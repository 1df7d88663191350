import { z } from "zod";
import { additionalPenalty } from "./additional-penalties.js";
import { factId } from "./condition.js";
import { stepNames } from "./lists.js";
import { fineMaximum, fineRange, penaltyRange } from "./penalty.js";
import { calendarDate, caseId, citations, lawId, localId, term } from "./primitives.js";
import { minorPenaltyCondition, optionFinding, optionLimit } from "./sentencing.js";

/** The steps from the statutory range to the one a court may pronounce, in the order in which they are taken. */
export const stepName = z.enum(stepNames);

const step = z.strictObject({
  step: stepName,
  /** The rule that was applied: an article of the law, or an aggravation of the offence. */
  rule: lawId,
  before: penaltyRange.nullable(),
  /** Null where no penalty may be pronounced. */
  after: penaltyRange.nullable(),
  cite: citations,
  /** Of recidivism: what becomes of the maximum, where it is cut, and the conviction on account of which. */
  recidivism: z.strictObject({
    becomes: z.enum(["double", "life"]),
    cappedAt: term.nullable(),
    /** The event lies within this time from the day on which the conviction became final. */
    within: term,
    /** Its place among the convictions that the case states for the accused, from 0; null where none is stated. */
    conviction: z.strictObject({ at: z.int().min(0), finalOn: calendarDate }).nullable(),
  }).optional(),
  /** Of the minority of the accused: what must hold for any penalty in place of the measures. */
  onlyIf: minorPenaltyCondition.optional(),
});
const measure = z.strictObject({ id: localId, cite: citations });

const pronounceable = {
  /** After participation, recidivism and the accused's minority; null where no penalty may be pronounced or no figure is known. */
  applied: penaltyRange.nullable(),
  /** What mitigating circumstances would allow. */
  ifMitigated: penaltyRange.nullable(),
  /** The sum by hand: the mitigation steps lead from `applied` to `ifMitigated`. */
  steps: z.array(step),
  /** For a minor: what the court may order instead of a penalty, or must below the age of responsibility. */
  measures: z.array(measure),
};

/** What would hold if an open point were settled otherwise than shown. */
const otherwise = z.strictObject({
  if: z.array(z.enum(["below-responsibility", "minor", "adult", "recidivist", "not-recidivist"])).min(1),
  /** The facts that decide it; a conviction is no fact, so recidivism names none. */
  facts: z.array(factId),
  /** There is no offence then: an exemption, or an element, turns on the accused's age. */
  status: z.literal("not-made-out").optional(),
  ...pronounceable,
});

/** An option of the court: open, on conditions, or closed, with the reason. */
const option = z.strictObject({
  id: localId,
  open: z.boolean(),
  reason: z.enum([
    "class", "no-imprisonment", "single-penalty", "no-additional-penalty", "maximum-too-high", "minimum-too-high", "maximum-too-low", "prior-conviction", "too-young",
  ]).nullable(),
  conditions: z.array(z.union([optionFinding, z.enum(["pronounced-penalty", "no-prior-conviction", "old-enough", "class-open"])])),
  limits: z.array(optionLimit),
  cite: citations,
});

/** What sentencing adds to a charge's penalty. */
export const sentencingShape = {
  ...pronounceable,
  otherwise: z.array(otherwise),
  /** Empty, like `additional`, where no penalty may be pronounced. */
  options: z.array(option),
  additional: z.array(additionalPenalty),
  /** What a legal person behind the offence would incur; null where no text provides it. */
  legalPerson: z.strictObject({ rule: lawId, fine: fineRange, unverified: z.boolean(), cite: citations }).nullable(),
};
export const sentencing = z.strictObject(sentencingShape);

const reference = { event: caseId, victim: caseId.nullable(), offence: lawId };
const chargeReference = z.strictObject(reference);

/** One accused's charges taken together. */
export const sentence = z.strictObject({
  accused: caseId,
  /** The charge with the heaviest range that counts; null where no charge gives a range. */
  heaviest: chargeReference.nullable(),
  counted: z.array(chargeReference),
  /** Charges that stand but do not count, and the charge on account of which; or the texts by which Cambodian courts may not judge it. */
  setAside: z.array(z.discriminatedUnion("because", [
    z.strictObject({ ...reference, because: z.enum(["absorbed", "alternative", "general"]), of: lawId }),
    z.strictObject({ ...reference, because: z.literal("no-jurisdiction"), of: z.null(), cite: citations }),
  ])),
  /** Charges that count, though whether Cambodian courts may judge them is open. */
  jurisdictionUnknown: z.array(chargeReference),
  /** Charges that count, though their limitation has expired, or has unless it was interrupted. */
  limitationExpired: z.array(chargeReference),
  /** Undetermined charges: not in the sum. */
  conditional: z.array(chargeReference),
  /** Charges, not absorbed by another, that Cambodian courts may or might judge, whose figures no source gives: the sum may be incomplete. */
  withoutFigures: z.array(chargeReference),
  /** Charges, likewise, whose range depends on what is still unknown: they are not in the sum. */
  rangeOpen: z.array(chargeReference),
  /** Charges for which only measures may be ordered. */
  measuresOnly: z.array(chargeReference),
  concurrence: z.strictObject({
    applied: penaltyRange.nullable(),
    ifMitigated: penaltyRange.nullable(),
    /** The charges that give each bound of `applied`: one, or several whose fines add up; none where there is no such bound. */
    givenBy: z.strictObject({ minimum: z.array(chargeReference), maximum: z.array(chargeReference), fineMinimum: z.array(chargeReference), fineMaximum: z.array(chargeReference) }),
    /** The ceilings up to which penalties of separate trials add up; null where only one charge counts. */
    separateTrials: z.strictObject({ imprisonment: z.union([term, z.literal("life")]).nullable(), fine: fineMaximum.nullable() }).nullable(),
    rules: z.array(z.strictObject({ rule: lawId, cite: citations })),
  }),
});

export type StepName = z.infer<typeof stepName>;
export type SentencingStep = z.infer<typeof step>;
export type Measure = z.infer<typeof measure>;
export type Otherwise = z.infer<typeof otherwise>;
export type CourtOption = z.infer<typeof option>;
export type Sentencing = z.infer<typeof sentencing>;
export type Sentence = z.infer<typeof sentence>;
export type ChargeReference = z.infer<typeof chargeReference>;
