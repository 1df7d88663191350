import { compileLaw, type CompiledCharge } from "../facts/compiled.js";
import { unfold, type Frame } from "../facts/frame.js";
import type { Charge } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { compareCharge, statusOf } from "./compare-result.js";
import { compareChargeIn, comparePartIn } from "./compare-world.js";
import type { Comparison, Difference } from "./comparison.js";
import type { CrossCheckOptions } from "./cross-check.js";
import type { SecondOpinion } from "./second-opinion.js";
import { createSights, groupsOf, opinionsOn, type Candidate, type Sight } from "./sight.js";
import { groundsOf } from "./to-json-rules-engine.js";

/** How many comparisons were made. */
export interface Tally {
  compared: number;
}
type Found = (Comparison & Pick<Difference, "offence">) | undefined;

/**
 * Compares a case frame by frame: first every world, leaf by leaf, then the charges of the assessment.
 * @returns the first difference, in the order of the case's frames and the law's charges
 */
export async function compareCase(ask: SecondOpinion, given: Case, options: CrossCheckOptions, tally: Tally): Promise<Difference | undefined> {
  const { law, assessment, readings: chosen = {}, verifiedOnly = false } = options;
  const compiled = compileLaw(law);
  const readings = { ...compiled.defaults, ...chosen };
  const see = createSights(ask, compiled, assessment.ages, readings);
  const { frames } = unfold(given);
  const legalPersons = new Set(given.accused.filter(({ legalPerson }) => legalPerson === true).map(({ id }) => id));
  const open = new Set(assessment.charges.filter(({ accused }) => !legalPersons.has(accused)));
  const leftOut = new Set(assessment.notices.flatMap(({ code, offences }) => (code === "verified-only-left-out" ? offences ?? [] : [])));
  for (const frame of frames) {
    if (legalPersons.has(frame.accused.id)) continue;
    for (const { charges, candidates: ways } of groupsOf(compiled, frame, frames, readings)) {
      const candidates: Candidate[] = [];
      for (const { own, aggravating } of ways) candidates.push({ own: await see(own), aggravating: await see(aggravating) });
      const found = inWorlds(charges, candidates) ?? inResult(frame, charges, candidates);
      if (found !== undefined) return { ...placeOf(frame), ...found };
    }
  }
  const [stray] = open;
  return stray === undefined ? undefined : strayDifference(stray);

  function inWorlds(charges: readonly CompiledCharge[], candidates: readonly Candidate[]): Found {
    const sights = new Set(candidates.flatMap(({ own, aggravating }) => [own, aggravating]));
    for (const { worlds, applies } of sights) {
      const texts = new Map(law.offences.map((offence) => [offence, applies(offence)]));
      for (const { world, opinion } of worlds) {
        for (const ground of groundsOf(compiled)) {
          const found = firstDifference(comparePartIn(undefined, ground, world, opinion, verifiedOnly));
          if (found !== undefined) return { offence: null, ...found };
        }
        for (const charge of charges) {
          const found = firstDifference(compareChargeIn(charge, compiled, world, opinion, texts.get(charge.offence) ?? "unknown", verifiedOnly));
          if (found !== undefined) return { offence: charge.id, ...found };
        }
      }
    }
    return undefined;
  }

  function inResult(frame: Frame, charges: readonly CompiledCharge[], candidates: readonly Candidate[]): Found {
    for (const charge of charges) {
      const opinions = (sight: Sight) => opinionsOn(sight, law, charge, readings);
      const isInForce = candidates.some(({ own }) => own.applies(charge.offence) !== "no");
      const listed = isInForce ? listedCharge(frame, charge) : undefined;
      // A participant's charge is seen through one of several perpetrators: it differs only if it differs from each.
      const found = listed === undefined
        ? [absentDifference(frame, charge, candidates)]
        : candidates.map(({ own, aggravating }) => firstDifference(compareCharge(compiled, charge, listed, opinions(own), opinions(aggravating), verifiedOnly)));
      const [first] = found;
      if (first !== undefined && !found.includes(undefined)) return { offence: charge.id, ...first };
    }
    return undefined;
  }

  /** The assessment's charge for a frame, once. A later version of an offence has the same id, and the one in force the charge. */
  function listedCharge(frame: Frame, charge: CompiledCharge): Charge | undefined {
    const { accused, event, victim } = placeOf(frame);
    const listed = [...open].find((known) => known.offence === charge.id && known.accused === accused && known.event === event && known.victim === victim);
    if (listed !== undefined) open.delete(listed);
    return listed;
  }

  /** A charge that json-rules-engine finds for a perpetrator of a completed offence must be in the assessment. */
  function absentDifference({ role, stage }: Frame, charge: CompiledCharge, [candidate]: readonly Candidate[]): Comparison | undefined {
    if (candidate === undefined || leftOut.has(charge.id) || stage !== "completed" || !(role === "perpetrator" || role === "co-perpetrator")) return undefined;
    const theirs = statusOf(compiled, charge, opinionsOn(candidate.own, law, charge, readings));
    return firstDifference([{ part: null, leaf: null, ours: theirs === "made-out" || theirs === "presumed" ? "absent" : theirs, theirs }]);
  }

  function firstDifference(comparisons: Iterable<Comparison>): Comparison | undefined {
    for (const comparison of comparisons) {
      tally.compared += 1;
      if (comparison.ours !== comparison.theirs) return comparison;
    }
    return undefined;
  }
}

function placeOf({ accused, event, victim }: Frame): Pick<Difference, "accused" | "event" | "victim"> {
  return { accused: accused.id, event: event.id, victim: victim?.id ?? null };
}

/** A charge of the assessment for which the case has no frame, or the law no text in force. */
function strayDifference({ accused, event, victim, offence, status }: Charge): Difference {
  return { accused, event, victim, offence, part: null, leaf: null, ours: status, theirs: "absent" };
}
