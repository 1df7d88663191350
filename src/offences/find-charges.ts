import type { CompiledCharge } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import type { Charge } from "../schema/assessment.js";
import { present } from "../schema/present.js";
import { commencementsAt, type Commencements } from "./commencements.js";
import { isReached, relevantWorlds, type Setting } from "./decide.js";
import { keptFindings } from "./kept-findings.js";
import { outcome } from "./outcome.js";
import { isParticipant } from "./principal.js";
import { addReadingsThatMatter } from "./readings-that-matter.js";
import { isFallen, isListed, type Told } from "./shown.js";
import { describeWay, isWayReached, lookAt, otherwise, tellWay, wayOf, type Ages, type Look, type Surroundings, type Way } from "./ways.js";

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

/** What is found in one frame. */
export interface FrameFindings {
  readonly charges: readonly Charge[];
  readonly fallen: readonly Told[];
  readonly readings: readonly string[];
}

/**
 * Finds the charges of all frames: perpetrators first, then those who took part in their offences.
 * @param every - give every charge; otherwise those that are listed, the others being ruled out as soon as they are decided
 */
export function findCharges(setting: Setting, frames: readonly Frame[], ages: Ages, readings: Readonly<Record<string, string>>, every = true): Findings {
  const found: Charge[] = [];
  const fallen: Told[] = [];
  const commencements = new Map(frames.map(({ event }) => [event.id, commencementsAt(setting.compiled, event, readings)]));
  // Where it is contested the notices on commencement differ, whatever the charges.
  const mattered = new Set([...commencements.values()].flatMap((texts) => texts.readings));
  const textsAt = (frame: Frame) => present(commencements.get(frame.event.id)).ofCharges;
  const surroundings: Surroundings = { frames, ages, wayOf: principals((frame) => lookAt(setting, frame, surroundings, readings)) };
  const natural = frames.filter(({ accused }) => accused.legalPerson !== true);
  for (const frame of [...natural.filter((one) => !isParticipant(one)), ...natural.filter(isParticipant)]) {
    const find = () => findIn(lookAt(setting, frame, surroundings, readings), textsAt(frame), every);
    // A list of every charge is long, and seldom asked for: it is not kept.
    const here = every ? find() : keptFindings(setting, frame, surroundings, readings, find);
    const { accused, event, victim } = { accused: frame.accused.id, event: frame.event.id, victim: frame.victim?.id ?? null };
    for (const charge of here.charges) found.push({ ...charge, accused, event, victim });
    for (const told of here.fallen) fallen.push({ ...told, accused, event, victim });
    for (const reading of here.readings) mattered.add(reading);
  }
  return { charges: found, fallen, readings: mattered, commencements };
}

/** How perpetrators' charges were looked at, for those who took part in them: each found when it is first asked for. */
function principals(look: (frame: Frame) => Look): Surroundings["wayOf"] {
  const looks = new Map<Frame, Look>();
  const ways = new Map<Frame, Map<CompiledCharge, Way>>();
  return (frame, charge, text) => {
    const known = ways.get(frame) ?? new Map<CompiledCharge, Way>();
    ways.set(frame, known);
    const before = known.get(charge);
    if (before !== undefined) return before;
    const seen = looks.get(frame) ?? look(frame);
    looks.set(frame, seen);
    const way = wayOf(seen, charge, text);
    known.set(charge, way);
    return way;
  };
}

function findIn(look: Look, texts: Commencements["ofCharges"], every: boolean): FrameFindings {
  const { setting, frame } = look;
  const charges: Charge[] = [];
  const fallen: Told[] = [];
  const mattered = new Set<string>();
  const looks = new Map<string, Look>();
  const under = (id: string, value: string) => {
    const known = looks.get(`${id} ${value}`) ?? otherwise(look, id, value);
    looks.set(`${id} ${value}`, known);
    return known;
  };
  for (const charge of setting.compiled.charges) {
    const text = present(texts[charge.position]).applies;
    if (!concerns(frame, charge.offence.victim) || text === "no") continue;
    const isOut = !every && !isParticipant(frame) && isRuledOut(charge, look);
    if (isOut && charge.readings.every(({ input }) => mattered.has(input.reading))) continue;
    const way = wayOf(look, charge, text);
    let described: Charge | undefined;
    const describeOnce = () => (described ??= describeWay(way));
    addReadingsThatMatter({ look, way, under: (id, value) => wayOf(under(id, value), charge, text), described: describeOnce }, mattered);
    const told = { status: way.decision.status, reached: isWayReached(way) };
    if (every || isListed(told)) charges.push(describeOnce());
    else if (isFallen(told)) fallen.push(tellWay(way));
  }
  return { charges, fallen, readings: [...mattered] };
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
