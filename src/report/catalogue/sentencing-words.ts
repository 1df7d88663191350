import type { AdditionalPenalty } from "../../schema/additional-penalties.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { CourtOption, Otherwise, Sentence, SentencingStep, StepName } from "../../schema/sentencing-result.js";

type Words<Key extends string> = { readonly [key in Key]: string };
type Limit = CourtOption["limits"][number];

/** The ages that a law draws its lines at: below the first no penalty, below the second a minor. */
export interface AgeLines {
  readonly responsibility: number;
  readonly majority: number;
}

/** A term or hours between bounds that may be missing. */
export type Bounds = { readonly term: { readonly min?: string | undefined; readonly max?: string | undefined } } | { readonly hours: { readonly min: number; readonly max: number } };

/** Words on what a court may pronounce: the sum step by step, what may follow, and several charges together. */
export interface SentencingWords {
  readonly steps: string;
  /** What a step is called, with the aggravation or the role that it is about. */
  readonly step: { readonly [step in StepName]: (of: string | undefined) => string };
  /** What recidivism makes of the maximum, and the term at which it is cut. */
  readonly recidivism: (becomes: "double" | "life", cappedAt: string | null) => string;
  /** The earlier conviction by its name, and the time from its day within which the event lies; undefined where none is stated. */
  readonly onAccountOf: (conviction: string | undefined, within: string) => string;
  /** A range in few words, for a sum. */
  readonly short: (range: PenaltyRange) => string;
  readonly fromTo: (before: string, after: string) => string;
  readonly unchanged: (range: string) => string;
  readonly applied: string;
  readonly noPenalty: string;
  readonly onlyMeasures: string;
  /** Of an age that leaves no offence. */
  readonly noOffence: string;
  /** Why nothing may be pronounced while the accused's age is in doubt. */
  readonly noOffenceInDoubt: string;
  readonly exempt: string;
  readonly otherwise: string;
  readonly otherwiseIf: { readonly [point in Otherwise["if"][number]]: (lines: AgeLines) => string };
  readonly ifAll: (conditions: readonly string[]) => string;
  /** A range, and what mitigation makes of it. */
  /** What must hold for a penalty for a minor, whose rule is measures. */
  readonly onlyIf: Words<NonNullable<SentencingStep["onlyIf"]>>;
  readonly orMitigated: (range: string, mitigated: string) => string;

  readonly besides: string;
  /** A label that is about some of the charges only. */
  readonly labelOf: (label: string, charges: string) => string;
  /** "for LSHTSE 9". */
  readonly forCharges: (charges: string) => string;
  /** What is said of some of the charges. */
  readonly ofCharges: (charges: string, said: string) => string;
  readonly measures: string;
  readonly additional: string;
  readonly additionalClosed: string;
  readonly additionalReason: Words<Exclude<AdditionalPenalty["reason"], null>>;
  readonly additionalCondition: Words<AdditionalPenalty["conditions"][number]>;
  readonly lengthNotInSources: string;
  readonly lengthByClass: string;
  readonly length: (permanent: boolean, upTo: string | null) => string;
  readonly optionsOpen: string;
  readonly optionsClosed: string;
  readonly optionReason: Words<Exclude<CourtOption["reason"], null>>;
  /** A condition of an option, with the bound that its rule sets. */
  readonly optionCondition: { readonly [condition in CourtOption["conditions"][number]]: (bound: string | undefined) => string };
  readonly optionLimit: { readonly [of in Limit["of"]]: (bounds: string) => string };
  readonly bounds: (bounds: Bounds) => string;
  readonly legalPerson: string;
  /** What of the limitation of prosecution is not settled. */
  readonly limitationOpen: string;

  readonly together: string;
  /** A charge by its article, with the victims and events that tell it from the accused's other charges under it. */
  readonly chargeIn: (reference: string, frames: readonly string[]) => string;
  /** A victim, null for none, and an event; each undefined where it tells nothing apart. */
  readonly frame: (victim: string | null | undefined, event: string | undefined) => string;
  readonly heaviest: string;
  readonly counted: string;
  readonly setAside: string;
  readonly because: { readonly [because in Exclude<Sentence["setAside"][number]["because"], "no-jurisdiction">]: (charges: string, of: string) => string };
  readonly noJurisdiction: (charges: string) => string;
  readonly jurisdictionUnknown: string;
  readonly limitationExpired: string;
  readonly conditional: string;
  readonly withoutFigures: string;
  readonly rangeOpen: string;
  readonly measuresOnly: string;
  readonly oneTrial: string;
  readonly oneCounts: string;
  /** Which charges give which bounds of the range: bounds that come from the same charges are said together. */
  readonly givenBy: string;
  readonly bound: Words<keyof Sentence["concurrence"]["givenBy"]>;
  readonly boundsFrom: (bounds: readonly string[], charges: string) => string;
  readonly separateTrials: string;
  readonly life: string;
  readonly atMost: (range: string) => string;
}
