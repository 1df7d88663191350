import type { Law } from "../law/law.js";
import type { Assessment, Charge, Question } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import type { Catalogue } from "./catalogue/catalogue.js";
import type { PlaceAndTimeWords } from "./catalogue/place-and-time-words.js";
import { indexLaw, type LawIndex } from "./law-index.js";
import type { Naming } from "./names.js";

/** What the sections of an assessment's report are built from. */
export interface ReportContext extends Naming {
  /** The law of the assessment, for labels and bounds that an index has no need of. */
  readonly law: Law;
  /** The words on place and time. */
  readonly own: PlaceAndTimeWords;
  readonly assessment: Assessment;
  /** The case, where the caller gave it: dates and places of events are then shown. */
  readonly case: Case | undefined;
  /** The instant for which the time left on duties was reckoned; null where none was given. */
  readonly at: string | null;
  /** The number under which a charge's open fact is asked; undefined for a fact that is not asked. */
  readonly questionNumber: (charge: Charge, fact: string) => number | undefined;
}

/** Prepares a report: names are looked up once. */
export function contextOf(words: Catalogue, assessment: Assessment, law: Law, ofCase: Case | undefined, at: string | null): ReportContext {
  const index = indexLaw(law);
  return {
    words,
    own: words.placeAndTime,
    law,
    index,
    assessment,
    case: ofCase,
    at,
    questionNumber: (charge, fact) => {
      const asked = factsBehind(index, fact);
      const at = assessment.questions.findIndex((question) => asked.includes(question.fact) && concerns(question, charge));
      return at < 0 ? undefined : at + 1;
    },
  };
}

/** A fact and what it is derived from: minority is asked by asking for the date of birth. */
export function factsBehind(index: LawIndex, fact: string): readonly string[] {
  const derived = index.facts.get(fact)?.derived;
  return derived === undefined || !("from" in derived) || derived.from === fact ? [fact] : [fact, ...factsBehind(index, derived.from)];
}

/** Whether a question is about a charge: its accused, event and victim, where it names them, and its offence. */
export function concerns(question: Question, charge: Charge): boolean {
  return (
    (question.accused === null || question.accused === charge.accused) &&
    (question.event === null || question.event === charge.event) &&
    (question.victim === null || question.victim === charge.victim) &&
    question.charges.includes(charge.offence)
  );
}
