import { z } from "zod";
import { assessmentSchema } from "./assessment.js";
import { factId, operator } from "./condition.js";
import { penaltyRange } from "./penalty.js";
import { caseId, localId } from "./primitives.js";
import { chargeSummary, sentenceSummary } from "./summary.js";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const summary = chargeSummary.shape;
const elementStatus = assessmentSchema.shape.charges.element.shape.elements.element.shape.status;
const beforeAndAfter = <S extends z.ZodType>(schema: S) => z.strictObject({ before: schema, after: schema });
const scalar = z.union([z.boolean(), z.int(), z.string()]);

/** A rule file that two rule sets do not have alike. */
const fileChange = z.strictObject({
  /** The rule's id, or the file's name below the rules folder where it holds several rules. */
  id: z.string(),
  path: z.string(),
  change: z.enum(["added", "removed", "changed"]),
});

/** How two rule sets differ, by files. */
export const lawChange = z.strictObject({
  version: beforeAndAfter(z.string()),
  sha256: beforeAndAfter(sha256),
  files: z.array(fileChange),
});

/** A leaf of a condition that came out otherwise; null on the side that does not have it. */
const leafChange = z.strictObject({
  fact: factId,
  operator,
  value: z.union([scalar, z.array(scalar)]),
  ...beforeAndAfter(elementStatus.nullable()).shape,
});

/** Why a charge changed, as far as its own parts tell. */
const changeReason = z.discriminatedUnion("kind", [
  /** The law has the offence on one side alone, or its text is not looked at there. */
  z.strictObject({ kind: z.literal("offence"), change: z.enum(["added", "removed"]) }),
  /** A part of the offence came out otherwise, or is there on one side alone; with the leaves, where traces are at hand. */
  z.strictObject({ kind: z.enum(["element", "aggravation", "barrier"]), id: localId, ...beforeAndAfter(elementStatus.nullable()).shape, leaves: z.array(leafChange) }),
  /** The figures of the offence itself, where its parts came out alike. */
  z.strictObject({ kind: z.literal("range"), ...beforeAndAfter(penaltyRange.nullable()).shape }),
  /** A rule that leads from the statutory range to the one applied; null where it is not applied. */
  z.strictObject({ kind: z.literal("step"), step: summary.steps.element.shape.step, rule: summary.steps.element.shape.rule, ...beforeAndAfter(penaltyRange.nullable()).shape }),
]);

const differing = z.discriminatedUnion("what", [
  z.strictObject({ what: z.enum(["statutory", "applied", "ifMitigated"]), ...beforeAndAfter(penaltyRange.nullable()).shape }),
  z.strictObject({ what: z.literal("class"), ...beforeAndAfter(summary.class).shape }),
  z.strictObject({ what: z.literal("reason"), ...beforeAndAfter(summary.reason).shape }),
  z.strictObject({ what: z.literal("form"), ...beforeAndAfter(summary.form).shape }),
  z.strictObject({ what: z.literal("band"), ...beforeAndAfter(summary.band).shape }),
  z.strictObject({ what: z.literal("alternatives"), ...beforeAndAfter(summary.alternatives).shape }),
  z.strictObject({ what: z.literal("jurisdiction"), ...beforeAndAfter(summary.jurisdiction).shape }),
  z.strictObject({ what: z.literal("limitation"), ...beforeAndAfter(summary.limitation).shape }),
]);

/** A charge that is suggested on one side alone, or comes to something else. */
const chargeChange = z.strictObject({
  accused: summary.accused,
  event: summary.event,
  victim: summary.victim,
  offence: summary.offence,
  change: z.enum(["appears", "disappears", "changes"]),
  /** Null where the charge is not looked at. */
  status: beforeAndAfter(summary.status.nullable()),
  /** The range that may be pronounced; null where the charge is not suggested, or nothing may be. */
  applied: beforeAndAfter(penaltyRange.nullable()),
  /** What else differs, where the charge is suggested on both sides; of one that comes or goes, why it is not made out. */
  differs: z.array(differing),
  reasons: z.array(changeReason),
  /** Differing rule files on which the charge rests: first those of the offence itself, then those that bear on every charge. */
  files: z.array(fileChange),
});

const sentenceChange = z.strictObject({ accused: caseId, ...beforeAndAfter(sentenceSummary.omit({ accused: true }).nullable()).shape });

/** What changes in a case. */
export const caseChange = z.strictObject({ case: caseId, charges: z.array(chargeChange), sentence: z.array(sentenceChange) });

export type LawChange = z.infer<typeof lawChange>;
export type FileChange = z.infer<typeof fileChange>;
export type LeafChange = z.infer<typeof leafChange>;
export type ChangeReason = z.infer<typeof changeReason>;
export type Differing = z.infer<typeof differing>;
export type ChargeChange = z.infer<typeof chargeChange>;
export type SentenceChange = z.infer<typeof sentenceChange>;
export type CaseChange = z.infer<typeof caseChange>;
