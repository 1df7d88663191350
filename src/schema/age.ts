import { z } from "zod";
import type { AgeEvidence } from "./case.js";
import { factId } from "./condition.js";
import { caseId, citation, citations, label, lawId, localId } from "./primitives.js";

/** The kinds of evidence of age that Decision 107 names. */
export const evidenceKinds = [
  "birth-certificate", "identity-card", "family-book", "school-record", "document", "dna-examination", "bone-examination",
  "dental-examination", "health-examination", "physical-appearance", "psychological-maturity", "witness", "cultural-observation",
] as const satisfies readonly AgeEvidence["kind"][];

/** Why something is a reason to believe that a person is a child. */
export const factorId = z.enum(["indicates-child", "below-line", "straddles-line"]);

const notes = z.array(label).min(1).optional();

/** `rules/age/evidence.json`: what each kind of evidence weighs, and what a dispute or a forgery does to it. */
export const ageEvidenceFile = z.strictObject({
  $schema: z.literal("../schema/age-evidence.schema.json"),
  kinds: z.array(z.strictObject({
    id: z.enum(evidenceKinds),
    label,
    /** Whether it decides by itself where it stands, or counts together with the others that stand. */
    weight: z.enum(["decides", "counts"]),
    cite: citations,
  })).length(evidenceKinds.length),
  statuses: z.array(z.strictObject({
    id: z.enum(["authentic", "undisputed", "disputed", "forged"]),
    label,
    effect: z.enum(["stands", "uncertainty-only", "set-aside"]),
    cite: citations,
  })).length(4),
  notes,
});

/** `rules/age/presumptions.json`: the presumption of childhood, the presumption of knowledge, and doubt about the age of an accused. */
export const agePresumptionsFile = z.strictObject({
  $schema: z.literal("../schema/age-presumptions.schema.json"),
  presumedChild: z.strictObject({
    id: lawId,
    label,
    presumes: factId,
    /** Any one of them, where the evidence leaves the line open. */
    factors: z.array(z.strictObject({ id: factorId, label, cite: citations })).min(1),
    whileVerifying: z.strictObject({ label, cite: citations }),
    cite: citations,
    notes,
  }),
  presumedKnowledge: z.strictObject({
    id: lawId,
    label,
    presumes: factId,
    when: factId,
    unless: factId,
    /** The reading under which the presumption gives way to a part of another instrument, once that is in force. */
    lapses: z.strictObject({ reading: localId, value: z.string(), instrument: localId, provision: localId }),
    cite: citations,
    notes,
  }),
  doubt: z.strictObject({ reading: localId, label, cite: citations, notes }),
  /** What stands beside every charge that a presumption supports: criminal law is not extended by analogy. */
  strictInterpretation: z.strictObject({ label, cite: citations }),
});

/** Completed years, inclusive; the upper end open where null. */
const years = z.tuple([z.int(), z.int().nullable()]);

/** What an item of evidence did to the finding. */
export const ageItemUse = z.enum(["decides", "counts", "set-aside-forged", "disputed", "contradicts", "indicates-child", "indicates-adult", "not-counted"]);
/** Why an item does not count, or does not count as far as it might. */
export const ageItemReason = z.enum(["certificate-decides", "says-nothing", "no-day", "contradicts-itself", "born-after-event"]);
export const ageItemKind = z.enum([...evidenceKinds, "stated-birth", "stated-years"]);

const ageItem = z.strictObject({
  /** The item's id; null for a birth date or years stated on the person. */
  item: caseId.nullable(),
  kind: ageItemKind,
  use: ageItemUse,
  reason: ageItemReason.nullable(),
  /** The days on which the person may have been born by this item alone. */
  birth: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** The age at the event by this item alone. */
  years: years.nullable(),
  indicates: z.enum(["child", "adult"]).nullable(),
  /** The items that cannot be true together with this one. */
  contradicts: z.array(caseId),
  /** The reason to believe that the person is a child that this item gives. */
  factor: factorId.nullable(),
  cite: z.array(citation),
});

const ageLine = z.strictObject({ value: z.boolean().nullable(), basis: z.enum(["evidence", "presumption", "none"]) });

/** What makes a person count as a child for protection. */
export const childBasis = z.enum(["evidence", "presumption", "verification-pending"]);

/** The age of one person at one event, with every item of evidence and what became of it. */
export const ageFinding = z.strictObject({
  person: caseId,
  event: caseId,
  role: z.enum(["victim", "accused"]),
  years: years.nullable(),
  minor: ageLine,
  /** A victim's lower line. */
  under15: ageLine.optional(),
  /** An accused's lower line, and the ages between the two lines. */
  under14: ageLine.optional(),
  from14To17: ageLine.optional(),
  /** Why a line of age is left open; null where the evidence decides all. */
  uncertain: z.enum(["nothing-known", "straddles", "contradiction", "date-of-event"]).nullable(),
  /** The items that contradict each other, whether or not they leave a line open. */
  contradictions: z.array(caseId),
  verification: z.enum(["pending", "complete"]).nullable(),
  /** The presumption that stands, with the items that give reason to believe in a child. */
  presumption: z.strictObject({
    id: lawId,
    factors: z.array(z.strictObject({ item: caseId.nullable(), factor: factorId })),
    cite: citations,
  }).nullable(),
  /** Whether, and on what, a victim is owed the protection of a child. */
  child: childBasis.nullable(),
  /** The years that doubt leaves to an accused: the most favourable of those that the evidence allows. */
  favourable: years.nullable(),
  trace: z.array(ageItem),
});

/** What is known of the accused's knowledge of minority, on what it rests, and the law behind it. */
export const knowledgeFinding = z.strictObject({
  knowledge: z.enum(["stated", "presumed", "rebutted", "open"]),
  /** Stated as a fact; presumed of a keeper; belief in adulthood proved; or nothing. */
  basis: z.enum(["stated", "presumption", "belief-proved", "none"]),
  presumption: lawId.nullable(),
  /** The facts looked at, null where unknown. */
  facts: z.array(z.strictObject({ fact: factId, value: z.boolean().nullable() })),
  cite: citations,
});

export type AgeEvidenceFile = z.infer<typeof ageEvidenceFile>;
export type AgePresumptionsFile = z.infer<typeof agePresumptionsFile>;
export type AgeItemKind = z.infer<typeof ageItemKind>;
export type AgeItem = z.infer<typeof ageItem>;
export type AgeItemUse = z.infer<typeof ageItemUse>;
export type AgeItemReason = z.infer<typeof ageItemReason>;
export type AgeLineFinding = z.infer<typeof ageLine>;
export type AgeFinding = z.infer<typeof ageFinding>;
export type ChildBasis = z.infer<typeof childBasis>;
export type FactorId = z.infer<typeof factorId>;
export type KnowledgeFinding = z.infer<typeof knowledgeFinding>;
