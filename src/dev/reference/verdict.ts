import type { ChargeReason } from "../../schema/assessment.js";
import type { Case } from "../../schema/case.js";
import type { OffenceClass } from "../../schema/general.js";
import type { Age } from "./ages.js";
import { aggravationsIn, applying, bandsIn, chosen, otherRanges, type Choice, type Weighed } from "./choice.js";
import type { Seat } from "./frames.js";
import { commencementOf } from "./in-force.js";
import { classOf, restsOnMemory } from "./ranges.js";
import { wasInForce } from "./steps.js";
import type { RuleBook } from "./rule-book.js";
import type { Rule } from "./rule-book.js";
import { truthIn, truthInAll, type Possible, type View, type Whose } from "./view.js";

/** A case under a law: all that a verdict is reached from. */
export interface Trial {
  readonly book: RuleBook;
  readonly given: Case;
  readonly readings: Readonly<Record<string, string>>;
  readonly verifiedOnly: boolean;
  readonly seats: readonly Seat[];
  readonly ages: readonly Age[];
}

export type ChargeStatus = "made-out" | "presumed" | "undetermined" | "not-made-out";

/** What a charge comes to in one view, with the range that goes with it. */
export interface Verdict {
  readonly status: ChargeStatus;
  readonly reason: ChargeReason | null;
  readonly view: View;
  readonly aggravations: readonly Weighed[];
  readonly bands: readonly Weighed[];
  readonly choice: Choice;
  /** The presumption of childhood alone makes the charge out. */
  readonly isSupported: boolean;
  /** Nothing but a recalled text makes the attempt punishable: the own one, or the one taken part in. */
  readonly isAttemptRecalled: boolean;
  /** Nothing but a recalled text makes instigating or aiding punishable. */
  readonly isPartRecalled: boolean;
}

interface Outcome {
  readonly status: "made-out" | "undetermined" | "not-made-out";
  readonly reason: "element-not-met" | "exempt" | "defence" | null;
}

/** The verdict in one view, before what another's offence has to do with it. */
export function verdictIn(trial: Trial, rule: Rule, view: View): Verdict {
  const [aggravations, bands] = [aggravationsIn(view, rule), bandsIn(view, rule)];
  const choice = chosen(rule, applying(aggravations), applying(bands));
  const plain = outcome(rule, view, false);
  const isRecalled = plain.status !== "not-made-out" && view.seat.stage === "attempted" && isAttemptRecalled(trial.book, rule.offence, view.seat, classOf(trial.book, choice.range));
  const isPartRecalled = plain.status !== "not-made-out" && isTakingPartRecalled(trial.book, rule.offence, view.seat, classOf(trial.book, choice.range));
  const found = { view, aggravations, bands, choice, isAttemptRecalled: isRecalled, isPartRecalled };
  const isSupported = plain.status === "undetermined" && view.presumed && outcome(rule, view, true).status === "made-out";
  if (plain.status === "not-made-out") {
    const fellToKnowledge = view.defeated && outcome(rule, { ...view, defeated: false }, false).status !== "not-made-out";
    return { ...found, isSupported, status: "not-made-out", reason: fellToKnowledge ? "knowledge-rebutted" : plain.reason };
  }
  const bar = (offenceClass: OffenceClass | null) => barredBy(rule, view, offenceClass);
  const established = bar(classOf(trial.book, choice.range));
  if (established === "attempt-not-in-sources") return { ...found, isSupported, status: "undetermined", reason: established };
  const others = otherRanges(view, rule, aggravations, bands).map(({ penalty }) => bar(classOf(trial.book, penalty)));
  if (others.some((other) => (other === null) !== (established === null))) return { ...found, isSupported, status: "undetermined", reason: "class-open" };
  if (established !== null) return { ...found, isSupported, status: "not-made-out", reason: established };
  if (commencementOf(trial.book, rule.offence, view.seat.event, trial.readings).applies === "unknown") return { ...found, isSupported, status: "undetermined", reason: "commencement-uncertain" };
  return { ...found, isSupported, status: isSupported ? "presumed" : plain.status, reason: null };
}

/**
 * Elements, exemptions and established bars in every world that the ages leave open: definite where the worlds agree. A
 * defence or ground counts only where it is established whatever the ages are.
 */
function outcome(rule: Rule, view: View, isPresumed: boolean): Outcome {
  const bars = [...rule.offence.defences ?? [], ...view.book.grounds].map(({ when }) => when);
  const isDefended = bars.some((when) => truthInAll(view, when, "own", view.verifiedOnly, isPresumed) === "yes");
  const each = view.possible.map((world) => outcomeIn(rule, view, world, isPresumed, isDefended));
  const [first, ...rest] = each;
  if (first === undefined || rest.some(({ status }) => status !== first.status)) return { status: "undetermined", reason: null };
  if (rest.every(({ reason }) => reason === first.reason)) return first;
  return { status: first.status, reason: isDefended ? "defence" : "element-not-met" };
}

function outcomeIn(rule: Rule, view: View, world: Possible, isPresumed: boolean, isDefended: boolean): Outcome {
  const only: View = { ...view, possible: [world] };
  const truth = (when: Rule["elements"][number]["when"], whose: Whose) => (isPresumed ? truthInAll(only, when, whose, view.verifiedOnly, true) : truthIn(view, when, world, whose));
  const elements = rule.elements.map(({ when, personal }) => truth(when, personal ?? "own"));
  const exemptions = (rule.offence.exemptions ?? []).map(({ when }) => truth(when, "own"));
  if (elements.includes("no")) return { status: "not-made-out", reason: "element-not-met" };
  if (exemptions.includes("yes")) return { status: "not-made-out", reason: "exempt" };
  if (isDefended) return { status: "not-made-out", reason: "defence" };
  return { status: [...elements, ...exemptions].includes("unknown") ? "undetermined" : "made-out", reason: null };
}

/**
 * Why stage and role are not punishable in an offence of a class: preparation and giving up never are; attempt of a felony is,
 * of a misdemeanour where a text says so, of a petty offence never; nor is taking part in a petty offence.
 */
function barredBy({ offence }: Rule, { seat, book, verifiedOnly }: View, offenceClass: OffenceClass | null): ChargeReason | null {
  if (seat.stage === "prepared") return "prepared-only";
  if (seat.stage === "desisted") return "desisted";
  if (seat.stage === "attempted") {
    if (verifiedOnly && isAttemptRecalled(book, offence, seat, offenceClass)) return "attempt-unverified";
    if (offenceClass === "petty") return "attempt-not-punishable";
    if (offenceClass !== "felony" && offence.attempt === undefined) return offence.silent?.includes("attempt") === true ? "attempt-not-in-sources" : "attempt-not-punishable";
  }
  const isPart = seat.role === "instigator" || seat.role === "accomplice";
  if (isPart && offenceClass === "petty") return "no-principal-offence";
  return verifiedOnly && isTakingPartRecalled(book, offence, seat, offenceClass) ? "participation-unverified" : null;
}

/** Whether nothing but a recalled text makes instigating or aiding punishable: before the general rule, under a law with its own. */
function isTakingPartRecalled(book: RuleBook, { instrument }: Rule["offence"], { role, event }: Pick<Seat, "role" | "event">, offenceClass: OffenceClass | null): boolean {
  if (offenceClass === "petty" || (role !== "instigator" && role !== "accomplice")) return false;
  const rule = book.participation.steps.find(({ id }) => id === role);
  const own = (rule?.special ?? []).filter((special) => special.instrument === instrument);
  return rule !== undefined && own.some(({ cite }) => restsOnMemory(cite)) && wasInForce(book, rule.rule, event) === false;
}

/** Whether nothing but a recalled text makes the attempt punishable; of a felony that is so before the general rule on attempt. */
export function isAttemptRecalled(book: RuleBook, { attempt }: Rule["offence"], { event }: Pick<Seat, "event">, offenceClass: OffenceClass | null): boolean {
  if (attempt === undefined || !restsOnMemory(attempt.cite) || offenceClass === "petty") return false;
  if (offenceClass !== "felony") return true;
  const general = book.participation.steps.find(({ id }) => id === "attempt")?.rule;
  return general === undefined || wasInForce(book, general, event) === false;
}
