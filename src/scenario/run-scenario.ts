import { assess } from "../assess.js";
import type { Law } from "../law/law.js";
import type { AssessedCharge, Assessment } from "../schema/assessment.js";
import type { Expectation, Scenario } from "../schema/scenario.js";
import type { ScenarioRun } from "../schema/scenario-difference.js";
import { assessmentView } from "./assessment-view.js";
import type { ViewOf } from "./charge-view.js";
import { compareMembers } from "./compare.js";

/** With what a scenario is run. */
export interface RunOptions {
  readonly law: Law;
  /** Values for open questions of law where the scenario itself chooses none. */
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * Runs a scenario: assesses its case and compares the result with what is expected. Pure: the same input gives the same bytes.
 * @param scenario - one that `parseScenario` accepted
 * @returns whether it holds, and every difference as a code, a path, and what was expected and found
 * @throws RangeError for a reading or a value that the law does not have
 * @example
 * runScenario(scenario, { law }).holds; // => true
 */
export function runScenario(scenario: Scenario, options: RunOptions): ScenarioRun {
  const differences = compareMembers(scenario.expect, resultOf(scenario, options));
  return { id: scenario.id, holds: differences.length === 0, differences: [...differences] };
}

/** What the law gives for a scenario's case under its options, in the shape in which an expectation speaks of it. */
export function resultOf(scenario: Scenario, options: RunOptions): ViewOf<Expectation> {
  const { assessment, unlisted } = assessScenario(scenario, options);
  return assessmentView(assessment, unlisted);
}

/** Assesses a scenario's case under its options; with charges that were looked at and are not in the list, where it speaks of them. */
export function assessScenario({ case: given, options, expect }: Scenario, { law, readings = {} }: RunOptions): { readonly assessment: Assessment; readonly unlisted: readonly AssessedCharge[] } {
  const { at, verifiedOnly = false } = options ?? {};
  const chosen = { law, verifiedOnly, readings: { ...readings, ...options?.readings }, ...(at === undefined ? {} : { at }) };
  const assessment = assess(given, chosen);
  if (expect.unlistedAmong === undefined) return { assessment, unlisted: [] };
  // Everything that was looked at is assessed a second time, and only where a scenario asks for it.
  const listed = new Set(assessment.charges.map(keyOf));
  return { assessment, unlisted: assess(given, { ...chosen, all: true }).charges.filter((charge) => !listed.has(keyOf(charge))) };
}

function keyOf({ accused, event, victim, offence }: { readonly accused: string; readonly event: string; readonly victim: string | null; readonly offence: string }): string {
  return JSON.stringify([accused, event, victim, offence]);
}
