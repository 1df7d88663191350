import { z } from "zod";
import { factId } from "./condition.js";
import { citations, label, lawId, localId, term } from "./primitives.js";

/** A period of whole years, counted on the calendar. */
const period = z.string().regex(/^P\d{1,3}Y$/);
const offenceClass = z.enum(["felony", "misdemeanour", "petty"]);
const years = z.int().min(1).max(120);
const half = z.strictObject({ becomes: z.literal("half"), cite: citations });

/** The rule also governs events before it was in force, because it is lighter. */
const reachesBack = z.strictObject({ cite: citations });

/** `rules/sentencing/terms.json`: how terms are counted where a half needs it. */
export const termsFile = z.strictObject({
  $schema: z.literal("../schema/terms.schema.json"),
  month: z.strictObject({ days: z.int().min(28).max(31), cite: citations }),
});

/** `rules/sentencing/participation.json`: what attempt and each role do to the range. */
export const participationFile = z.strictObject({
  $schema: z.literal("../schema/participation.schema.json"),
  steps: z.array(z.strictObject({
    id: z.enum(["attempt", "co-perpetrator", "instigator", "accomplice"]),
    label,
    rule: lawId,
    /** A special law's own rule on the same point, which stands beside the general one and alone before it. */
    special: z.array(z.strictObject({ instrument: localId, rule: lawId, cite: citations })).min(1).optional(),
    cite: citations,
  })).length(4),
});

/** `rules/sentencing/recidivism.json`: when an earlier conviction raises the maximum, and to what. */
export const recidivismFile = z.strictObject({
  $schema: z.literal("../schema/recidivism.schema.json"),
  rule: lawId,
  cases: z.array(z.strictObject({
    id: localId,
    rule: lawId,
    earlier: z.strictObject({
      class: offenceClass,
      /** The earlier conviction was to at least this term of imprisonment. */
      imprisonment: term.optional(),
      /** The earlier conviction was for the same offence. */
      same: z.boolean().optional(),
    }),
    offence: offenceClass,
    /** The period from the day the earlier conviction became final. */
    within: period,
    /** What a maximum from and up to these terms, both included, becomes. */
    maximum: z.array(z.strictObject({ from: term.optional(), upTo: term.optional(), becomes: z.enum(["double", "life"]), cite: citations })).min(1),
    /** The offence keeps its class although the maximum passes its bounds. */
    keepsClass: z.boolean(),
    cite: citations,
  })).min(1),
  conditions: z.array(z.strictObject({ id: z.enum(["pleaded", "final-conviction", "no-amnesty", "adult"]), label, cite: citations })).length(4),
  /** Misdemeanours of different texts that punish the same conduct. */
  sameConduct: z.array(z.strictObject({ offences: z.array(lawId).length(2), cite: citations })).min(1),
  /**
   * Offences of different articles that count as the same: as one another, or as the offence from which their object comes.
   * `not-in-sources`: the text names them and the sources do not give their articles.
   */
  assimilated: z.array(z.strictObject({
    id: localId,
    label,
    as: z.enum(["one-another", "source-offence"]),
    offences: z.union([z.literal("not-in-sources"), z.array(lawId).min(1)]),
    cite: citations,
  })).min(1),
  cite: citations,
});

/** On what a penalty for a minor depends. */
export const minorPenaltyCondition = z.enum(["circumstances-or-personality-require"]);

/** `rules/sentencing/minors.json`: measures, and what a penalty becomes for a minor. */
export const minorsFile = z.strictObject({
  $schema: z.literal("../schema/minors.schema.json"),
  majority: z.strictObject({ years, cite: citations }),
  /** Below this age no penalty may be pronounced. */
  responsibility: z.strictObject({ years, rule: lawId, cite: citations }),
  measures: z.array(z.strictObject({ id: localId, label, cite: citations })).min(1),
  /** Measures are the rule: on what a penalty for a minor depends. */
  penalty: z.strictObject({ onlyIf: minorPenaltyCondition, rule: lawId, cite: citations }),
  halving: z.strictObject({
    rule: lawId,
    maximum: half,
    life: z.strictObject({ becomes: term, cite: citations }),
    minimum: z.strictObject({ becomes: z.literal("half"), above: term, cite: citations }),
    fine: half,
    keepsClass: z.strictObject({ class: offenceClass, cite: citations }),
  }),
  reachesBack,
});

const ladder = z.strictObject({
  rule: lawId,
  classes: z.array(offenceClass).min(1),
  /** From the highest bracket down: a minimum of at least `from` becomes `to`. */
  brackets: z.array(z.strictObject({ from: term, to: term, cite: citations })).min(1),
  fine: half,
  cite: citations,
});

/** `rules/sentencing/mitigation.json`: what mitigating circumstances allow. */
export const mitigationFile = z.strictObject({
  $schema: z.literal("../schema/mitigation.schema.json"),
  adults: ladder,
  life: z.strictObject({ rule: lawId, min: term, max: term, cite: citations }),
  minors: ladder,
  reachesBack,
});

/** `rules/sentencing/concurrence.json`: several offences of one accused. */
export const concurrenceFile = z.strictObject({
  $schema: z.literal("../schema/concurrence.schema.json"),
  definition: z.strictObject({ rule: lawId, cite: citations }),
  oneTrial: z.strictObject({ rule: lawId, cite: citations }),
  /** `life`: what a maximum of life counts as. */
  separateTrials: z.strictObject({ rule: lawId, life: term, cite: citations }),
  pettyFines: z.strictObject({ rule: lawId, cite: citations }),
});

/** `rules/sentencing/legal-persons.json`: when a legal person answers for what others did. */
export const legalPersonsFile = z.strictObject({
  $schema: z.literal("../schema/legal-persons.schema.json"),
  rule: lawId,
  requires: z.array(z.strictObject({ id: localId, label, fact: factId, cite: citations })).min(1),
  class: z.strictObject({ rule: lawId, cite: citations }),
  /** The rules for natural persons that apply to legal persons as well. */
  generalRules: z.strictObject({ rule: lawId, cite: citations }),
});

const termBounds = z.strictObject({ min: term.optional(), max: term.optional() });
const hourBounds = z.strictObject({ min: z.int().min(0), max: z.int().min(1) });

/** What an option is bounded by: a term or hours. */
export const optionLimit = z.union([
  z.strictObject({ of: z.enum(["probation", "deferment", "work-period", "instalment", "instalments-in-all"]), term: termBounds }),
  z.strictObject({ of: z.literal("work"), hours: hourBounds }),
]);

/** What the court must find before it may use an option. */
export const optionFinding = z.enum([
  "disturbance-ended", "damage-repaired", "guarantees-of-reintegration", "time-asked-to-repair", "accused-present", "accused-consents",
  "activity-or-care", "serious-reason", "detained-before-trial",
]);

/** `rules/sentencing/options.json`: what a court may do besides, or instead of, a term within the range. */
export const optionsFile = z.strictObject({
  $schema: z.literal("../schema/options.schema.json"),
  options: z.array(z.strictObject({
    id: localId,
    label,
    rules: z.array(z.strictObject({
      classes: z.array(offenceClass).min(1),
      /** What the offence must carry. */
      needs: z.enum(["imprisonment", "imprisonment-and-fine", "additional-penalty"]).optional(),
      /** The maximum incurred lies at most here; `fineOnly`: also open where the offence carries a fine alone. */
      incurred: z.strictObject({ max: term, fineOnly: z.boolean() }).optional(),
      /** The term that the court pronounces lies here; `fine`: also open for a fine. */
      pronounced: z.strictObject({ min: term.optional(), max: term, fine: z.boolean().optional() }).optional(),
      /** No final conviction to imprisonment in this period before the act. */
      noImprisonmentFor: period.optional(),
      conditions: z.array(optionFinding).min(1).optional(),
      limits: z.array(optionLimit).min(1).optional(),
      /** For minors: from which age, and the limits in place of the others. */
      minors: z.strictObject({ fromYears: years, limits: z.array(optionLimit).min(1), cite: citations }).optional(),
      cite: citations,
    })).min(1),
  })).min(1),
});

export type TermsFile = z.infer<typeof termsFile>;
export type ParticipationFile = z.infer<typeof participationFile>;
export type RecidivismFile = z.infer<typeof recidivismFile>;
export type RecidivismCase = RecidivismFile["cases"][number];
export type MinorsFile = z.infer<typeof minorsFile>;
export type MitigationFile = z.infer<typeof mitigationFile>;
export type MitigationLadder = z.infer<typeof ladder>;
export type ConcurrenceFile = z.infer<typeof concurrenceFile>;
export type LegalPersonsFile = z.infer<typeof legalPersonsFile>;
export type SentencingOption = z.infer<typeof optionsFile>["options"][number];
export type OptionRule = SentencingOption["rules"][number];
export type OptionFinding = z.infer<typeof optionFinding>;

/** The rules on sentencing of a law, one part a file. */
export interface SentencingRules {
  readonly terms: TermsFile;
  readonly participation: ParticipationFile;
  readonly recidivism: RecidivismFile;
  readonly minors: MinorsFile;
  readonly mitigation: MitigationFile;
  readonly concurrence: ConcurrenceFile;
  readonly legalPersons: LegalPersonsFile;
  readonly options: readonly SentencingOption[];
}
