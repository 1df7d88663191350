import type { AssessedCharge, Assessment } from "../../schema/assessment.js";
import type { Case } from "../../schema/case.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import { agesOf } from "./ages.js";
import { isListed, type ReferenceCharge, type Untraced } from "./charge.js";
import { chargesIn } from "./charges.js";
import type { Span } from "./conditions.js";
import { dutiesOf } from "./duties.js";
import { seatsOf } from "./frames.js";
import { jurisdictionOf } from "./jurisdiction.js";
import { milderLawOf } from "./milder-law.js";
import { notFoundIn, noticesOf } from "./notices.js";
import { questionsOf } from "./questions.js";
import { classOf } from "./ranges.js";
import { related } from "./relations.js";
import type { RuleBook } from "./rule-book.js";
import { ageAt, dependsOnOwnAge, verdictFor } from "./seating.js";
import { pronouncedFor, sentencingOf } from "./sentencing.js";
import type { Charged } from "./steps.js";
import { extraditionOf, limitationOf, penaltyLimitationsOf } from "./time-limits.js";
import { sentenceFor } from "./together.js";
import type { Trial } from "./verdict.js";

/** A charge of the result, without traces. */
export type ReferenceAssessedCharge = Untraced<AssessedCharge>;
/** The result but for the traces of charges, the hash of the rules, and the readings that mattered, which are looked at apart. */
export type ReferenceAssessment = Untraced<Omit<Assessment, "law" | "ages">> & Pick<Assessment, "ages"> & { readonly version: string };

/** What a caller may choose; the same as of `assess`. */
export interface ReferenceOptions {
  readonly readings?: Readonly<Record<string, string>>;
  readonly all?: boolean;
  readonly verifiedOnly?: boolean;
  readonly at?: string;
}

/**
 * A second opinion on a whole case, which shares nothing with the library but the shapes of its data: written from the design,
 * the documents and the rule files, slowly and word by word.
 */
export function referenceAssess(book: RuleBook, given: Case, { readings: chosen = {}, all = false, verifiedOnly = false, at }: ReferenceOptions = {}): ReferenceAssessment {
  const trial = trialOf(book, given, chosen, verifiedOnly);
  const { readings, ages } = trial;
  const everyone = chargesIn(trial);
  const shown = everyone.filter((charge) => all || isListed(charge));
  const restsOnNothing = ({ unverified }: ReferenceCharge) => unverified.some((part) => part !== "form");
  const kept = shown.filter((charge) => !verifiedOnly || !restsOnNothing(charge));
  const charges = related(book, kept, readings).map((charge) => completed(trial, charge)).toSorted(byPlace);
  const listed = charges.filter(isListed);
  const notFound = notFoundIn(given);
  const persons = given.accused.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    format: "chbab/assessment@1", case: given.id, asOf: given.asOf ?? null, version: book.version,
    ages: ages.map(({ finding }) => finding),
    ...(notFound.length === 0 ? {} : { notFound: [...notFound] }),
    charges,
    sentence: persons.filter(({ id }) => charges.some(({ accused }) => accused === id)).map(({ id }) => sentenceFor(book, id, charges, readings).sentence),
    duties: [...dutiesOf(trial, at)],
    convictions: persons.flatMap((accused) => penaltyLimitationsOf(book, accused, given.asOf)),
    extradition: persons.flatMap((accused) => extraditionOf(book, accused, given) ?? []),
    questions: [...questionsOf(book, listed)],
    notices: [...noticesOf(trial, {
      charges, listed, leftOut: shown.filter((charge) => !kept.includes(charge)), everyone,
    })],
  };
}

/** Every charge of a case with its relations, before sentencing, place and time. */
export function referenceCharges(book: RuleBook, given: Case, chosen: Readonly<Record<string, string>> = {}): readonly ReferenceCharge[] {
  const trial = trialOf(book, given, chosen, false);
  return related(book, chargesIn(trial), trial.readings);
}

function trialOf(book: RuleBook, given: Case, chosen: Readonly<Record<string, string>>, verifiedOnly: boolean): Trial {
  const readings = { ...Object.fromEntries(book.readings.map(({ id, values }) => [id, values[0]?.id ?? ""])), ...chosen };
  return { book, given, readings, verifiedOnly, seats: seatsOf(given), ages: agesOf(book, given, readings).ages };
}

function byPlace(left: ReferenceAssessedCharge, right: ReferenceAssessedCharge): number {
  for (const key of ["accused", "event", "victim", "offence"] as const) {
    const [one, other] = [left[key] ?? "", right[key] ?? ""];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** A charge with what a court may pronounce, also in each other world and on each other range, and with its place and time. */
function completed(trial: Trial, charge: ReferenceCharge): ReferenceAssessedCharge {
  const { book, given } = trial;
  const seat = trial.seats.find(({ accused, event, victim }) => accused.id === charge.accused && event.id === charge.event && (victim?.id ?? null) === charge.victim);
  if (seat === undefined) throw new RangeError("a charge that no seat has");
  const { accused, event, victim } = seat;
  const rule = book.rules.find(({ id }) => id === charge.offence);
  if (rule === undefined) throw new RangeError("a charge that no rule makes");
  const isOffenceAt = (years: Span) => !dependsOnOwnAge(trial, seat, rule) || verdictFor(trial, seat, rule, { accused: years }).status !== "not-made-out";
  const own = ageAt(trial, accused.id, event.id)?.years ?? null;
  const pronounced = (range: PenaltyRange | null, status: Charged["status"], years: Span | null) => {
    if (range === null || status === "not-made-out") return { applied: null, ifMitigated: null };
    return pronouncedFor(trial, { ...charge, status, penalty: { ...charge.penalty, statutory: range, class: classOf(book, range) } }, { accused, event, years, isOffenceAt });
  };
  const act = seat.states(book.limitation.prosecution.interruption.fact);
  const minor = victim === null ? false : ageAt(trial, victim.id, event.id)?.finding.minor.value ?? null;
  return {
    ...charge,
    penalty: { ...charge.penalty, ...sentencingOf(trial, charge, { accused, event, years: own, isOffenceAt }) },
    alternatives: charge.alternatives.map((one) => ({ ...one, ...pronounced(one.penalty, one.status ?? charge.status, own) })),
    worlds: charge.worlds.map((one) => ({ ...one, ...pronounced(one.statutory, one.status, one.accusedYears === null ? own : { low: one.accusedYears[0], high: one.accusedYears[1] }) })),
    jurisdiction: jurisdictionOf(trial, seat, charge.offence, charge.role, charge.penalty.class).finding,
    limitation: limitationOf(book, charge.penalty.class, event, given.asOf, typeof act === "string" ? act : null, minor),
    milderLaw: milderLawOf(book, charge, event, given.asOf),
  };
}
