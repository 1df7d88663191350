import fc from "fast-check";
import { compare } from "./compare.js";
import type { Difference } from "./difference.js";
import { settings, type Mode, type Setting } from "./settings.js";
import { count, emptyTally, type Tally } from "./tally.js";

/** What a run came to: the tally of what was looked at before any failure, and the failure, shrunk. */
export interface Run {
  readonly mode: Mode;
  readonly seed: number;
  readonly tally: Tally;
  readonly failure: { readonly setting: Setting; readonly difference: Difference | undefined; readonly error: string | undefined } | undefined;
}

/**
 * Compares so many generated cases of a mode; the first difference ends the run and is shrunk.
 * @param seed - the same seed gives the same cases
 */
export function runMode(mode: Mode, cases: number, seed: number): Run {
  const tally = emptyTally();
  let hasFailed = false;
  const found = fc.check(fc.property(settings(mode), (setting) => {
    const compared = compare(setting);
    // What is looked at while a failure is shrunk is not counted.
    if (!hasFailed) count(tally, compared);
    hasFailed ||= compared.difference !== undefined;
    return compared.difference === undefined;
  }), { numRuns: cases, seed });
  if (found.counterexample === null) return { mode, seed, tally, failure: undefined };
  const [setting] = found.counterexample;
  const error = found.errorInstance;
  return { mode, seed, tally, failure: { setting, difference: differenceIn(setting), error: error instanceof Error ? error.stack : undefined } };
}

function differenceIn(setting: Setting): Difference | undefined {
  try {
    return compare(setting).difference;
  } catch {
    return undefined;
  }
}

/** A failure with all that it takes to see it again; generated, so that nothing in it is anybody's. */
export function printedFailure({ mode, seed, failure }: Run): string {
  if (failure === undefined) return "";
  const { offences, files, readings, verifiedOnly, all, at, case: given } = failure.setting;
  return `${mode}, seed ${seed}\n${failure.error ?? ""}\n${JSON.stringify(failure.difference, undefined, 1)}\n${JSON.stringify({ offences, files, options: { readings, verifiedOnly, all, at }, case: given })}`;
}
