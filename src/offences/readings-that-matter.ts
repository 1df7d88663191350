import type { CompiledCharge } from "../facts/compiled.js";
import type { Frame } from "../facts/frame.js";
import { withoutMinority, type Valuation } from "../facts/valuation.js";
import type { Law } from "../law/law.js";
import type { Node } from "../logic/compile.js";
import { evaluate } from "../logic/evaluate.js";
import { applyOperator } from "../logic/predicate.js";
import { UNKNOWN } from "../logic/truth.js";
import type { Charge } from "../schema/assessment.js";
import type { Setting } from "./find-charge.js";
import { isListed } from "./shown.js";

/** A charge as found, and what another reading could make of it. */
export interface Tried {
  readonly setting: Setting;
  readonly charge: CompiledCharge;
  readonly found: Charge;
  /** The frame as the charge saw it; none where it was seen through others, whose frames are not compared. */
  readonly valuation: Valuation | undefined;
  readonly readings: Readonly<Record<string, string>>;
  /** The readings outside the conditions that what is known brings into play. */
  readonly inPlay: readonly string[];
  /** The same charge in the same frame under other readings. */
  readonly under: (readings: Readonly<Record<string, string>>) => Charge;
}

/**
 * The readings of which another value, all others kept, would change what the result shows of this charge: whether it is listed
 * or named in a notice, and if so anything in it but its traces. The charge is found again only for a reading that moves a truth.
 */
export function readingsThatMatter(tried: Tried): readonly string[] {
  const { setting: { compiled: { law }, all = false }, charge, found, readings, inPlay, under } = tried;
  const candidates = [...inPlay, ...charge.readings.filter((id) => !inPlay.includes(id) && mayMatter(tried, id))];
  if (candidates.length === 0) return [];
  const gist = gistOf(found, all);
  return candidates.filter((id) => otherValues(law, id, readings).some((value) => gistOf(under({ ...readings, [id]: value }), all) !== gist));
}

/** The values of a reading that are not chosen. */
function otherValues(law: Law, id: string, readings: Readonly<Record<string, string>>): readonly string[] {
  return (law.readings.find((reading) => reading.id === id)?.values ?? []).map((value) => value.id).filter((value) => value !== readings[id]);
}

/** Whether a reading that a charge's conditions name could change what is shown; cheap, and in doubt yes. */
function mayMatter(tried: Tried, id: string): boolean {
  const { setting, charge, found, valuation, readings } = tried;
  if (valuation === undefined) return true;
  if (setting.all !== true && !isListed(found) && isOutAnyhow(tried, valuation.frame, id)) return false;
  const { compiled } = setting;
  const moved = compiled.predicates.flatMap(({ fact, operator, value }, index) => (fact === factOf(id) ? [{ index, operator, value }] : []));
  const nodes = nodesOf(setting, charge).filter((node) => names(node, id));
  const worlds = [...valuation.worlds, ...(found.knowledge === "rebutted" ? withoutMinority(compiled, valuation).worlds : [])];
  return otherValues(compiled.law, id, readings).some((chosen) => worlds.some(({ truths: now }) => {
    const truths = now.slice();
    for (const { index, operator, value } of moved) truths[index] = applyOperator(operator, value, chosen);
    // A condition that stays unknown may come to name other missing facts.
    return nodes.some((node) => [false, true].some((verifiedOnly) => {
      const truth = evaluate(node, truths, verifiedOnly);
      return truth === UNKNOWN || truth !== evaluate(node, now, verifiedOnly);
    }));
  }));
}

/** Whether an element on which the reading does not bear keeps the charge out of the result, whatever the reading. */
function isOutAnyhow({ setting: { compiled }, charge: { elements, acts }, found }: Tried, { facts }: Frame, id: string): boolean {
  // Rebutted knowledge may be all that an element fails for, and then a notice names the charge.
  if (found.knowledge === "rebutted") return false;
  const stated = acts.filter(({ fact }) => facts.get(fact) === true);
  if (stated.some(({ guards }) => guards.some((guard) => compiled.predicates[guard]?.fact === factOf(id)))) return false;
  return elements.some(({ node }, index) => {
    const status = found.elements[index]?.status;
    return !names(node, id) && (status === "not-met" || (status === "unknown" && stated.length === 0));
  });
}

/** Every condition of a charge that shows in it. */
function nodesOf({ compiled }: Setting, { elements, aggravations, bands, exemptions, defences, penaltyExemptions, consent }: CompiledCharge): readonly Node[] {
  return [...[...elements, ...aggravations, ...bands, ...exemptions, ...defences, ...penaltyExemptions, ...compiled.grounds].map(({ node }) => node), ...(consent === undefined ? [] : [consent])];
}

function names(node: Node, id: string): boolean {
  return node.kind === "leaf" ? node.leaf.fact === factOf(id) : node.of.some((part) => names(part, id));
}

function factOf(reading: string): string {
  return `reading.${reading}`;
}

/** What a result shows of a charge: all but the traces where it is listed, else at most the reason why a charge that acts point to falls. */
function gistOf(charge: Charge, all: boolean): string {
  if (all || isListed(charge)) return JSON.stringify(charge, (key, value: unknown) => (key === "trace" ? undefined : value));
  return charge.reached ? charge.reason ?? "" : "";
}
