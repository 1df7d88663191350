import type { AgeState } from "../age/age-state.js";
import { findKnowledge, isKnowledgePresumptionLapsed, type Knowledge } from "../age/knowledge.js";
import { classOf } from "../law/class.js";
import type { CompiledCharge } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import { valuate, withReading, type Valuation } from "../facts/valuation.js";
import type { Charge } from "../schema/assessment.js";
import { present } from "../schema/present.js";
import { decide, isReached, within, type Decision, type Setting, type Sight, type Suppose } from "./decide.js";
import { barriersOf, describe } from "./find-charge.js";
import { isPresumptionInScope } from "./presumption-scope.js";
import { isAttemptUnverified, isParticipationUnverified } from "./stage.js";
import { isParticipant, perpetratorsOf, strongest, throughPerpetrator, toldUnder } from "./principal.js";
import type { Told } from "./shown.js";

type Readings = Readonly<Record<string, string>>;

/** The ages that frames need, by person and event. */
export type Ages = (person: string, event: string) => AgeState | undefined;

/** The frames of a case, and what is known of all of them. */
export interface Surroundings {
  readonly frames: readonly Frame[];
  readonly ages: Ages;
  /** How a perpetrator's charge was looked at, on a day when the text applies as far as is told; undefined where there is none. */
  readonly wayOf: (frame: Frame, charge: CompiledCharge, text: "yes" | "unknown") => Way | undefined;
}

/** A frame under a choice of readings, before any charge is looked at. */
export interface Look {
  readonly setting: Setting;
  readonly readings: Readings;
  readonly frame: Frame;
  readonly surroundings: Surroundings;
  readonly valuation: Valuation;
  readonly knowledge: Knowledge;
  /** Decision 107's presumption of childhood stands for the victim. */
  readonly presumedMinor: boolean;
  /** Those whom a participant's frame may be seen through, by accused. */
  readonly perpetrators: readonly Frame[];
}

/** A charge as it is looked at in a frame, what it came to there, and what becomes of it under a principal's. */
export interface Way {
  readonly setting: Setting;
  readonly charge: CompiledCharge;
  readonly sight: Sight;
  /** Under the principal's charge, where it depends on one. */
  readonly decision: Decision;
  /** What it would come to otherwise. */
  readonly suppose: Suppose;
  /** The age that counts as that of the accused is a perpetrator's. */
  readonly agesOfAnother: boolean;
  /** What only a text of which nothing was seen makes punishable: the attempt, the own one or the one taken part in; the part taken. */
  readonly unseen: readonly ("attempt" | "participation")[];
}

/** Whether rebutted knowledge of minority defeats what turns on it, by the readings. */
export function knowledgeDefeats(readings: Readings): boolean {
  return readings["knowledge-of-minority"] !== "point-of-proof-only";
}

/** Looks at a frame. */
export function lookAt(setting: Setting, frame: Frame, surroundings: Surroundings, readings: Readings): Look {
  const perpetrators = perpetratorsOf(frame, surroundings.frames);
  const presumedMinor = surroundings.ages(frame.victim?.id ?? "", frame.event.id)?.presumedMinor ?? false;
  return { setting, readings, frame, surroundings, valuation: valued(setting, frame, surroundings, readings), knowledge: knowledgeIn(setting, frame, readings), presumedMinor, perpetrators };
}

/** The same frame with another value of one reading. */
export function otherwise(look: Look, id: string, value: string): Look {
  const { compiled } = look.setting;
  const readings = { ...look.readings, [id]: value };
  const setting = { ...look.setting, knowledgeDefeats: knowledgeDefeats(readings) };
  const input = compiled.inputs.readings.find(({ reading }) => reading === id);
  const valuation = input === undefined ? look.valuation : withReading(compiled, look.valuation, input, value);
  return { ...look, setting, readings, valuation, knowledge: knowledgeIn(setting, look.frame, readings) };
}

/** Looks at a charge in a frame: a perpetrator's in the frame itself, a participant's through the perpetrator who makes it strongest. */
export function wayOf(look: Look, charge: CompiledCharge, text: "yes" | "unknown"): Way {
  const { setting, frame, valuation, knowledge, perpetrators } = look;
  const ownSight = sightOf(look, charge, text, valuation, valuation, knowledge);
  if (!isParticipant(frame)) return wayBy(setting, charge, ownSight, "own", false);
  const through = perpetrators.map((perpetrator) => throughOne(look, charge, text, perpetrator));
  const way = strongest(through, ({ decision }) => decision);
  if (way === undefined) return wayBy(setting, charge, ownSight, undefined, false);
  // Whatever is supposed, it is again the strongest that counts.
  return { ...way, suppose: (...supposed) => present(strongest(through.map(({ suppose }) => suppose(...supposed)), (told) => told)) };
}

/** Puts a charge into a result. */
export function describeWay({ setting, charge, sight, decision, suppose, agesOfAnother, unseen }: Way): Charge {
  const found = describe(setting, charge, sight, decision, suppose);
  const described: Charge = unseen.length > 0 ? { ...found, unverified: [...found.unverified, ...unseen] } : found;
  return agesOfAnother ? withoutAgesOfAnother(described) : described;
}

/** Tells of a charge that falls what a notice needs. */
export function tellWay(way: Way): Told {
  const { setting, charge, sight: { valuation: { frame } }, decision: { status, reason, worlds } } = way;
  return {
    accused: frame.accused.id, event: frame.event.id, victim: frame.victim?.id ?? null, offence: charge.id, role: frame.role,
    status, reason, reached: isWayReached(way), barriers: barriersOf(setting, charge, worlds) as Told["barriers"],
  };
}

/** Whether an act of the case points to the charge. */
export function isWayReached({ charge, sight, decision }: Way): boolean {
  return isReached(charge, sight.valuation, decision.worlds.evidence);
}

function throughOne(look: Look, charge: CompiledCharge, text: "yes" | "unknown", perpetrator: Frame): Way {
  const { setting, readings, frame, surroundings } = look;
  const passOver = readings["aggravations-and-accomplices"] === "pass-over";
  const named = new Set([...charge.personal.perpetrator, ...(passOver ? charge.personal.aggravation : [])]);
  const aged = [...named].some((fact) => setting.compiled.derived.has(fact)) ? perpetrator.accused.id : frame.accused.id;
  const own = valued(setting, throughPerpetrator(frame, perpetrator, named, false), surroundings, readings, aged);
  const aggravating = passOver ? valued(setting, throughPerpetrator(frame, perpetrator, named, true), surroundings, readings, aged) : own;
  const sight = sightOf(look, charge, text, own, aggravating, knowledgeIn(setting, own.frame, readings));
  return wayBy(setting, charge, sight, surroundings.wayOf(perpetrator, charge, text), aged !== frame.accused.id);
}

/** @param principal - the perpetrator's charge, if there is one; `own` where the charge depends on no other */
function wayBy(setting: Setting, charge: CompiledCharge, sight: Sight, principal: Way | undefined | "own", agesOfAnother: boolean): Way {
  const suppose: Suppose = (seen, isVictimSo) => {
    const decision = decide(setting, charge, seen(sight));
    if (principal === "own") return decision;
    const under = isVictimSo === undefined ? principal?.decision : principal?.suppose((other) => within(other, isVictimSo));
    return { ...decision, ...toldUnder(decision, under) };
  };
  const decision = suppose((seen) => seen);
  return { setting, charge, sight, decision, suppose, agesOfAnother, unseen: unseenOf(setting, charge, sight, decision, principal === "own" ? undefined : principal) };
}

/** What is punishable only by a text of which nothing was seen. */
function unseenOf({ compiled: { law } }: Setting, charge: CompiledCharge, { valuation: { frame } }: Sight, { form }: Decision, principal: Way | undefined): Way["unseen"] {
  const offenceClass = form === undefined ? null : classOf(form.chosen.range, law.classes);
  const isAttempt = frame.stage === "attempted" && form !== undefined && isAttemptUnverified(law, charge, frame.event, offenceClass);
  const isPart = form !== undefined && isParticipationUnverified(law, charge, frame, offenceClass);
  return [...(isAttempt || principal?.unseen.includes("attempt") === true ? ["attempt" as const] : []), ...(isPart ? ["participation" as const] : [])];
}

function sightOf({ setting: { compiled }, readings, presumedMinor }: Look, charge: CompiledCharge, applies: "yes" | "unknown", valuation: Valuation, aggravating: Valuation, knowledge: Knowledge): Sight {
  return { valuation, aggravating, applies, knowledge, presumption: presumedMinor && isPresumptionInScope(compiled.law, charge.offence, readings) };
}

function knowledgeIn({ compiled: { law } }: Setting, { facts, event }: Frame, readings: Readings): Knowledge {
  return findKnowledge(law, facts, isKnowledgePresumptionLapsed(law, event, readings)).knowledge;
}

/** @param aged - whose age counts as that of the accused: a perpetrator's where the offence asks it of the perpetrator */
function valued({ compiled }: Setting, frame: Frame, { ages }: Surroundings, readings: Readings, aged = frame.accused.id): Valuation {
  const victim = frame.victim === null ? null : { years: ages(frame.victim.id, frame.event.id)?.years ?? null };
  return valuate(compiled, frame, readings, victim, { years: ages(aged, frame.event.id)?.years ?? null });
}

/** Worlds that part at the perpetrator's age stand at the perpetrator's charge: a participant is sentenced by his or her own. */
function withoutAgesOfAnother(charge: Charge): Charge {
  return charge.worlds.some(({ accusedYears }) => accusedYears !== null) ? { ...charge, worlds: [] } : charge;
}
