import { z } from "zod";
import { ageFinding } from "./age.js";
import { operator, factId } from "./condition.js";
import { penaltyRange } from "./penalty.js";
import { datedNoticeCodes, fallenCodes } from "./lists.js";
import { extraditionFinding, jurisdictionFinding, limitationFinding, milderLawFinding, penaltyLimitationFinding } from "./place-and-time.js";
import { calendarDate, caseId, citations, citation, lawId, localId } from "./primitives.js";
import { dutyFinding } from "./protection.js";
import { sentence, sentencingShape } from "./sentencing-result.js";

const elementStatus = z.enum(["met", "presumed", "unknown", "not-met"]);
export const chargeStatus = z.enum(["made-out", "presumed", "undetermined", "not-made-out"]);

/** One node of a trace: every leaf of the condition, in the rule's order, with what it came to. */
export type Trace =
  | { kind: "fact"; fact: string; operator: z.infer<typeof operator>; value: boolean | number | string | (boolean | number | string)[]; status: z.infer<typeof elementStatus>; cite?: z.infer<typeof citation>[] }
  | { kind: "condition"; condition: string; status: z.infer<typeof elementStatus>; of: Trace[]; cite?: z.infer<typeof citation>[] }
  | { kind: "all" | "any" | "not"; status: z.infer<typeof elementStatus>; of: Trace[]; cite?: z.infer<typeof citation>[] };

const scalar = z.union([z.boolean(), z.int(), z.string()]);
export const trace: z.ZodType<Trace> = z.lazy(() => z.union([
  z.strictObject({ kind: z.literal("fact"), fact: factId, operator, value: z.union([scalar, z.array(scalar)]), status: elementStatus, cite: citations.optional() }),
  z.strictObject({ kind: z.literal("condition"), condition: lawId, status: elementStatus, of: z.array(trace).length(1), cite: citations.optional() }),
  z.strictObject({ kind: z.enum(["all", "any", "not"]), status: elementStatus, of: z.array(trace).min(1), cite: citations.optional() }),
])).meta({ id: "Trace" }) as z.ZodType<Trace>;

const element = z.strictObject({ id: localId, status: elementStatus, cite: citations, trace });
/** An aggravation or a band with the range it carries; null where no source gives it. */
const ranged = z.strictObject({ id: localId, status: elementStatus, cite: citations, trace, penalty: penaltyRange.nullable() });
const barrier = z.strictObject({ id: localId, kind: z.enum(["exemption", "defence", "ground", "penalty-exemption"]), status: elementStatus, cite: citations });

/** Why a charge is not made out although it was looked at, or what holds it open besides its elements. */
export const chargeReason = z.enum([
  "element-not-met", "exempt", "defence", "knowledge-rebutted", "prepared-only", "desisted", "attempt-not-punishable", "attempt-unverified", "participation-unverified",
  "no-principal-offence", "principal-undetermined", "not-for-legal-persons", "commencement-uncertain", "class-open",
  "attempt-not-in-sources", "legal-persons-not-in-sources",
]);

/** What a court may pronounce within a range, as sentencing finds it; null where nothing may be pronounced. */
const pronounced = { applied: penaltyRange.nullable().optional(), ifMitigated: penaltyRange.nullable().optional() };

/** Why there is no range: no source gives it, or the band that decides it is open. */
const rangeReason = z.enum(["not-in-sources", "band-open"]);

/** A range that would hold instead of the statutory one, and on what it depends. */
const alternative = z.strictObject({
  /** The aggravations or bands that would apply, or the presumption that would fall. */
  if: z.array(z.string()).min(1),
  kind: z.enum(["aggravation", "band", "presumption-rebutted", "knowledge-rebutted", "age"]),
  /** The facts that decide it. */
  facts: z.array(factId),
  /** The charge's status in that case, where it differs. */
  status: chargeStatus.optional(),
  penalty: penaltyRange.nullable(),
  /** Why there is no range although there is a charge. */
  reason: rangeReason.optional(),
  ...pronounced,
});

/** The result in one of the worlds that an undecided age leaves open: completed years of victim and accused, inclusive; null where not split. */
const world = z.strictObject({
  victimYears: z.tuple([z.int(), z.int().nullable()]).nullable(),
  accusedYears: z.tuple([z.int(), z.int().nullable()]).nullable(),
  status: chargeStatus,
  form: z.enum(["base", "aggravated"]),
  statutory: penaltyRange.nullable(),
  /** Why there is no range although there is a charge. */
  reason: rangeReason.optional(),
  ...pronounced,
});

const penalty = z.strictObject({
  /** The class by the maximum incurred; null where no figure is known or the class is open. */
  class: z.enum(["felony", "misdemeanour", "petty"]).nullable(),
  statutory: penaltyRange.nullable(),
  /** The range without aggravation or band; null where no source gives it, or bands alone do. */
  base: penaltyRange.nullable(),
  reason: rangeReason.nullable(),
  conditional: z.boolean(),
  /** An exemption from the penalty is established: none may be pronounced although the offence stands. */
  exempt: z.boolean(),
  caveats: z.array(z.enum(["class-open", "beyond-reported-bounds", "additional-penalties-not-in-sources"])),
  cite: z.array(citation),
  /** Of a legal person: why the class is that of the natural person's penalty. */
  classCite: z.array(citation).optional(),
});

const unverifiedPart = z.enum(["element", "form", "range", "attempt", "participation"]);

const charge = z.strictObject({
  accused: caseId,
  event: caseId,
  victim: caseId.nullable(),
  offence: lawId,
  status: chargeStatus,
  reason: chargeReason.nullable(),
  reached: z.boolean(),
  role: z.enum(["perpetrator", "co-perpetrator", "instigator", "accomplice"]),
  stage: z.enum(["completed", "attempted", "desisted", "prepared"]),
  form: z.enum(["base", "aggravated"]),
  band: localId.nullable(),
  elements: z.array(element),
  aggravations: z.array(ranged),
  /** The bands among which facts choose the range of the same conduct. */
  bands: z.array(ranged),
  barriers: z.array(barrier),
  presumptions: z.array(lawId),
  knowledge: z.enum(["stated", "presumed", "rebutted", "open"]).nullable(),
  consent: z.enum(["irrelevant", "not-in-sources"]).nullable(),
  pointsOfProof: z.array(z.strictObject({ id: localId, cite: citations })),
  unverified: z.array(unverifiedPart),
  missing: z.array(factId),
  penalty,
  alternatives: z.array(alternative),
  worlds: z.array(world),
  relations: z.array(z.strictObject({ kind: z.enum(["absorbs", "absorbed-by", "alternative", "special-over", "general-under", "concurrent"]), offence: lawId, rank: z.string() })),
});

/** A charge of a result: what the evaluator found, what a court may pronounce, and what place and time come to. */
const assessedCharge = charge.extend({
  penalty: penalty.extend(sentencingShape),
  jurisdiction: jurisdictionFinding,
  limitation: limitationFinding,
  milderLaw: milderLawFinding.nullable(),
});

/** Why charges that an act of the case points to are not suggested for an accused in an event. */
export const fallenCode = z.enum(fallenCodes);

export const noticeCode = z.enum([
  "not-legal-advice", "english-unofficial", "unverified-figures", "verified-only-left-out", "verified-only-not-applied",
  ...datedNoticeCodes,
  "not-in-force", "commencement-unverified", "commencement-uncertain", "limitation-not-assessed", "assessed-before-event", ...fallenCodes, "doubt-benefits-accused", "strict-interpretation",
]);
const notice = z.strictObject({
  code: noticeCode,
  /** The rule that the notice is about, where one code serves several. */
  rule: localId.optional(),
  event: caseId.optional(),
  accused: caseId.optional(),
  instrument: localId.optional(),
  offences: z.array(lawId).optional(),
  /** Of what is left out for an accused in an event: each charge, and which of what it rests on is unverified. */
  leftOut: z.array(z.strictObject({ victim: caseId.nullable(), offence: lawId, because: z.array(unverifiedPart.exclude(["form"])).min(1) })).min(1).optional(),
  cite: citations.optional(),
});

const question = z.strictObject({
  fact: factId,
  accused: caseId.nullable(),
  event: caseId.nullable(),
  victim: caseId.nullable(),
  /** How many reached charges the fact keeps open, in an element, the range or a bar. */
  settles: z.int().min(1),
  charges: z.array(lawId).min(1),
});

/** What `assess` returns: plain data, the same bytes for the same input. */
export const assessmentSchema = z.strictObject({
  format: z.literal("chbab/assessment@1"),
  case: caseId,
  asOf: calendarDate.nullable(),
  law: z.strictObject({
    version: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The readings that mattered to this result, each with the value used. */
    readings: z.record(localId, z.string()),
  }),
  ages: z.array(ageFinding),
  /** Victims whom the case says were not found at an event: assessed, and not counted in statistics. Absent where there are none. */
  notFound: z.array(z.strictObject({ victim: caseId, event: caseId })).min(1).optional(),
  charges: z.array(assessedCharge),
  /** Each accused's charges taken together. */
  sentence: z.array(sentence),
  /** What is owed to each child victim. */
  duties: z.array(dutyFinding),
  /** Limitation of the penalties of earlier convictions, and what extradition would need, by accused. */
  convictions: z.array(penaltyLimitationFinding),
  extradition: z.array(extraditionFinding),
  questions: z.array(question),
  notices: z.array(notice),
});

/** What `assess` returns: plain data, sorted, the same bytes for the same input. */
export type Assessment = z.infer<typeof assessmentSchema>;
/** A charge as the evaluator finds it, before sentencing, place and time. */
export type Charge = z.infer<typeof charge>;
/** A charge as a result shows it. */
export type AssessedCharge = z.infer<typeof assessedCharge>;
export type ChargeElement = z.infer<typeof element>;
export type ChargeStatus = z.infer<typeof chargeStatus>;
export type ChargeReason = z.infer<typeof chargeReason>;
export type ElementStatus = z.infer<typeof elementStatus>;
export type Alternative = z.infer<typeof alternative>;
export type World = z.infer<typeof world>;
export type { AgeFinding } from "./age.js";
/** A notice of a result: a closed code and what it concerns. */
export type Notice = z.infer<typeof notice>;
export type FallenCode = z.infer<typeof fallenCode>;
export type NoticeCode = z.infer<typeof noticeCode>;
/** A fact to ask, with the charges it settles. */
export type Question = z.infer<typeof question>;
