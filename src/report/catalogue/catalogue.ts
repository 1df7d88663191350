import type { Alternative, Assessment, Charge, ChargeReason, ChargeStatus, ElementStatus, FallenCode, NoticeCode } from "../../schema/assessment.js";
import type { Operator } from "../../schema/condition.js";
import type { OffenceClass } from "../../schema/general.js";
import type { Issue, IssueCode } from "../../schema/issue.js";
import type { RegisteredArticle } from "../../schema/instrument.js";
import type { FineRange, ImprisonmentRange, PenaltyRange } from "../../schema/penalty.js";
import type { DatedNoticeCode } from "../../schema/place-and-time.js";
import type { Figure, Label, Place, Rank } from "../../schema/primitives.js";
import type { Relation } from "../../schema/offence.js";
import type { AgeWords } from "./age-words.js";
import type { CommandWords } from "./command-words.js";
import type { ChangesWords } from "./changes-words.js";
import type { PlaceAndTimeWords } from "./place-and-time-words.js";
import type { ScenarioWords } from "./scenario-words.js";
import type { StatisticsWords } from "./statistics-words.js";
import type { SectionWords } from "./section-words.js";
import type { SentencingWords } from "./sentencing-words.js";

/** Completed years, both ends included; null where no upper end is known. */
export type Years = readonly [number, number | null];

/** What a notice is about, already in words: a case's event or events, the short name of an instrument, references to offences, citations. */
export interface NoticeDetails {
  readonly event: string | undefined;
  readonly instrument: string | undefined;
  readonly offences: readonly string[];
  /** The accused it concerns, where it concerns one. */
  readonly accused?: string;
  /** Of what is left out: each offence, towards whom, and which of what it rests on is unverified. */
  readonly leftOut?: readonly { readonly offence: string; readonly victim: string | null; readonly because: readonly string[] }[];
  /** Empty where there are none. */
  readonly citations: string;
}

type Words<Key extends string> = { readonly [key in Key]: string };
type PenaltyWords = Assessment["charges"][number]["penalty"];

/**
 * Every word the program prints, in one language. Typed against the closed unions of codes, so that a language with a
 * missing message does not compile. Functions take ids, figures and labels; they never see a case.
 */
export interface Catalogue {
  /** BCP 47 tag of the language. */
  readonly tag: string;
  /** The words of a label of the law in this language, or in English where the law has none. */
  readonly label: (label: Label) => string;

  readonly number: (value: number) => string;
  readonly date: (date: string) => string;
  readonly dates: (from: string, to: string) => string;
  readonly years: (years: Years) => string;
  readonly term: (term: string) => string;
  readonly imprisonment: (range: ImprisonmentRange) => string;
  readonly fine: (range: FineRange) => string;
  readonly penalty: (range: PenaltyRange) => string;
  /** "a, b and c". */
  readonly and: (items: readonly string[]) => string;
  /** "a, b or c". */
  readonly or: (items: readonly string[]) => string;
  /** A label as it stands inside a sentence. */
  readonly within: (label: string) => string;
  readonly count: { readonly [thing in "charges" | "questions" | "articles" | "offences" | "definitions" | "instruments" | "examples" | "facts" | "files" | "readings"]: (count: number) => string };

  readonly issues: { readonly [code in IssueCode]: (issue: Issue) => string };
  /** Stands for the path of an issue that is about the whole document. */
  readonly wholeDocument: string;
  /** The same for an issue of a rule set that is about no single file. */
  readonly wholeRuleSet: string;
  readonly rule: (id: string) => string;
  /** Notices by date, place or person are among the words on place and time; why charges fall is said with each accused. */
  readonly notices: { readonly [code in Exclude<NoticeCode, DatedNoticeCode | FallenCode>]: (details: NoticeDetails) => string };

  readonly chargeStatus: Words<ChargeStatus>;
  readonly elementStatus: Words<ElementStatus>;
  readonly reason: Words<ChargeReason>;
  readonly role: Words<Charge["role"]>;
  readonly stage: Words<Charge["stage"]>;
  readonly form: Words<Charge["form"]>;
  readonly knowledge: Words<Exclude<Charge["knowledge"], null>>;
  readonly consent: Words<Exclude<Charge["consent"], null>>;
  readonly barrier: Words<Charge["barriers"][number]["kind"]>;
  readonly unverified: Words<Charge["unverified"][number]>;
  readonly noRange: Words<Exclude<PenaltyWords["reason"], null>>;
  readonly caveat: Words<PenaltyWords["caveats"][number]>;
  readonly relation: { readonly [kind in Relation["kind"]]: (offence: string) => string };
  /** The head of an alternative, from the words of what it depends on: "if the victim is a minor". */
  readonly alternative: { readonly [kind in Alternative["kind"]]: (conditions: readonly string[]) => string };
  readonly ageBasis: Words<Assessment["ages"][number]["minor"]["basis"]>;
  readonly truth: Words<"true" | "false" | "unknown">;

  readonly offenceClass: Words<OffenceClass>;
  readonly rank: Words<Rank>;
  /** Of an article of which a part was seen and a part is recalled. */
  readonly unverifiedInPart: string;
  readonly figure: Words<Figure>;
  readonly place: Words<Place>;
  readonly articleStatus: Words<RegisteredArticle["status"]>;
  readonly comparison: { readonly [operator in Operator]: (label: string, value: string) => string };
  readonly not: (label: string) => string;
  /** A condition that asks how an open question is read. */
  readonly readingTaken: (question: string, value: string) => string;
  readonly citation: {
    readonly report: (paragraph: string) => string;
    readonly article: (instrument: string, article: string) => string;
    readonly page: (page: number) => string;
  };

  readonly age: AgeWords;
  readonly placeAndTime: PlaceAndTimeWords;
  readonly sentencing: SentencingWords;
  readonly scenario: ScenarioWords;
  readonly statistics: StatisticsWords;
  readonly changes: ChangesWords;
  readonly sections: SectionWords;
  readonly commands: CommandWords;
}
