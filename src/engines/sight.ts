import type { CompiledCharge, CompiledLaw } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import { valuate, withoutMinority, type World } from "../facts/valuation.js";
import type { Law } from "../law/law.js";
import { commencement, type Commencement } from "../offences/in-force.js";
import { isPresumptionInScope } from "../offences/presumption-scope.js";
import { perpetratorsOf, throughPerpetrator } from "../offences/principal.js";
import type { AgeFinding } from "../schema/assessment.js";
import type { FactValue } from "../schema/case.js";
import type { Offence } from "../schema/offence.js";
import type { Opinions } from "./compare-result.js";
import type { Opinion, SecondOpinion } from "./second-opinion.js";
import { atAges, isMinorityDefeated, toFacts, type EngineFacts } from "./to-facts.js";

/** What a sight needs of an age finding. */
type FoundAge = Pick<AgeFinding, "person" | "event" | "years" | "minor">;

/** A frame with its worlds, each with what json-rules-engine made of it. */
export interface Sight {
  readonly frame: Frame;
  readonly worlds: readonly { readonly world: World; readonly opinion: Opinion }[];
  /** Knowledge of the victim's minority is rebutted, and the minority falls with it. */
  readonly isMinorityDefeated: boolean;
  readonly isPresumedMinor: boolean;
  /** Whether an offence's text is in force for the event. */
  readonly applies: (offence: Offence) => Commencement["applies"];
}

/** One way to look at a frame: for a participant through one perpetrator, whose aggravations may pass over. */
export interface Candidate<T = Sight> {
  readonly own: T;
  readonly aggravating: T;
}

/** A frame, and whose age counts there as that of the accused. */
export interface Seen {
  readonly frame: Frame;
  readonly aged: string;
}
/** Charges of one frame that are found in the same way. */
export interface Group {
  readonly charges: readonly CompiledCharge[];
  readonly candidates: readonly Candidate<Seen>[];
}

/**
 * The ways in which a frame's charges are found: in the frame itself, or for a participant through each perpetrator, with the
 * personal qualities that an offence asks of the perpetrator.
 */
export function groupsOf(compiled: CompiledLaw, frame: Frame, frames: readonly Frame[], readings: Readonly<Record<string, string>>): readonly Group[] {
  const charges = compiled.charges.filter((charge) => concerns(frame, charge));
  const own: Seen = { frame, aged: frame.accused.id };
  const perpetrators = perpetratorsOf(frame, frames);
  if (perpetrators.length === 0) return [{ charges, candidates: [{ own, aggravating: own }] }];
  const passOver = readings["aggravations-and-accomplices"] === "pass-over";
  const namedBy = ({ personal }: CompiledCharge) => [...personal.perpetrator, ...(passOver ? personal.aggravation : [])].toSorted().join();
  return [...new Set(charges.map(namedBy))].map((key): Group => {
    const named = new Set(key.split(",").filter((fact) => fact !== ""));
    const isAged = [...named].some((fact) => compiled.derived.has(fact));
    return {
      charges: charges.filter((charge) => namedBy(charge) === key),
      candidates: perpetrators.map((perpetrator) => {
        const through = (all: boolean): Seen => ({ frame: throughPerpetrator(frame, perpetrator, named, all), aged: isAged ? perpetrator.accused.id : frame.accused.id });
        const seen = through(false);
        return { own: seen, aggravating: passOver ? through(true) : seen };
      }),
    };
  });
}

/** Offences with a required victim look at each victim; those without at none; the others at each victim, or at none where there is none. */
function concerns({ victim, event }: Frame, { offence }: CompiledCharge): boolean {
  const looksAtNone = offence.victim === "none" || (offence.victim === "optional" && event.victims.length === 0);
  return looksAtNone === (victim === null);
}

/** A function that looks at a frame: its worlds by our evaluator, each beside json-rules-engine's opinion on the same facts. */
export function createSights(ask: SecondOpinion, compiled: CompiledLaw, ages: readonly FoundAge[], readings: Readonly<Record<string, string>>): (seen: Seen) => Promise<Sight> {
  const { law } = compiled;
  const ageOf = (person: string | undefined, { event }: Frame) => ages.find((finding) => finding.person === person && finding.event === event.id);
  const sights = new Map<Seen, Promise<Sight>>();
  const asked = new Map<string, Promise<Opinion>>();
  const askOnce = (facts: EngineFacts, hasVictim: boolean): Promise<Opinion> => {
    const key = JSON.stringify([hasVictim, facts]);
    const known = asked.get(key) ?? ask(facts, hasVictim);
    asked.set(key, known);
    return known;
  };
  return (seen) => {
    const known = sights.get(seen) ?? look(seen);
    sights.set(seen, known);
    return known;
  };

  async function look({ frame, aged }: Seen): Promise<Sight> {
    const { event, victim } = frame;
    const victimAge = ageOf(victim?.id, frame);
    const valued = valuate(compiled, frame, readings, victim === null ? null : { years: victimAge?.years ?? null }, { years: ageOf(aged, frame)?.years ?? null });
    const hasVictim = victim !== null;
    const facts = toFacts(law, { facts: statedFacts(frame), hasVictim, event, readings });
    const isDefeated = hasVictim && isMinorityDefeated(law, facts);
    const { worlds } = isDefeated ? withoutMinority(compiled, valued) : valued;
    const seen: Sight["worlds"][number][] = [];
    for (const world of worlds) {
      const { victimYears, accusedYears } = world;
      seen.push({ world, opinion: await askOnce(atAges(law, facts, { victimYears, accusedYears, hasVictim }), hasVictim) });
    }
    return {
      frame, worlds: seen, isMinorityDefeated: isDefeated,
      isPresumedMinor: victimAge?.minor.basis === "presumption",
      applies: (offence) => commencement(law, offence, event, readings).applies,
    };
  }
}

/** The opinions by which a charge is judged over all worlds, and those that Decision 107's presumption leaves where it supports the charge. */
export function opinionsOn({ worlds, isMinorityDefeated, isPresumedMinor }: Sight, law: Law, charge: CompiledCharge, readings: Readonly<Record<string, string>>): Opinions {
  const isPresumed = isPresumedMinor && !(isMinorityDefeated && charge.dependsOnVictimAge) && isPresumptionInScope(law, charge.offence, readings);
  return {
    evidence: worlds.map(({ opinion }) => opinion),
    presumed: isPresumed ? worlds.filter(({ world }) => world.minor === true).map(({ opinion }) => opinion) : undefined,
  };
}

function statedFacts({ facts }: Frame): Readonly<Record<string, FactValue>> {
  return Object.fromEntries([...facts].flatMap(([id, value]) => (value === undefined ? [] : [[id, value as FactValue]])));
}
