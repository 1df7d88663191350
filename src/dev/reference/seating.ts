import type { ChargeReason } from "../../schema/assessment.js";
import type { Age } from "./ages.js";
import type { Known, Span } from "./conditions.js";
import { daysOf, isNatural, takesPart, type Seat } from "./frames.js";
import { compareDays, readDay } from "./days.js";
import { conditionsOf, namesAge } from "./rules.js";
import type { Rule } from "./rule-book.js";
import { verdictIn, type ChargeStatus, type Trial, type Verdict } from "./verdict.js";
import { split, type Possible, type View, type Whose } from "./view.js";

/** Ages taken as settled, to see what a charge comes to then; knowledge of minority taken as rebutted. */
export interface Supposed {
  readonly victim?: Span;
  readonly accused?: Span;
  readonly isKnowledgeRebutted?: boolean;
}

export type Knowledge = "stated" | "presumed" | "rebutted" | "open";

export function ageAt({ ages }: Trial, person: string | undefined, event: string): Age | undefined {
  return ages.find(({ finding }) => finding.person === person && finding.event === event);
}

/** What is known of the accused's knowledge of minority, before any charge. */
export function knowledgeAt(trial: Trial, { states, event }: Seat): Knowledge {
  const { presumes, when, unless } = trial.book.presumptions.presumedKnowledge;
  if (states(presumes) === true) return "stated";
  if (states(presumes) === false || states(unless) === true) return "rebutted";
  return states(when) === true && !hasLapsed(trial, event) ? "presumed" : "open";
}

/** The presumption of knowledge gives way under a reading once another text is in force wherever and whenever the event was. */
function hasLapsed({ book, readings }: Trial, event: Seat["event"]): boolean {
  const { reading, value, instrument, provision } = book.presumptions.presumedKnowledge.lapses;
  const from = book.instruments.find(({ id }) => id === instrument)?.provisions?.find(({ id }) => id === provision)?.inForce.from;
  if (readings[reading] !== value || from === undefined) return false;
  const starts = event.place == null ? [from["phnom-penh"], from.province] : [from[event.place]];
  return starts.every((start) => compareDays(readDay(start), readDay(daysOf(event)[0])) <= 0);
}

/** Whether the presumption of childhood supports charges of an offence, under the readings on its reach. */
export function isSupportedBy({ book, readings }: Trial, { offence }: Rule): boolean {
  if (readings["presumption-reach"] !== "charging") return false;
  const value = book.readings.find(({ id }) => id === "presumption-offences")?.values.find(({ id }) => id === readings["presumption-offences"]);
  if (value === undefined) return false;
  const article = Number.parseInt(offence.article, 10);
  return value.offences === undefined || value.offences.some(({ instrument, from, to }) => instrument === offence.instrument && from <= article && article <= to);
}

/** What a charge comes to for one seat: for a participant, through each perpetrator, the strongest, under that one's offence. */
export function verdictFor(trial: Trial, seat: Seat, rule: Rule, supposed: Supposed = {}): Verdict {
  if (!takesPart(seat)) return verdictIn(trial, rule, viewOf(trial, seat, rule, null, supposed));
  const through = perpetratorsOf(trial, seat).map((perpetrator) => {
    const own = verdictIn(trial, rule, viewOf(trial, seat, rule, perpetrator, supposed));
    return under(own, verdictFor(trial, perpetrator, rule, supposed.victim === undefined ? {} : { victim: supposed.victim }));
  });
  const strengths: readonly ChargeStatus[] = ["made-out", "presumed", "undetermined", "not-made-out"];
  for (const strength of strengths) {
    // Where all fall, first the one that falls only because a text is recalled.
    const recalled = through.find(({ status, reason }) => status === strength && (reason === "attempt-unverified" || reason === "participation-unverified"));
    const found = recalled ?? through.find(({ status }) => status === strength);
    if (found !== undefined) return found;
  }
  return under(verdictIn(trial, rule, viewOf(trial, seat, rule, null, supposed)), null);
}

/** Whoever commits an offence in the same event towards the same victim, by id. */
export function perpetratorsOf({ seats }: Trial, { event, victim }: Seat): readonly Seat[] {
  return seats.filter((other) => other.event === event && other.victim === victim && isNatural(other) && !takesPart(other)).toSorted((a, b) => (a.accused.id < b.accused.id ? -1 : 1));
}

/** Taking part is never charged more strongly than the offence. */
function under(alone: Verdict, principal: Verdict | null): Verdict {
  const own: Verdict = { ...alone, isAttemptRecalled: alone.isAttemptRecalled || principal?.isAttemptRecalled === true };
  const fall = (status: ChargeStatus, reason: ChargeReason | null): Verdict => ({ ...own, status, reason });
  if (own.status === "not-made-out" && own.reason !== "participation-unverified") return own;
  if (principal === null || principal.status === "not-made-out") return fall("not-made-out", principal?.reason === "attempt-unverified" ? "attempt-unverified" : "no-principal-offence");
  if (own.status === "not-made-out") return own;
  if (principal.status === "undetermined" && own.status !== "undetermined") return fall("undetermined", "principal-undetermined");
  return principal.status === "presumed" && own.status === "made-out" ? fall("presumed", null) : own;
}

/** Whether an offence asks for the age of whoever commits it, and not of one who takes part. */
function asksPerpetratorsAge({ book, readings }: Trial, { elements }: Rule): boolean {
  const asked = elements.filter(({ personal }) => personal === "perpetrator" || (personal === "aggravation" && readings["aggravations-and-accomplices"] === "pass-over"));
  return namesAge(book, asked.map(({ when }) => when), "accused");
}

/** The seat by whose age a charge is looked at: another's than the participant's where the offence asks for the perpetrator's. */
export function agedSeat(trial: Trial, seat: Seat, rule: Rule): Seat {
  const [perpetrator] = takesPart(seat) && asksPerpetratorsAge(trial, rule) ? perpetratorsOf(trial, seat) : [];
  return perpetrator ?? seat;
}

/** Whether a charge may come to something else at another age of the accused's own. */
export function dependsOnOwnAge(trial: Trial, seat: Seat, rule: Rule): boolean {
  return isNatural(seat) && namesAge(trial.book, conditionsOf(rule), "accused") && agedSeat(trial, seat, rule) === seat;
}

/** A circumstance of one or the other: there if it is there of one of them, absent if of both. */
function either(own: Known, other: Known): Known {
  return own === true || other === true ? true : own === false && other === false ? false : typeof own === "boolean" || typeof other === "boolean" ? undefined : own;
}

/** The view of a charge that a seat has, a participant through a perpetrator. */
export function viewOf(trial: Trial, seat: Seat, rule: Rule, perpetrator: Seat | null, supposed: Supposed): View {
  const { book, readings, verifiedOnly } = trial;
  const passOver = readings["aggravations-and-accomplices"] === "pass-over";
  const ofPerpetrator = (fact: string, whose: Whose): Known => {
    if (perpetrator === null) return seat.states(fact);
    if (["conduct.", "means.", "circumstance.", "material.", "result."].some((subject) => fact.startsWith(subject))) return perpetrator.states(fact);
    if (!fact.startsWith("accused.")) return seat.states(fact);
    if (whose === "perpetrator" || (whose === "aggravation" && passOver)) return perpetrator.states(fact);
    return whose === "passing" && passOver ? either(seat.states(fact), perpetrator.states(fact)) : seat.states(fact);
  };
  const age = ageAt(trial, seat.victim?.id, seat.event.id);
  const aged = perpetrator !== null && asksPerpetratorsAge(trial, rule) ? perpetrator : seat;
  const conditions = [...conditionsOf(rule), ...(rule.offence.penaltyExemptions ?? []).map(({ when }) => when), ...(rule.offence.consent === undefined ? [] : [{ condition: rule.offence.consent }])];
  const worlds = (person: "victim" | "accused", years: Span | null, isThere: boolean): readonly (Span | null)[] => {
    if (!isThere) return [null];
    return namesAge(book, conditions, person) ? split(years, book.lines[person]) : [years];
  };
  const victims = worlds("victim", supposed.victim ?? age?.years ?? null, seat.victim !== null);
  const accused = worlds("accused", supposed.accused ?? ageAt(trial, aged.accused.id, seat.event.id)?.years ?? null, true);
  const defeated = seat.victim !== null && namesAge(book, conditionsOf(rule), "victim") && readings["knowledge-of-minority"] !== "point-of-proof-only"
    && (supposed.isKnowledgeRebutted === true || knowledgeAt(trial, seat) === "rebutted");
  return {
    book, readings, seat, verifiedOnly, defeated,
    states: ofPerpetrator,
    possible: victims.flatMap((victim) => accused.map((one): Possible => ({ victim, accused: one }))),
    presumed: !defeated && supposed.victim === undefined && (age?.presumedMinor ?? false) && isSupportedBy(trial, rule),
  };
}
