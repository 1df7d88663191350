import type { CompiledCharge } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import type { Charge } from "../schema/assessment.js";
import { commencementsAt, type Commencements } from "./commencements.js";
import { isReached, relevantWorlds, type Setting } from "./decide.js";
import { outcome } from "./outcome.js";
import { isParticipant } from "./principal.js";
import { addReadingsThatMatter } from "./readings-that-matter.js";
import { isFallen, isListed, type Told } from "./shown.js";
import { describeWay, isWayReached, lookAt, otherwise, tellWay, wayOf, type Ages, type Look, type Way } from "./ways.js";

/** The charges of a case before relations, with the readings that mattered to them, and what became of commencement. */
export interface Findings {
  readonly charges: readonly Charge[];
  /** Charges that were not asked for and that fail, though an act of the case points to them. */
  readonly fallen: readonly Told[];
  /** The readings that decided something in what is shown of the charges. */
  readonly readings: ReadonlySet<string>;
  /** Which texts apply, by event: those that do not give no charge. */
  readonly commencements: ReadonlyMap<string, Commencements>;
}

/**
 * Finds the charges of all frames: perpetrators first, then those who took part in their offences.
 * @param every - give every charge; otherwise those that are listed, the others being ruled out as soon as they are decided
 */
export function findCharges(setting: Setting, frames: readonly Frame[], ages: Ages, readings: Readonly<Record<string, string>>, every = true): Findings {
  const { compiled } = setting;
  const found: Charge[] = [];
  const fallen: Told[] = [];
  const commencements = new Map(frames.map(({ event }) => [event.id, commencementsAt(compiled, event, readings)]));
  // Where it is contested the notices on commencement differ, whatever the charges.
  const mattered = new Set([...commencements.values()].flatMap((texts) => texts.readings));
  /** What each frame's charges came to, for those who took part in them. */
  const decided = frames.some(isParticipant) ? new Map<Frame, Map<string, Way>>() : undefined;
  const surroundings = { frames, ages, wayOf: (frame: Frame, charge: string) => decided?.get(frame)?.get(charge) };
  const natural = frames.filter(({ accused }) => accused.legalPerson !== true);
  for (const frame of natural) if (!isParticipant(frame)) findIn(frame);
  for (const frame of natural) if (isParticipant(frame)) findIn(frame);
  return { charges: found, fallen, readings: mattered, commencements };

  function findIn(frame: Frame): void {
    const texts = commencements.get(frame.event.id)?.ofCharges ?? [];
    const look = lookAt(setting, frame, surroundings, readings);
    const looks = new Map<string, Look>();
    const under = (id: string, value: string) => {
      const known = looks.get(`${id} ${value}`) ?? otherwise(look, id, value);
      looks.set(`${id} ${value}`, known);
      return known;
    };
    const ways = new Map<string, Way>();
    decided?.set(frame, ways);
    for (const charge of compiled.charges) {
      const text = texts[charge.position]?.applies ?? "no";
      if (!concerns(frame, charge.offence.victim) || text === "no") continue;
      const isOut = !every && decided === undefined && isRuledOut(charge, look);
      if (isOut && charge.readings.every(({ input }) => mattered.has(input.reading))) continue;
      const way = wayOf(look, charge, text);
      ways.set(charge.id, way);
      let described: Charge | undefined;
      const describeOnce = () => (described ??= describeWay(way));
      addReadingsThatMatter({ look, way, under: (id, value) => wayOf(under(id, value), charge, text), described: describeOnce }, mattered);
      if (every) found.push(describeOnce());
      else {
        const told = { status: way.decision.status, reached: isWayReached(way) };
        if (isListed(told)) found.push(describeOnce());
        else if (isFallen(told)) fallen.push(tellWay(way));
      }
    }
  }
}

/** No act points to the charge, and neither presumption nor rebuttal can make it another. */
function isRuledOut(charge: CompiledCharge, { setting: { compiled, verifiedOnly }, valuation, presumedMinor, knowledge }: Look): boolean {
  if (presumedMinor || (knowledge === "rebutted" && charge.dependsOnVictimAge)) return false;
  const worlds = relevantWorlds(charge, valuation);
  return !isReached(charge, valuation, worlds) && outcome(charge, compiled.grounds, worlds, verifiedOnly).status !== "made-out";
}

/** Offences with a required victim look at each victim; those without at none; the others at each victim, or at none where there is none. */
function concerns({ victim, event }: Frame, of: "required" | "none" | "optional"): boolean {
  if (of === "none" || (of === "optional" && event.victims.length === 0)) return victim === null;
  return victim !== null;
}
