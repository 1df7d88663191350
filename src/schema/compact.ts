import { z } from "zod";
import { assessmentSchema } from "./assessment.js";
import { penaltyRange } from "./penalty.js";
import { caseId, lawId } from "./primitives.js";

const { ages, charges, duties, questions, notices } = assessmentSchema.shape;
const charge = charges.element.shape;
const age = ages.element.shape;
const duty = duties.element.shape;
const question = questions.element.shape;

/**
 * A condition as letters: `m` met, `p` presumed, `u` unknown, `n` not met. The first is that of the whole condition, the others
 * those of its leaves in the order of the rule, named conditions written out.
 */
const leafCodes = z.string().regex(/^[mpun]{2,}$/);

/** The position of a charge in `charges`. */
const position = z.int().min(0);

const compactCharge = z.strictObject({
  accused: charge.accused,
  event: charge.event,
  victim: charge.victim,
  offence: charge.offence,
  status: charge.status,
  reason: charge.reason,
  reached: charge.reached,
  /** The offences of the same frame that absorb this charge. */
  absorbedBy: z.array(lawId),
  form: charge.form,
  band: charge.band,
  /** One entry an element, and one an aggravation, in the order of the rule. */
  elements: z.array(leafCodes),
  aggravations: z.array(leafCodes),
  knowledge: charge.knowledge,
  presumptions: charge.presumptions,
  unverified: charge.unverified,
  missing: charge.missing,
  class: charge.penalty.shape.class,
  statutory: penaltyRange.nullable(),
  conditional: charge.penalty.shape.conditional,
  applied: penaltyRange.nullable(),
  ifMitigated: penaltyRange.nullable(),
  jurisdiction: charge.jurisdiction.shape.status,
  limitation: charge.limitation.shape.status,
});

/** What `assessCompact` returns: statuses, ranges and leaf codes of an assessment, without traces, citations, alternatives and steps. */
export const compactSchema = z.strictObject({
  format: z.literal("chbab/compact@1"),
  case: assessmentSchema.shape.case,
  asOf: assessmentSchema.shape.asOf,
  law: assessmentSchema.shape.law,
  ages: z.array(z.strictObject({ person: age.person, event: age.event, role: age.role, years: age.years, minor: age.minor.shape.value, basis: age.minor.shape.basis, child: age.child })),
  notFound: assessmentSchema.shape.notFound,
  charges: z.array(compactCharge),
  /** Each accused's charges taken together, by their positions in `charges`. */
  sentence: z.array(z.strictObject({
    accused: caseId,
    heaviest: position.nullable(),
    counted: z.array(position),
    setAside: z.array(position),
    applied: penaltyRange.nullable(),
    ifMitigated: penaltyRange.nullable(),
  })),
  /** Those of which something is known: kept, breached, or due. */
  duties: z.array(z.strictObject({ id: lawId, victim: duty.victim, status: duty.status.extract(["kept", "breached", "due"]), deadline: duty.deadline })),
  questions: z.array(z.strictObject({ fact: question.fact, accused: question.accused, event: question.event, victim: question.victim, settles: question.settles })),
  /** The codes of the notices, each once, in their order. */
  notices: z.array(notices.element.shape.code),
});

/** An assessment without traces, citations, alternatives and steps. */
export type CompactAssessment = z.infer<typeof compactSchema>;
/** A charge of a compact assessment. */
export type CompactCharge = z.infer<typeof compactCharge>;
