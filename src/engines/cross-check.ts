import { compileLaw } from "../facts/compiled.js";
import { unfold } from "../facts/frame.js";
import type { Law } from "../law/law.js";
import type { Assessment, Charge } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { compareCharge, statusOf } from "./compare-result.js";
import { compareChargeIn, comparePartIn } from "./compare-world.js";
import type { Comparison, Difference } from "./comparison.js";
import { createSecondOpinion, type SecondOpinion } from "./second-opinion.js";
import { candidatesOf, concerns, createSights, opinionsOn, type Candidate } from "./sight.js";
import { groundsOf } from "./to-json-rules-engine.js";

export interface CrossCheckOptions {
  readonly law: Law;
  /** What `assess` gave for the case under the same law and options; with `all: true` every charge is compared. */
  readonly assessment: Assessment;
  /** The readings that were chosen for the assessment; the law's default for every other. */
  readonly readings?: Readonly<Record<string, string>>;
  /** The assessment left out what rests on no text seen. */
  readonly verifiedOnly?: boolean;
}

/** Agreement, or the first difference; `compared` counts leaves, conditions and charges, each world and the result apart. */
export type CrossCheck = { readonly ok: true; readonly compared: number } | { readonly ok: false; readonly compared: number; readonly difference: Difference };

/**
 * Runs stock json-rules-engine beside our evaluator: on every frame of a case, in every world that its ages leave open, each
 * leaf, each condition and each charge must come out the same, and so must the assessment with its traces. What is not in the
 * conditions (stage, participation, ranges, relations; legal persons) json-rules-engine is not asked.
 * @param given - a case that `parseCase` accepted
 * @returns how much was compared, and the first difference if there is one
 * @example
 * const assessment = assess(given, { law, all: true });
 * (await crossCheck(given, { law, assessment })).ok; // => true
 */
export async function crossCheck(given: Case, options: CrossCheckOptions): Promise<CrossCheck> {
  return crossCheckWith(secondOpinionOn(options.law, options.verifiedOnly ?? false), given, options);
}

const opinions = new WeakMap<Law, Map<boolean, SecondOpinion>>();

function secondOpinionOn(law: Law, verifiedOnly: boolean): SecondOpinion {
  const ofLaw = opinions.get(law) ?? new Map<boolean, SecondOpinion>();
  opinions.set(law, ofLaw);
  const known = ofLaw.get(verifiedOnly) ?? createSecondOpinion(law, { verifiedOnly });
  ofLaw.set(verifiedOnly, known);
  return known;
}

/** The cross-check with a given second opinion: a test gives one that is wrong. */
export async function crossCheckWith(ask: SecondOpinion, given: Case, { law, assessment, readings: chosen = {}, verifiedOnly = false }: CrossCheckOptions): Promise<CrossCheck> {
  const compiled = compileLaw(law);
  const readings = { ...compiled.defaults, ...chosen };
  const see = createSights(ask, compiled, assessment.ages, readings);
  const { frames } = unfold(given);
  const unseen = new Set(assessment.charges.filter(({ accused }) => given.accused.find(({ id }) => id === accused)?.legalPerson !== true));
  const leftOut = new Set(assessment.notices.filter(({ code }) => code === "verified-only-left-out").flatMap(({ offences }) => offences ?? []));
  let compared = 0;

  const differing = (comparisons: Iterable<Comparison>): Comparison | undefined => {
    for (const comparison of comparisons) {
      compared += 1;
      if (comparison.ours !== comparison.theirs) return comparison;
    }
    return undefined;
  };

  for (const frame of frames) {
    if (frame.accused.legalPerson === true) continue;
    const place = { accused: frame.accused.id, event: frame.event.id, victim: frame.victim?.id ?? null };
    const refused = (offence: string | null, difference: Comparison): CrossCheck => ({ ok: false, compared, difference: { ...place, offence, ...difference } });
    const charges = compiled.charges.filter((charge) => concerns(frame, charge));
    const candidates: Candidate[] = [];
    for (const { own, aggravating } of candidatesOf(frame, frames, readings)) candidates.push({ own: await see(own), aggravating: await see(aggravating) });

    for (const { own, aggravating } of candidates) {
      for (const sight of new Set([own, aggravating])) {
        for (const { world, opinion } of sight.worlds) {
          for (const ground of groundsOf(compiled)) {
            const found = differing(comparePartIn(undefined, ground, world, opinion, verifiedOnly));
            if (found !== undefined) return refused(null, found);
          }
          for (const charge of charges) {
            const found = differing(compareChargeIn(charge, compiled, world, opinion, sight.applies(charge), verifiedOnly));
            if (found !== undefined) return refused(charge.id, found);
          }
        }
      }
    }

    for (const charge of charges) {
      const listed = assessment.charges.find((known) => known.offence === charge.id && known.accused === place.accused && known.event === place.event && known.victim === place.victim && unseen.has(known));
      // A later version of an offence has the same id; only the text in force has a charge.
      if (listed === undefined || candidates.every(({ own }) => own.applies(charge) === "no")) {
        const isListable = candidates.length === 1 && !leftOut.has(charge.id) && frame.stage === "completed" && (frame.role === "perpetrator" || frame.role === "co-perpetrator");
        const theirs = isListable ? candidates.map(({ own }) => statusOf(charge, opinionsOn(own, law, charge, readings))).find((status) => status === "made-out" || status === "presumed") : undefined;
        if (theirs !== undefined) return refused(charge.id, { part: null, leaf: null, ours: "absent", theirs });
        continue;
      }
      unseen.delete(listed);
      const found = firstOfAll(candidates.map(({ own, aggravating }) => differing(compareCharge(compiled, charge, listed, opinionsOn(own, law, charge, readings), opinionsOn(aggravating, law, charge, readings), verifiedOnly))));
      if (found !== undefined) return refused(charge.id, found);
    }
  }
  const [stray] = unseen;
  return stray === undefined ? { ok: true, compared } : { ok: false, compared, difference: strayDifference(stray) };
}

/** A participant's charge is seen through one of several perpetrators: it differs only if it differs from each. */
function firstOfAll(found: readonly (Comparison | undefined)[]): Comparison | undefined {
  return found.includes(undefined) ? undefined : found[0];
}

/** A charge of the assessment for which the case has no frame, or the law no text in force. */
function strayDifference({ accused, event, victim, offence, status }: Charge): Difference {
  return { accused, event, victim, offence, part: null, leaf: null, ours: status, theirs: "absent" };
}
