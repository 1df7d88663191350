import { z } from "zod";
import { assessmentSchema } from "./assessment.js";
import { penaltyRange } from "./penalty.js";
import { articleCitation, lawId, localId, reportCitation, term } from "./primitives.js";

const { accused, event, victim, offence, status, reason, form, band, elements, knowledge, consent, unverified, missing, penalty, alternatives, worlds, relations, jurisdiction, limitation, milderLaw } = assessmentSchema.shape.charges.element.shape;
const { class: offenceClass, reason: noRange, conditional, exempt, caveats, steps, options, additional: added, otherwise: others } = penalty.shape;
const range = penaltyRange.nullable();
const pronounced = { applied: range.optional(), ifMitigated: range.optional() };

/** Statuses by the ids of elements, aggravations or barriers: those named are compared. */
const statuses = z.record(localId, elements.element.shape.status);

/** A citation that a result must carry: what is stated of it is compared, so `{ "instrument", "article" }` asks for any rank. */
const carried = z.union([articleCitation.partial().required({ instrument: true, article: true }), reportCitation.partial().required({ report: true })]);

const step = z.strictObject({ rule: lawId, step: steps.element.shape.step.optional(), after: range.optional() });
const additional = z.strictObject({
  id: localId,
  open: z.boolean().optional(),
  reason: added.element.shape.reason.optional(),
  conditions: added.element.shape.conditions.optional(),
  provisos: added.element.shape.provisos.optional(),
  duration: added.element.shape.duration.optional(),
});
const otherwise = z.strictObject({ if: others.element.shape.if, ...pronounced, measures: z.array(localId).optional() });
const alternative = z.strictObject({
  kind: alternatives.element.shape.kind,
  if: alternatives.element.shape.if,
  facts: alternatives.element.shape.facts.optional(),
  status: status.optional(),
  penalty: range.optional(),
  ...pronounced,
});
const world = z.strictObject({
  victimYears: worlds.element.shape.victimYears,
  accusedYears: worlds.element.shape.accusedYears,
  status: status.optional(),
  form: form.optional(),
  statutory: range.optional(),
  ...pronounced,
});
const relation = z.strictObject({ kind: relations.element.shape.kind, offence: lawId });
const grounds = z.record(lawId, jurisdiction.shape.grounds.element.shape.status);

/**
 * What a scenario expects of one charge. Only what is named is compared, and it must match exactly. A list is complete, and in
 * no order but for `steps`; a list whose name ends in `Among` asks for at least these. An object with ids as keys asks for those it names.
 */
export const expectedCharge = z.strictObject({
  accused, event, victim, offence, status,
  /** Why it is not made out, or what holds it open; null for no reason. */
  reason: reason.optional(),
  form: form.optional(),
  band: band.optional(),
  elements: statuses.optional(),
  aggravations: statuses.optional(),
  bands: statuses.optional(),
  barriers: statuses.optional(),
  presumptions: z.array(lawId).optional(),
  knowledge: knowledge.optional(),
  consent: consent.optional(),
  pointsOfProof: z.array(localId).optional(),
  unverified: unverified.optional(),
  missing: missing.optional(),
  class: offenceClass.optional(),
  statutory: range.optional(),
  /** The range without aggravation or band. */
  base: range.optional(),
  /** Why there is no statutory range. */
  noRange: noRange.optional(),
  conditional: conditional.optional(),
  exempt: exempt.optional(),
  caveats: caveats.optional(),
  ...pronounced,
  /** The rules of the sum by hand, in their order. */
  steps: z.array(step).optional(),
  measures: z.array(localId).optional(),
  otherwise: z.array(otherwise).optional(),
  /** Options of the court by id: open or closed, and why. */
  courtOptions: z.record(localId, z.strictObject({ open: z.boolean(), reason: options.element.shape.reason.optional(), conditions: options.element.shape.conditions.optional() })).optional(),
  additional: z.array(additional).optional(),
  additionalAmong: z.array(additional).min(1).optional(),
  legalPerson: z.strictObject({ rule: lawId, fine: penaltyRange.shape.fine.unwrap().optional() }).nullable().optional(),
  alternatives: z.array(alternative).optional(),
  alternativesAmong: z.array(alternative).min(1).optional(),
  worlds: z.array(world).optional(),
  relations: z.array(relation).optional(),
  relationsAmong: z.array(relation).min(1).optional(),
  jurisdiction: z.strictObject({
    status: jurisdiction.shape.status,
    reason: jurisdiction.shape.reason.optional(),
    grounds: grounds.optional(),
    conditions: z.record(localId, jurisdiction.shape.conditions.element.shape.status).optional(),
    bars: grounds.optional(),
    missing: missing.optional(),
  }).optional(),
  limitation: z.strictObject({ status: limitation.shape.status, lastDay: limitation.shape.lastDay.optional(), caveats: limitation.shape.caveats.optional() }).optional(),
  milderLaw: z.strictObject({ status: milderLaw.unwrap().shape.status, version: milderLaw.unwrap().shape.version.optional(), range: range.optional() }).nullable().optional(),
  /** Citations that stand somewhere in the charge. */
  citesAmong: z.array(carried).min(1).optional(),
});

const reference = z.strictObject({ event, victim, offence });

/** What a scenario expects of one accused's charges taken together. */
export const expectedSentence = z.strictObject({
  accused,
  heaviest: reference.nullable().optional(),
  counted: z.array(reference).optional(),
  setAside: z.array(reference.extend({ because: z.enum(["absorbed", "alternative", "general", "no-jurisdiction"]).optional(), of: lawId.nullable().optional() })).optional(),
  jurisdictionUnknown: z.array(reference).optional(),
  limitationExpired: z.array(reference).optional(),
  conditional: z.array(reference).optional(),
  withoutFigures: z.array(reference).optional(),
  rangeOpen: z.array(reference).optional(),
  measuresOnly: z.array(reference).optional(),
  ...pronounced,
  separateTrials: z.strictObject({ imprisonment: z.union([term, z.literal("life")]).nullable(), fine: penaltyRange.shape.fine.unwrap().shape.max.nullable() }).nullable().optional(),
  rules: z.array(lawId).optional(),
});

export type ExpectedCharge = z.infer<typeof expectedCharge>;
export type ExpectedSentence = z.infer<typeof expectedSentence>;
