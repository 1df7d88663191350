import type { DatedNoticeDetails, PlaceAndTimeWords } from "../place-and-time-words.js";
import { date, listed, plural } from "./amounts.js";

const and = listed("and");
const partialDate = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : text);
const plain = ({ label, citations }: DatedNoticeDetails) => `${label} (${citations}).`;
const ofEvent = ({ event, label, citations }: DatedNoticeDetails) => `On ${event}: ${label} (${citations}).`;
const ofOffences = ({ label, offences, citations }: DatedNoticeDetails) => `${label}: ${and(offences)} (${citations}).`;

/** English words on place and time, on differences and on open questions. */
export const placeAndTime: PlaceAndTimeWords = {
  jurisdiction: "Place",
  jurisdictionStatus: {
    open: "Cambodian courts may judge it",
    closed: "Cambodian courts may not judge it",
    unknown: "whether Cambodian courts may judge it is open",
  },
  jurisdictionReason: {
    "no-ground": "no ground of jurisdiction is met",
    "condition-not-met": "no complaint or official denunciation came first",
    "judged-abroad": "it has been finally judged abroad",
    "bar-reach-unsettled": "it has been finally judged abroad, and whether that bars a prosecution for an act in Cambodia is not settled",
    "readings-differ": "it depends on whether the 2008 law's own rule stands beside Book 1 of the Criminal Code",
    "before-general-rules": "Book 1 of the Criminal Code was not yet in force, and what else applied is not in the sources",
    "class-unknown": "the class of the offence is unknown",
  },
  grounds: "Grounds",
  groundsNotMet: "Grounds that are not met",
  conditions: "Conditions of a prosecution on some grounds",
  conditionOf: (condition, grounds) => `${condition} (for ${grounds} only)`,
  bars: "What would bar it",
  missing: "To settle it, ask",
  notAsked: "Not asked",
  turnsOn: (readings) => `turns on the open question ${and(readings)}`,

  limitation: "Limitation of prosecution",
  limitationStatus: {
    running: "the period is running",
    "expired-unless-interrupted": "the period has expired unless an act of prosecution or investigation interrupted it",
    expired: "the period has expired",
    "not-assessed": "not assessed",
    unknown: "unknown",
  },
  lastDay: (text) => `last day ${date(text)}`,
  limitationCaveat: {
    "class-unknown": "the class of the offence is unknown",
    "start-unverified": "that the period starts on the day of the offence is unverified",
    "restart-unverified": "that the whole period runs anew after an interruption is unverified",
    "restart-after-expiry": "the known act came after the period had ended",
    "interruption-outside": "the stated act lies before the event or after the date of assessment and was passed over",
    "child-victim-start-open": "whether the period starts later for a child victim is not in the sources",
    "event-span": "the day of the event is known only as a span",
  },
  penaltyLimitationStatus: {
    running: "the penalty may still be enforced",
    expired: "the penalty may no longer be enforced",
    amnestied: "wiped out by a general amnesty: the penalty may not be enforced",
    "not-assessed": "not assessed: the case gives no date of assessment",
    "not-in-sources": "the conviction is older than the rules; what applied is not in the sources",
    unknown: "unknown",
  },

  milderLaw: "Law of the day",
  milderLawStatus: {
    "law-of-the-day": "the law of the day of the event governs",
    "lighter-applied": "a later, lighter law applies back",
    unsettled: "a later law is neither lighter nor heavier in every bound: which governs is not settled",
    abolished: "the offence was abolished: no prosecution",
    "not-assessed": "later law exists; without a date of assessment it is not applied",
    unknown: "which version governs is unknown",
  },
  comparisons: "Compared",
  compared: (version, against, range) => `version ${version} against version ${against}: ${range}`,
  severity: { lighter: "lighter", heavier: "heavier", same: "the same", mixed: "lighter in one bound and heavier in another", unknown: "not comparable" },

  extraditionAs: { foreigner: "a foreigner", national: "a Khmer citizen", unknown: "nationality not known" },
  extraditionConditions: "Conditions",
  authorities: "Who decides, in this order",
  treaties: "Treaties that the sources name",
  treaty: (state, text) => `${state}, ${partialDate(text)}`,
  noTreaty: "none",

  datedNotices: {
    "trafficking-law-1996": ofEvent,
    "general-part-before-book-1": ofEvent,
    "book-1-reach-over-special-laws": ofEvent,
    "juvenile-justice-law-2016": plain,
    "criminal-code-amended-2018": plain,
    "tourism-operators-report": plain,
    "tourists-must-not-take-part": plain,
    "extradition-conditions": plain,
    "administrative-measure": ofOffences,
    "civil-remedy": ofOffences,
  },

  differencesTitle: "Differences between the report and the law",
  differencesIntroduction: (count) => `${plural("difference")(count)}. The rules follow the law; where the report gives another figure, it is kept beside the rule.`,
  difference: (at, law, paragraphs) => `${at}. ${law} against ${paragraphs}`,
  reportSays: "The report",
  lawSays: "The law",
  encoded: "Encoded",
  encodedAs: {
    statute: "as the law has it",
    "statute-with-variant": "as the law has it, the report's figure kept",
    reading: "as an open question",
    "nothing-to-encode": "nothing to encode",
  },
  shownBy: "Shown by",
  strength: {
    "official-text": "the official text",
    text: "another text, or the report itself",
    "text-and-memory": "another text in part, the rest recalled",
    memory: "recollection only",
    inference: "reasoning from other facts",
  },
  keptFigure: (offence, figure) => `Kept at ${offence}: ${figure}`,
  id: "Id",

  readingsTitle: "Open questions of law",
  readingsIntroduction: (count) => `${count}. The first value of each is used unless another is chosen with --reading.`,
  readingDecides: "Decides",
  readingDecidesOnly: { statistics: "statistics alone: counts by the report's categories; nothing in an assessment turns on it" },
  readingDefault: "used unless told otherwise",
  readingOther: "may be chosen",
  readingBecause: "Why the default",
};
