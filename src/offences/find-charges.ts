import type { AgeState } from "../age/age-state.js";
import { findKnowledge, isKnowledgePresumptionLapsed } from "../age/knowledge.js";
import type { CompiledCharge, CompiledLaw } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import { valuate, type Valuation } from "../facts/valuation.js";
import type { Charge } from "../schema/assessment.js";
import { findCharge, type Setting, type Sight } from "./find-charge.js";
import { commencement, type Commencement } from "./in-force.js";
import { isParticipant, strongest, throughPerpetrator, underPrincipal } from "./principal.js";
import { isPresumptionInScope } from "./presumption-scope.js";
import { readingsThatMatter } from "./readings-that-matter.js";

type Readings = Readonly<Record<string, string>>;

/** The ages that frames need, by person and event. */
export type Ages = (person: string, event: string) => AgeState | undefined;

/** Every charge of a case before relations, with the readings that mattered to them, and what became of commencement. */
export interface Findings {
  readonly charges: readonly Charge[];
  /** The readings that decided something in what is shown of the charges. */
  readonly readings: ReadonlySet<string>;
  /** Whether a text applies, by `event offence`: those that do not apply give no charge. */
  readonly commencements: readonly { readonly event: string; readonly offence: string; readonly instrument: string; readonly commencement: Commencement }[];
}

/** Finds the charges of all frames: perpetrators first, then those who took part in their offences. */
export function findCharges(setting: Setting, frames: readonly Frame[], ages: Ages, readings: Readings): Findings {
  const { compiled } = setting;
  const mattered = new Set<string>();
  const commencements: Findings["commencements"][number][] = [];
  const events = [...new Map(frames.map(({ event }) => [event.id, event])).values()];
  const applies = new Map<string, Commencement>();
  for (const event of events) {
    for (const offence of new Set(compiled.charges.map((charge) => charge.offence))) {
      const found = commencement(compiled.law, offence, event, readings);
      applies.set(`${event.id} ${offence.id}@${offence.version ?? 1}`, found);
      // Where it is contested the notices on commencement differ, whatever the charges.
      if (found.reading !== undefined) mattered.add(found.reading);
      commencements.push({ event: event.id, offence: offence.id, instrument: offence.instrument, commencement: found });
    }
  }

  const valuations = new Map<Frame, Valuation>();
  const see = (frame: Frame, chosen: Readings): Valuation => {
    const known = chosen === readings ? valuations.get(frame) : undefined;
    if (known !== undefined) return known;
    const valuation = valuationOf(compiled, frame, ages, chosen);
    if (chosen === readings) valuations.set(frame, valuation);
    return valuation;
  };
  const charged = new Map<string, Charge>();
  const found: Charge[] = [];
  const find = (frame: Frame, charge: CompiledCharge): void => {
    const text = applies.get(`${frame.event.id} ${charge.offence.id}@${charge.offence.version ?? 1}`);
    if (text === undefined || text.applies === "no") return;
    const { applies: holds } = text;
    const given = chargeUnder(frame, charge, holds, readings);
    charged.set(chargeKey(frame, charge.id), given);
    found.push(given);
    const under = (chosen: Readings) => chargeUnder(frame, charge, holds, chosen);
    const tried = { setting, charge, found: given, valuation: isParticipant(frame) ? undefined : see(frame, readings), readings, inPlay: inPlay(frame, charge, given), under };
    for (const reading of readingsThatMatter(tried)) mattered.add(reading);
  };
  const chargeUnder = (frame: Frame, charge: CompiledCharge, text: "yes" | "unknown", chosen: Readings): Charge => {
    const set = chosen === readings ? setting : { ...setting, knowledgeDefeats: knowledgeDefeats(chosen) };
    return isParticipant(frame) ? participation(set, frame, charge, text, chosen) : findCharge(set, charge, sightOf(see(frame, chosen), see(frame, chosen), charge, text, chosen));
  };
  /** The readings beside those of the conditions that what is known of the frame brings into play. */
  const inPlay = (frame: Frame, charge: CompiledCharge, given: Charge): readonly string[] => {
    const { lapses, when } = compiled.law.age.presumptions.presumedKnowledge;
    return [
      ...(given.knowledge === "rebutted" || given.knowledge === "presumed" ? ["knowledge-of-minority"] : []),
      ...(given.knowledge !== null && charge.dependsOnMinority && frame.facts.get(when) === true ? [lapses.reading] : []),
      ...(charge.dependsOnMinority && (ages(frame.victim?.id ?? "", frame.event.id)?.presumedMinor ?? false) ? ["presumption-reach", "presumption-offences"] : []),
      ...(isParticipant(frame) && charge.aggravations.length + charge.personal.aggravation.size > 0 && perpetratorsOf(frame).some(({ facts }) => [...facts].some(([fact, value]) => fact.startsWith("accused.") && value === true)) ? ["aggravations-and-accomplices"] : []),
    ];
  };
  const perpetratorsOf = (frame: Frame) => frames.filter((other) => other.event === frame.event && other.victim === frame.victim && other.accused.legalPerson !== true && !isParticipant(other))
    .toSorted((a, b) => (a.accused.id < b.accused.id ? -1 : 1));
  const participation = (set: Setting, frame: Frame, charge: CompiledCharge, text: "yes" | "unknown", chosen: Readings): Charge => {
    const through = perpetratorsOf(frame).map((perpetrator) => {
      const passOver = chosen["aggravations-and-accomplices"] === "pass-over";
      const named = new Set([...charge.personal.perpetrator, ...(passOver ? charge.personal.aggravation : [])]);
      const aged = [...named].some((fact) => compiled.derived.has(fact)) ? perpetrator.accused.id : frame.accused.id;
      const own = valuationOf(compiled, throughPerpetrator(frame, perpetrator, named, false), ages, chosen, aged);
      const aggravating = passOver ? valuationOf(compiled, throughPerpetrator(frame, perpetrator, named, true), ages, chosen, aged) : own;
      const seen = findCharge(set, charge, sightOf(own, aggravating, charge, text, chosen));
      return underPrincipal(aged === frame.accused.id ? seen : withoutAgesOfAnother(seen), charged.get(chargeKey(perpetrator, charge.id)));
    });
    return strongest(through) ?? underPrincipal(findCharge(set, charge, sightOf(see(frame, chosen), see(frame, chosen), charge, text, chosen)), undefined);
  };
  const sightOf = (valuation: Valuation, aggravating: Valuation, charge: CompiledCharge, text: "yes" | "unknown", chosen: Readings): Sight => ({
    valuation, aggravating, applies: text,
    knowledge: findKnowledge(compiled.law, valuation.frame.facts, isKnowledgePresumptionLapsed(compiled.law, valuation.frame.event, chosen)).knowledge,
    presumption: (ages(valuation.frame.victim?.id ?? "", valuation.frame.event.id)?.presumedMinor ?? false) && isPresumptionInScope(compiled.law, charge.offence, chosen),
  });

  for (const participants of [false, true]) {
    for (const frame of frames) {
      if (isParticipant(frame) !== participants || frame.accused.legalPerson === true) continue;
      for (const charge of compiled.charges) if (concerns(frame, charge)) find(frame, charge);
    }
  }
  return { charges: found, readings: mattered, commencements };
}

/** Whether rebutted knowledge of minority defeats what turns on it, by the readings. */
export function knowledgeDefeats(readings: Readings): boolean {
  return readings["knowledge-of-minority"] !== "point-of-proof-only";
}

/** Worlds that part at the perpetrator's age stand at the perpetrator's charge: a participant is sentenced by his or her own. */
function withoutAgesOfAnother(charge: Charge): Charge {
  return charge.worlds.some(({ accusedYears }) => accusedYears !== null) ? { ...charge, worlds: [] } : charge;
}

/** Offences with a required victim look at each victim; those without at none; the others at each victim, or at none where there is none. */
function concerns({ victim, event }: Frame, { offence }: CompiledCharge): boolean {
  if (offence.victim === "none" || (offence.victim === "optional" && event.victims.length === 0)) return victim === null;
  return victim !== null;
}

function chargeKey({ accused, event, victim }: Frame, charge: string): string {
  return `${accused.id} ${event.id} ${victim?.id ?? ""} ${charge}`;
}

/** @param aged - whose age counts as that of the accused: a perpetrator's where the offence asks it of the perpetrator */
function valuationOf(compiled: CompiledLaw, frame: Frame, ages: Ages, readings: Readings, aged = frame.accused.id): Valuation {
  const victim = frame.victim === null ? null : { years: ages(frame.victim.id, frame.event.id)?.years ?? null };
  return valuate(compiled, frame, readings, victim, { years: ages(aged, frame.event.id)?.years ?? null });
}
