import { z } from "zod";
import { condition, factId } from "./condition.js";
import { inForce } from "./instrument.js";
import { statedPenalty, penaltyRange } from "./penalty.js";
import { articleCitation, calendarDate, citations, label, lawId, localId, place } from "./primitives.js";

const element = z.strictObject({
  id: localId,
  label,
  when: condition,
  /**
   * Whose personal quality the element asks for where someone takes part in another's offence: `perpetrator`, the one in whose
   * offence he or she takes part; `aggravation`, the participant's own unless the reading lets aggravations pass over.
   */
  personal: z.enum(["perpetrator", "aggravation"]).optional(),
  cite: citations,
});
/** What replaces or chooses the range: `cite` stands for the trigger, and for the figures where the penalty has no `cite` of its own. */
const ranged = z.strictObject({
  id: localId,
  label,
  when: condition,
  penalty: statedPenalty,
  /** Standing warnings: the class is open, or the figure passes the bounds reported for the law. */
  caveats: z.array(z.enum(["class-open", "beyond-reported-bounds"])).min(1).optional(),
  cite: citations,
});
const barrier = z.strictObject({ id: localId, label, when: condition, cite: citations });
const chosenReading = z.strictObject({ id: localId, value: z.string() });
const relation = z.strictObject({
  kind: z.enum(["absorbs", "absorbed-by", "alternative", "special-over", "general-under", "concurrent"]),
  offence: lawId,
  /** The form of this offence that the relation is of; absent where it is of every form. */
  form: localId.optional(),
  reason: label,
  /** The reading on which the relation rests, with the value under which it holds. */
  reading: chosenReading.optional(),
  /** A second reading, where the relation rests on both. */
  andReading: chosenReading.optional(),
  cite: citations,
});
/** A figure that another source gives and the rule does not follow. */
const variant = z.strictObject({ id: localId, label, penalty: statedPenalty, cite: citations });

const example = z.strictObject({
  name: z.string().min(1),
  /** Facts of one frame; of derived facts only the two ages may be given. */
  facts: z.record(factId, z.union([z.boolean(), z.int(), z.tuple([z.int(), z.int()])])),
  date: calendarDate.optional(),
  place: place.optional(),
  /** The country of the event; Cambodia where absent. */
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  readings: z.record(localId, z.string()).optional(),
  /** The form that the example is about, where the offence has forms. */
  form: localId.optional(),
  expect: z.strictObject({
    status: z.enum(["made-out", "undetermined", "not-made-out"]),
    reason: z.string().optional(),
    statutory: penaltyRange.nullable().optional(),
    aggravations: z.array(localId).optional(),
    missing: z.array(factId).optional(),
  }),
});

const core = {
  elements: z.array(element).min(1),
  penalty: statedPenalty.optional(),
  bands: z.array(ranged).min(2).optional(),
  aggravations: z.array(ranged).min(1).optional(),
};
const form = z.strictObject({ id: localId, label, ...core });

/** A file of `rules/offences/<instrument>`: one article that makes an offence. */
export const offenceFile = z.strictObject({
  $schema: z.literal("../../schema/offence.schema.json"),
  id: lawId,
  version: z.int().min(2).optional(),
  instrument: localId,
  article: articleCitation.shape.article,
  label,
  reportCategory: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  victim: z.enum(["required", "none", "optional"]),
  inForce: inForce.optional(),
  elements: core.elements.optional(),
  penalty: core.penalty,
  bands: core.bands,
  aggravations: core.aggravations,
  forms: z.array(form).min(2).optional(),
  exemptions: z.array(barrier).min(1).optional(),
  defences: z.array(barrier).min(1).optional(),
  /** What exempts from the penalty alone: the offence stands, and so does participation in it. */
  penaltyExemptions: z.array(barrier).min(1).optional(),
  /** The definition under which the victim's consent is irrelevant, where the article has such a rule. */
  consent: lawId.optional(),
  /** The text that makes attempt of this misdemeanour punishable; a felony needs none. */
  attempt: z.strictObject({ cite: citations }).optional(),
  relations: z.array(relation).min(1).optional(),
  additionalPenalties: lawId.optional(),
  legalPersons: lawId.optional(),
  /** On what the text at hand of the offence's section is not complete: there its silence is not a "no". */
  silent: z.array(z.enum(["attempt", "additional-penalties", "legal-persons"])).min(1).optional(),
  variants: z.array(variant).min(1).optional(),
  notes: z.array(z.strictObject({ en: z.string().min(1), km: z.string().optional(), cite: citations.optional() })).min(1).optional(),
  examples: z.array(example).min(3),
});

export type Element = z.infer<typeof element>;
export type Ranged = z.infer<typeof ranged>;
export type Barrier = z.infer<typeof barrier>;
export type Relation = z.infer<typeof relation>;
export type OffenceForm = z.infer<typeof form>;
export type OffenceExample = z.infer<typeof example>;
/** A rule file of an offence: one article. */
export type Offence = z.infer<typeof offenceFile>;
