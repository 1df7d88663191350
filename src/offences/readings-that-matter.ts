import type { NamedReading } from "../facts/compiled.js";
import { withoutMinority, withReading, type Valuation } from "../facts/valuation.js";
import { truthOf, type Evaluated } from "../logic/evaluate.js";
import type { Node } from "../logic/compile.js";
import { UNKNOWN } from "../logic/truth.js";
import type { Charge } from "../schema/assessment.js";
import { present } from "../schema/present.js";
import { knowledgeOf } from "./decide.js";
import { judge } from "./judge.js";
import { isParticipant } from "./principal.js";
import { isListed } from "./shown.js";
import { describeWay, isWayReached, type Look, type Way } from "./ways.js";

/** A charge as it was looked at, and how it may be looked at under other readings. */
export interface Tried {
  readonly look: Look;
  readonly way: Way;
  /** The same charge with another value of a reading. */
  readonly under: (id: string, value: string) => Way;
  /** As it is described; found only where it is needed. */
  readonly described: () => Charge;
}

/**
 * Whether another value of a reading, all others kept, would change what the result shows of a charge: whether it is listed
 * or named in a notice, and if so anything in it but its traces. The charge is looked at again only for a reading that moves a truth.
 */
export function addReadingsThatMatter(tried: Tried, mattered: Set<string>): void {
  const { look, way: { charge } } = tried;
  const { valuesOfReadings } = look.setting.compiled;
  const inPlay = readingsInPlay(tried);
  const matters = (id: string) => (valuesOfReadings.get(id) ?? []).some((value) => value !== look.readings[id] && isShownOtherwise(tried, tried.under(id, value)));
  for (const id of inPlay) if (!mattered.has(id) && matters(id)) mattered.add(id);
  for (const named of charge.readings) {
    const id = named.input.reading;
    if (!mattered.has(id) && !inPlay.includes(id) && mayMatter(tried, named) && matters(id)) mattered.add(id);
  }
}

/** The readings outside the conditions that what is known of the frame brings into play. */
function readingsInPlay({ look: { setting: { compiled }, frame, presumedMinor, perpetrators }, way: { charge, sight } }: Tried): readonly string[] {
  const { lapses, when } = compiled.law.age.presumptions.presumedKnowledge;
  const knowledge = knowledgeOf(charge, sight);
  const isPersonal = (facts: ReadonlyMap<string, unknown>) => [...facts].some(([fact, value]) => fact.startsWith("accused.") && value === true);
  return [
    ...(knowledge === "rebutted" || knowledge === "presumed" ? ["knowledge-of-minority"] : []),
    ...(knowledge !== null && charge.dependsOnMinority && frame.facts.get(when) === true ? [lapses.reading] : []),
    ...(charge.dependsOnMinority && presumedMinor ? ["presumption-reach", "presumption-offences"] : []),
    ...(isParticipant(frame) && charge.aggravations.length + charge.personal.aggravation.size > 0 && perpetrators.some(({ facts }) => isPersonal(facts)) ? ["aggravations-and-accomplices"] : []),
  ];
}

/** Whether a reading that a charge's conditions name could change what is shown; cheap, and in doubt yes. */
function mayMatter({ look, way }: Tried, named: NamedReading): boolean {
  const { setting: { compiled }, frame, valuation } = look;
  // Of a charge that is seen through others the frames are not compared.
  if (isParticipant(frame)) return true;
  if (look.setting.all !== true && !isListed({ status: way.decision.status, reached: isWayReached(way) }) && isOutAnyhow(way, frame.facts, named)) return false;
  const knowledge = knowledgeOf(way.charge, way.sight);
  // Minority falls where knowledge is rebutted, and in what is left if presumed knowledge is.
  const mayFall = knowledge === "rebutted" || knowledge === "presumed";
  return present(compiled.valuesOfReadings.get(named.input.reading)).some((value) => {
    if (value === look.readings[named.input.reading]) return false;
    const moves = (now: Valuation) => withReading(compiled, now, named.input, value).worlds.some((then, at) => isMoved(named.nodes, now.worlds[at], then));
    return moves(valuation) || (mayFall && moves(withoutMinority(compiled, valuation)));
  });
}

/** A condition that stays unknown may come to name other missing facts. */
function isMoved(nodes: readonly Node[], now: Evaluated | undefined, then: Evaluated): boolean {
  return nodes.some((node) => [false, true].some((verifiedOnly) => {
    const truth = truthOf(node, then, verifiedOnly);
    return truth === UNKNOWN || now === undefined || truth !== truthOf(node, now, verifiedOnly);
  }));
}

/** Whether an element on which the reading does not bear keeps the charge out of the result, whatever the reading. */
function isOutAnyhow({ charge, sight, decision: { worlds } }: Way, facts: ReadonlyMap<string, unknown>, { otherElements, guarded }: NamedReading): boolean {
  // Rebutted knowledge may be all that an element fails for, and then a notice names the charge.
  if (knowledgeOf(charge, sight) === "rebutted") return false;
  if (guarded.some((fact) => facts.get(fact) === true)) return false;
  const isActStated = charge.acts.some(({ fact }) => facts.get(fact) === true);
  return otherElements.some((node) => {
    const status = judge(node, worlds);
    return status === "not-met" || (status === "unknown" && !isActStated);
  });
}

/** Whether a result shows a charge otherwise: all of it but the traces where it is listed, else at most why a charge that acts point to falls. */
function isShownOtherwise({ look: { setting: { all = false } }, way: now, described }: Tried, then: Way): boolean {
  const [reachedNow, reachedThen] = [isWayReached(now), isWayReached(then)];
  const isShownNow = all || isListed({ status: now.decision.status, reached: reachedNow });
  const isShownThen = all || isListed({ status: then.decision.status, reached: reachedThen });
  if (isShownNow !== isShownThen) return true;
  if (isShownNow) return !isSame(described(), describeWay(then));
  return (reachedNow ? now.decision.reason : null) !== (reachedThen ? then.decision.reason : null);
}

/** Whether two descriptions of one charge are the same but for their traces. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return keys.length === others.length && keys.every((key) => key === "trace" || isSame(one[key as keyof typeof one], other[key as keyof typeof other]));
}
