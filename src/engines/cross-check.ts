import type { Law } from "../law/law.js";
import type { Assessment } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { compareCase } from "./compare-case.js";
import type { Difference } from "./comparison.js";
import { createSecondOpinion, type SecondOpinion } from "./second-opinion.js";

/** The law, the readings and the assessment to hold against json-rules-engine. */
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

/** The cross-check with a given second opinion: a test gives one that is wrong. */
export async function crossCheckWith(ask: SecondOpinion, given: Case, options: CrossCheckOptions): Promise<CrossCheck> {
  const tally = { compared: 0 };
  const difference = await compareCase(ask, given, options, tally);
  return difference === undefined ? { ok: true, ...tally } : { ok: false, ...tally, difference };
}

const opinions = new WeakMap<Law, Map<boolean, SecondOpinion>>();

function secondOpinionOn(law: Law, verifiedOnly: boolean): SecondOpinion {
  const ofLaw = opinions.get(law) ?? new Map<boolean, SecondOpinion>();
  opinions.set(law, ofLaw);
  const known = ofLaw.get(verifiedOnly) ?? createSecondOpinion(law, { verifiedOnly });
  ofLaw.set(verifiedOnly, known);
  return known;
}
