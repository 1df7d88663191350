import { z } from "zod";
import { childBasis } from "./age.js";
import { factId } from "./condition.js";
import { articleCitation, caseId, citations, label, lawId, localId } from "./primitives.js";

/** Who owes a duty. */
export const debtor = z.enum(["police", "court", "administrative-authority", "legislative-body", "welfare-institution", "competent-ministry", "mass-media"]);

/**
 * What a duty asks: that something is done (open until it is), that something holds throughout, that something is never done,
 * that a time is not passed, or nothing: a measure is there to be used.
 */
export const dutyKind = z.enum(["act", "principle", "prohibition", "limit", "measure"]);

/** `rules/protection/duties.json`: what is owed to a child victim, by whom, and until when. */
export const dutiesFile = z.strictObject({
  $schema: z.literal("../schema/duties.schema.json"),
  /** On what a person counts as a child to whom the duties are owed. */
  owedOn: z.array(z.strictObject({ basis: childBasis, label, cite: citations })).min(1),
  trafficking: z.strictObject({ label, facts: z.array(factId).min(1), cite: citations }),
  foreign: z.strictObject({
    /** The country whose nationals are not foreign. */
    nationalOf: z.string().regex(/^[A-Z]{2}$/),
    documents: factId,
    cite: citations,
  }),
  duties: z.array(z.strictObject({
    id: lawId,
    instrument: localId,
    article: articleCitation.shape.article,
    label,
    kind: dutyKind,
    owedBy: z.array(debtor).min(1),
    owedTo: z.enum(["child", "trafficked-child", "foreign-trafficked-child", "foreign-trafficked-child-without-documents"]),
    /** Times at which place of custody bear on it; without a limit, any time there is a breach. */
    custody: z.strictObject({ place: z.enum(["police-post", "detention-facility"]), limit: z.string().regex(/^PT[1-9]\d{0,3}H$/).optional() }).optional(),
    /** The fact that tells: that the act was done, the principle kept, or the forbidden thing done. */
    fact: factId.optional(),
    /** Other facts that show a breach: of one list, all together in one event. */
    breachedBy: z.array(z.array(factId).min(1)).min(1).optional(),
    cite: citations,
    notes: z.array(label).min(1).optional(),
  })).min(1),
});

export const dutyStatus = z.enum(["kept", "breached", "due", "unknown", "available"]);
/** What must still be true for a duty to be owed. */
export const dutyCondition = z.enum(["trafficking", "foreign", "without-documents"]);

/** A duty owed to one victim. */
export const dutyFinding = z.strictObject({
  id: lawId,
  victim: caseId,
  kind: dutyKind,
  owedBy: z.array(debtor),
  /** On what the victim counts as a child. */
  basis: childBasis,
  /** What is unknown and decides whether the duty is owed; none where it is owed. */
  dependsOn: z.array(dutyCondition),
  status: dutyStatus,
  /** For a limit: when the time began, and when it ends, in the zone in which the beginning is given. */
  since: z.string().nullable(),
  deadline: z.string().nullable(),
  /** Whole minutes from the given instant to the deadline, where the time still runs. */
  minutesLeft: z.int().nullable(),
  cite: citations,
});

export type DutiesFile = z.infer<typeof dutiesFile>;
export type DutyRule = DutiesFile["duties"][number];
export type Debtor = z.infer<typeof debtor>;
export type DutyStatus = z.infer<typeof dutyStatus>;
export type DutyCondition = z.infer<typeof dutyCondition>;
export type Duty = z.infer<typeof dutyFinding>;
