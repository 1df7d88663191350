import type { AgeState } from "../age/age-state.js";
import { findKnowledge, isKnowledgePresumptionLapsed, type Knowledge } from "../age/knowledge.js";
import type { CompiledCharge } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import { valuate, withReading, type Valuation } from "../facts/valuation.js";
import type { Charge, ChargeStatus } from "../schema/assessment.js";
import { decide, isReached, type Decision, type Setting, type Sight } from "./decide.js";
import { barriersOf, describe } from "./find-charge.js";
import { isPresumptionInScope } from "./presumption-scope.js";
import { isParticipant, strongest, throughPerpetrator, toldUnder, underPrincipal } from "./principal.js";
import type { Told } from "./shown.js";

type Readings = Readonly<Record<string, string>>;

/** The ages that frames need, by person and event. */
export type Ages = (person: string, event: string) => AgeState | undefined;

/** The frames of a case, and what is known of all of them. */
export interface Surroundings {
  readonly frames: readonly Frame[];
  readonly ages: Ages;
  /** What a perpetrator's charge came to; undefined where there is none. */
  readonly statusOf: (frame: Frame, charge: string) => ChargeStatus | undefined;
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
  readonly decision: Decision;
  readonly told: Pick<Charge, "status" | "reason">;
  /** The principal's charge; `own` where the charge depends on no other. */
  readonly principal: Pick<Charge, "status"> | undefined | "own";
  /** The age that counts as that of the accused is a perpetrator's. */
  readonly agesOfAnother: boolean;
}

/** Whether rebutted knowledge of minority defeats what turns on it, by the readings. */
export function knowledgeDefeats(readings: Readings): boolean {
  return readings["knowledge-of-minority"] !== "point-of-proof-only";
}

/** Looks at a frame. */
export function lookAt(setting: Setting, frame: Frame, surroundings: Surroundings, readings: Readings): Look {
  const perpetrators = isParticipant(frame) ? perpetratorsOf(frame, surroundings.frames) : [];
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
  const through = perpetrators.map((perpetrator) => {
    const way = throughOne(look, charge, text, perpetrator);
    return { status: way.told.status, way };
  });
  return strongest(through)?.way ?? wayBy(setting, charge, ownSight, undefined, false);
}

/** Puts a charge into a result. */
export function describeWay({ setting, charge, sight, decision, principal, agesOfAnother }: Way): Charge {
  const described = describe(setting, charge, sight, decision);
  const own = agesOfAnother ? withoutAgesOfAnother(described) : described;
  return principal === "own" ? own : underPrincipal(own, principal);
}

/** Tells of a charge that falls what a notice needs. */
export function tellWay(way: Way): Told {
  const { setting, charge, sight: { valuation: { frame } }, decision, told: { status, reason } } = way;
  return {
    accused: frame.accused.id, event: frame.event.id, victim: frame.victim?.id ?? null, offence: charge.id, role: frame.role,
    status, reason, reached: isWayReached(way), barriers: barriersOf(setting, charge, decision.worlds) as Told["barriers"],
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
  const status = surroundings.statusOf(perpetrator, charge.id);
  const sight = sightOf(look, charge, text, own, aggravating, knowledgeIn(setting, own.frame, readings));
  return wayBy(setting, charge, sight, status === undefined ? undefined : { status }, aged !== frame.accused.id);
}

function wayBy(setting: Setting, charge: CompiledCharge, sight: Sight, principal: Way["principal"], agesOfAnother: boolean): Way {
  const decision = decide(setting, charge, sight);
  return { setting, charge, sight, decision, told: principal === "own" ? decision : toldUnder(decision, principal), principal, agesOfAnother };
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

/** The frames of those in whose offence an instigator or accomplice takes part, by accused. */
function perpetratorsOf(frame: Frame, frames: readonly Frame[]): readonly Frame[] {
  return frames.filter((other) => other.event === frame.event && other.victim === frame.victim && other.accused.legalPerson !== true && !isParticipant(other))
    .toSorted((a, b) => (a.accused.id < b.accused.id ? -1 : 1));
}
