import { z } from "zod";
import { articleCitation, citations, label, lawId, localId, riel, term } from "./primitives.js";

const offenceClass = z.enum(["felony", "misdemeanour", "petty"]);

/** How long an additional penalty may last: for good, or up to a term, which may depend on the class of the offence. */
const length = z.strictObject({
  permanent: z.boolean(),
  upTo: term.optional(),
  byClass: z.strictObject({ felony: term, misdemeanour: term }).optional(),
});
/** Absent where the penalty has no length. */
const duration = z.union([z.literal("not-in-sources"), length]);

/** On what a kind of penalty depends besides the offence. */
const penaltyCondition = z.enum(["exercise-of-profession", "foreigner", "third-party-rights"]);

/** What the general part says of a kind of penalty besides its length: what it does not reach, what it brings with it, when it runs. */
const proviso = z.strictObject({ id: localId, rule: lawId, label, cite: citations });

const head = { $schema: z.literal("../../schema/penalty.schema.json"), id: lawId, instrument: localId, article: articleCitation.shape.article };
const notes = z.array(z.strictObject({ en: z.string().min(1), km: z.string().optional(), cite: citations.optional() })).min(1).optional();

/** A catalogue: every kind of additional penalty that an instrument knows, for natural or for legal persons. */
const catalogue = z.strictObject({
  ...head,
  kind: z.literal("catalogue"),
  for: z.enum(["natural-persons", "legal-persons"]),
  label,
  penalties: z.array(z.strictObject({
    id: localId,
    label,
    duration: duration.optional(),
    condition: penaltyCondition.optional(),
    provisos: z.array(proviso).min(1).optional(),
    /** May also be pronounced against a minor; absent where it may not. */
    minors: z.strictObject({ cite: citations }).optional(),
    cite: citations,
  })).min(1),
  notes,
  cite: citations,
});

/** A list: the kinds that one article provides for the offences that name it. */
const list = z.strictObject({
  ...head,
  kind: z.literal("list"),
  label,
  /** The classes of offence the article serves; absent where it serves all. */
  classes: z.array(offenceClass).min(1).optional(),
  penalties: z.array(z.strictObject({ id: localId, duration: duration.optional(), cite: citations })).min(1),
  notes,
  cite: citations,
});

/** The penalty of legal persons for the offences that name it. */
const legalPerson = z.strictObject({
  ...head,
  kind: z.literal("legal-person"),
  label,
  fine: z.strictObject({ min: riel, max: riel, cite: citations }),
  penalties: z.array(z.strictObject({ id: localId, cite: citations })).min(1).optional(),
  /** A list whose kinds also apply, as far as the catalogue for legal persons knows them. */
  also: z.strictObject({ list: lawId, cite: citations }).optional(),
  notes,
  cite: citations,
});

/** A file of `rules/penalties/<instrument>`. */
export const penaltyFile = z.union([catalogue, list, legalPerson]);

/** `rules/penalties/reported-penalties.json`: the additional penalties that the report names, with the lists that in fact give each. */
export const reportedPenaltiesFile = z.strictObject({
  $schema: z.literal("../schema/reported-penalties.schema.json"),
  penalties: z.array(z.strictObject({ number: z.int().min(1), id: localId, availableUnder: z.array(lawId), cite: citations })).min(1),
  notes,
  cite: citations,
});

/** `rules/penalties/civil-remedies.json`: remedies that go with convictions, as notices. */
export const civilRemediesFile = z.strictObject({
  $schema: z.literal("../schema/civil-remedies.schema.json"),
  remedies: z.array(z.strictObject({
    id: localId,
    label,
    offences: z.array(z.strictObject({ instrument: localId, from: z.int().min(1), to: z.int().min(1) })).min(1),
    cite: citations,
  })).min(1),
});

/** An additional penalty in a result: whether the court may add it, and for how long. */
export const additionalPenalty = z.strictObject({
  id: localId,
  open: z.boolean(),
  /** Why it is closed. */
  reason: z.enum(["class", "minor", "not-a-foreigner"]).nullable(),
  /** What must hold besides. */
  conditions: z.array(penaltyCondition),
  /** What the general rules in force at the event say of the kind besides, by id in the catalogue. */
  provisos: z.array(localId),
  /** Null where the penalty has no length. */
  duration: z.union([z.literal("not-in-sources"), z.strictObject({ permanent: z.boolean(), upTo: term.nullable() })]).nullable(),
  cite: citations,
});

export type PenaltyFile = z.infer<typeof penaltyFile>;
export type PenaltyCatalogue = z.infer<typeof catalogue>;
export type PenaltyList = z.infer<typeof list>;
export type LegalPersonPenalty = z.infer<typeof legalPerson>;
export type ReportedPenalties = z.infer<typeof reportedPenaltiesFile>;
export type CivilRemedy = z.infer<typeof civilRemediesFile>["remedies"][number];
export type AdditionalPenalty = z.infer<typeof additionalPenalty>;

/** The additional penalties, the penalties of legal persons and the civil remedies of a law, sorted by id. */
export interface PenaltyRules {
  readonly catalogues: readonly PenaltyCatalogue[];
  readonly lists: readonly PenaltyList[];
  readonly legalPersons: readonly LegalPersonPenalty[];
  readonly reported: ReportedPenalties;
  readonly remedies: readonly CivilRemedy[];
}
