import type { Alternative, Charge, World } from "../../schema/assessment.js";
import type { Condition } from "../../schema/condition.js";
import type { Citation } from "../../schema/primitives.js";
import { otherRanges, type Weighed } from "./choice.js";
import type { Known, Span } from "./conditions.js";
import type { Seat } from "./frames.js";
import { inOrder, missingIn } from "./missing.js";
import { classOf, isSame, rangeOf, restsOnMemory } from "./ranges.js";
import { actsIn, conditionsOf, namesAge, namesMinority } from "./rules.js";
import type { Rule } from "./rule-book.js";
import { agedSeat, ageAt, knowledgeAt, verdictFor, type Supposed } from "./seating.js";
import { judged, restsOnLimbs, truthIn, truthInAll, type View, type Whose } from "./view.js";
import type { Trial, Verdict } from "./verdict.js";

/** A condition's result without the trace, which another checker recomputes. */
export type Untraced<T> = T extends unknown[] ? { [Key in keyof T]: Untraced<T[Key]> } : T extends object ? { [Key in keyof T as Key extends "trace" ? never : Key]: Untraced<T[Key]> } : T;
/** A charge as the reference finds it: everything but traces. */
export type ReferenceCharge = Untraced<Charge>;

/** One charge for one seat: what it comes to, its range, what else it might be, and what stands in its way. */
export function chargeFor(trial: Trial, seat: Seat, rule: Rule): ReferenceCharge {
  const verdict = verdictFor(trial, seat, rule);
  const { view, status, choice, aggravations } = verdict;
  const { book } = trial;
  const { offence } = rule;
  const { presumedChild, presumedKnowledge } = book.presumptions;
  const whose = ({ personal }: Rule["elements"][number]): Whose => personal ?? "own";
  const elements = rule.elements.map((element) => ({ id: element.id, status: judged(view, element.when, whose(element)), cite: element.cite }));
  const isPresumed = verdict.isSupported || [...elements, ...aggravations, ...verdict.bands].some((one) => one.status === "presumed") || status === "presumed";
  const knowledge = knowledgeOf(trial, seat, rule);
  const isOpen = status === "undetermined" || status === "presumed";
  const bars = (kind: "exemption" | "penalty-exemption" | "defence" | "ground", list: readonly Rule["elements"][number][] | typeof book.grounds = []) =>
    list.map(({ id, when, cite }) => ({ id, kind, status: judged(view, when), cite }));
  const holdsReading = (leaf: Condition) => view.possible[0] === undefined || truthIn(view, leaf, view.possible[0]) !== "no";
  return {
    accused: seat.accused.id, event: seat.event.id, victim: seat.victim?.id ?? null, offence: rule.id,
    status, reason: verdict.reason,
    reached: rule.elements.flatMap(({ when }) => actsIn(when, book, holdsReading)).some((act) => view.states(act, "own") === true),
    role: seat.role, stage: seat.stage,
    form: choice.aggravation === undefined ? "base" : "aggravated",
    band: choice.band?.id ?? null,
    elements,
    aggravations: aggravations.map(shown),
    bands: verdict.bands.map(shown),
    barriers: [...bars("exemption", offence.exemptions), ...bars("penalty-exemption", offence.penaltyExemptions), ...bars("defence", offence.defences), ...bars("ground", book.grounds)],
    presumptions: [...(isPresumed ? [presumedChild.id] : []), ...(knowledge === "presumed" ? [presumedKnowledge.id] : [])],
    knowledge,
    consent: offence.consent === undefined || seatStates(view, "victim.consented") !== true ? null : truthInAll(view, { condition: offence.consent }) === "yes" ? "irrelevant" : "not-in-sources",
    pointsOfProof: pointsOf(trial, seat, knowledge === "open"),
    unverified: [
      ...(rule.elements.some((element) => restsOnMemory(element.cite) || restsOnLimbs(view, element.when, whose(element))) ? ["element" as const] : []),
      ...(isFormRecalled(verdict) ? ["form" as const] : []),
      ...(choice.hasRecalledFigure ? ["range" as const] : []),
      ...(verdict.isAttemptRecalled ? ["attempt" as const] : []),
      ...(verdict.isPartRecalled ? ["participation" as const] : []),
    ],
    missing: isOpen ? inOrder([...rule.elements.flatMap((element) => missingIn(view, element.when, whose(element))), ...(offence.exemptions ?? []).flatMap(({ when }) => missingIn(view, when))]) : [],
    penalty: {
      class: choice.caveats.includes("class-open") ? null : classOf(book, choice.range),
      statutory: choice.range, base: rule.penalty === undefined ? null : rangeOf(rule.penalty), reason: choice.reason, conditional: status === "undetermined",
      exempt: (offence.penaltyExemptions ?? []).some(({ when }) => judged(view, when) === "met"),
      caveats: [...choice.caveats, ...(offence.silent?.includes("additional-penalties") === true ? ["additional-penalties-not-in-sources" as const] : [])],
      cite: choice.cite as Citation[],
    },
    alternatives: [...alternativesFor(trial, seat, rule, verdict, isPresumed)],
    worlds: [...worldsFor(trial, seat, rule, view)],
    relations: [],
  };
}

/** Standing charges, and open ones to which an act of the case points. */
export function isListed(charge: Pick<ReferenceCharge, "status" | "reached">): boolean {
  return charge.status === "made-out" || charge.status === "presumed" || (charge.status === "undetermined" && charge.reached);
}

/** An aggravation or a band as it came out, with the range that it carries. */
function shown({ ranged: { id, cite, penalty }, status }: Weighed) {
  return { id, status, cite, penalty: rangeOf(penalty) };
}

function seatStates(view: View, fact: string): Known {
  return view.states(fact, "own");
}

function isFormRecalled({ view, choice: { aggravation, band } }: Verdict): boolean {
  if (aggravation !== undefined && (restsOnMemory(aggravation.cite) || restsOnLimbs(view, aggravation.when, "passing"))) return true;
  return band !== undefined && restsOnMemory(band.cite);
}

/** Knowledge of minority, where a charge turns on the victim's age and the victim may be a minor; the presumption is of the line of 18 alone. */
function knowledgeOf(trial: Trial, seat: Seat, rule: Rule): Charge["knowledge"] {
  const conditions = conditionsOf(rule);
  if (seat.victim === null || !namesAge(trial.book, conditions, "victim") || isSurelyAdult(trial, seat)) return null;
  const found = knowledgeAt(trial, seat);
  return found === "presumed" && !namesMinority(trial.book, conditions) ? "open" : found;
}

function isSurelyAdult(trial: Trial, { victim, event }: Seat): boolean {
  const years = ageAt(trial, victim?.id, event.id)?.years ?? null;
  return years !== null && years.low >= (trial.book.lines.victim.at(-1) ?? 0);
}

/** What every charge asserts, then what role, stage and open knowledge assert. */
export function pointsOf({ book }: Trial, { role, stage, accused }: Pick<Seat, "role" | "stage" | "accused">, isKnowledgeOpen: boolean): { id: string; cite: Citation[] }[] {
  const asserted = ["always", role, stage, accused.legalPerson === true ? "legal-person" : "", isKnowledgeOpen ? "knowledge-open" : ""];
  return book.points.filter(({ when }) => asserted.includes(when)).map(({ id, cite }) => ({ id, cite }));
}

/** What would hold if a presumption fell, and the ranges of what is open. */
function alternativesFor(trial: Trial, seat: Seat, rule: Rule, verdict: Verdict, isPresumed: boolean): readonly Alternative[] {
  if (verdict.status === "not-made-out") return [];
  const { presumedChild, presumedKnowledge } = trial.book.presumptions;
  const supposing = (kind: "presumption-rebutted" | "knowledge-rebutted", id: string, fact: string, supposed: Supposed): Alternative => {
    const { status, choice } = verdictFor(trial, seat, rule, supposed);
    return { if: [id], kind, facts: [fact], status, ...(status === "not-made-out" ? { penalty: null } : { penalty: choice.range, ...whyNone(choice.reason) }) };
  };
  const majority = trial.book.lines.victim.at(-1) ?? 0;
  const years = ageAt(trial, seat.victim?.id, seat.event.id)?.years ?? null;
  const asAdult: Span = { low: Math.max(majority, years?.low ?? 0), high: years?.high ?? null };
  const turns = knowledgeOf(trial, seat, rule) === "presumed" && trial.readings["knowledge-of-minority"] !== "point-of-proof-only";
  const withoutKnowledge = turns ? [supposing("knowledge-rebutted", presumedKnowledge.id, presumedKnowledge.unless, { isKnowledgeRebutted: true })] : [];
  return [
    ...(isPresumed ? [supposing("presumption-rebutted", presumedChild.id, presumedChild.presumes, { victim: asAdult })] : []),
    ...withoutKnowledge.filter(({ status, penalty }) => status !== verdict.status || !isSame(penalty, verdict.choice.range)),
    ...otherRanges(verdict.view, rule, verdict.aggravations, verdict.bands),
  ];
}

/** Why there is no range, where there is none. */
function whyNone(reason: "not-in-sources" | "band-open" | null): { readonly reason?: "not-in-sources" | "band-open" } {
  return reason === null ? {} : { reason };
}

type Found = Pick<World, "victimYears" | "accusedYears" | "status" | "form" | "statutory" | "reason">;

/** The charge in each world that undecided ages leave open, worked out anew as if the ages were known; nothing where all agree. */
function worldsFor(trial: Trial, seat: Seat, rule: Rule, { possible }: View): readonly Found[] {
  const victims = new Set(possible.map(({ victim }) => JSON.stringify(victim)));
  const accused = new Set(possible.map((one) => JSON.stringify(one.accused)));
  const told = (span: Span | null, isSplit: boolean): [number, number | null] | null => (isSplit && span !== null ? [span.low, span.high] : null);
  const found = possible.map((world): Found => {
    const supposed = { ...(world.victim === null ? {} : { victim: world.victim }), ...(world.accused === null ? {} : { accused: world.accused }) };
    const { status, choice } = verdictFor(trial, seat, rule, supposed);
    return { victimYears: told(world.victim, victims.size > 1), accusedYears: told(world.accused, accused.size > 1), status, form: choice.aggravation === undefined ? "base" : "aggravated", statutory: choice.range, ...(status === "not-made-out" ? {} : whyNone(choice.reason)) };
  });
  const what = ({ status, form, statutory, reason }: Found) => JSON.stringify([status, form, statutory, reason]);
  const [first] = found;
  if (first === undefined || found.every((one) => what(one) === what(first))) return [];
  // Where the offence asks for the perpetrator's age, worlds that part at it stand at the perpetrator's charge.
  if (accused.size > 1 && agedSeat(trial, seat, rule) !== seat) return [];
  // Neighbouring ages of the victim that come to the same are told as one.
  return found.reduce<readonly Found[]>((kept, one) => {
    const before = kept.find((other) => what(other) === what(one) && isSame(other.accusedYears, one.accusedYears) && other.victimYears?.[1] != null && one.victimYears?.[0] === other.victimYears[1] + 1);
    if (before?.victimYears == null || one.victimYears === null) return [...kept, one];
    const joined: Found = { ...before, victimYears: [before.victimYears[0], one.victimYears[1]] };
    return kept.map((other) => (other === before ? joined : other));
  }, []);
}
