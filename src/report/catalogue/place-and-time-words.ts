import type { Difference } from "../../schema/differences.js";
import type { Reading } from "../../schema/reading.js";
import type { DatedNoticeCode, ExtraditionFinding, JurisdictionFinding, LimitationFinding, MilderLawFinding, PenaltyLimitationFinding } from "../../schema/place-and-time.js";

type Words<Key extends string> = { readonly [key in Key]: string };

/** What a notice by date, place or person is about, already in words. */
export interface DatedNoticeDetails {
  readonly event: string;
  /** The law's own label of the notice or the remedy. */
  readonly label: string;
  readonly offences: readonly string[];
  readonly citations: string;
}

/** Words on place and time, on differences between report and law, and on open questions. */
export interface PlaceAndTimeWords {
  readonly jurisdiction: string;
  readonly jurisdictionStatus: Words<JurisdictionFinding["status"]>;
  readonly jurisdictionReason: Words<Exclude<JurisdictionFinding["reason"], null>>;
  readonly grounds: string;
  readonly groundsNotMet: string;
  readonly conditions: string;
  /** A condition, with the grounds for which alone it holds. */
  readonly conditionOf: (condition: string, grounds: string) => string;
  readonly bars: string;
  readonly missing: string;
  readonly notAsked: string;
  readonly turnsOn: (readings: readonly string[]) => string;

  readonly limitation: string;
  readonly limitationStatus: Words<LimitationFinding["status"]>;
  readonly lastDay: (date: string) => string;
  readonly limitationCaveat: Words<LimitationFinding["caveats"][number]>;
  readonly penaltyLimitationStatus: Words<PenaltyLimitationFinding["status"]>;

  readonly milderLaw: string;
  readonly milderLawStatus: Words<MilderLawFinding["status"]>;
  readonly comparisons: string;
  readonly compared: (version: string, against: string, range: string) => string;
  readonly severity: Words<MilderLawFinding["comparisons"][number]["outcome"]>;

  readonly extraditionAs: Words<ExtraditionFinding["as"]>;
  readonly extraditionConditions: string;
  readonly authorities: string;
  readonly treaties: string;
  readonly treaty: (state: string, date: string) => string;
  readonly noTreaty: string;

  readonly datedNotices: { readonly [code in DatedNoticeCode]: (details: DatedNoticeDetails) => string };

  readonly differencesTitle: string;
  readonly differencesIntroduction: (count: number) => string;
  readonly difference: (number: number, law: string, paragraphs: string) => string;
  readonly reportSays: string;
  readonly lawSays: string;
  readonly encoded: string;
  readonly encodedAs: Words<Difference["encoded"]["as"]>;
  readonly shownBy: string;
  readonly strength: Words<Difference["strength"]>;
  readonly keptFigure: (offence: string, figure: string) => string;
  readonly id: string;

  readonly readingsTitle: string;
  readonly readingsIntroduction: (count: string) => string;
  readonly readingDecides: string;
  readonly readingDecidesOnly: Words<NonNullable<Reading["decides"]>>;
  readonly readingDefault: string;
  readonly readingOther: string;
  readonly readingBecause: string;
}
