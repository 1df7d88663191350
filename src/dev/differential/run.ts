import fc from "fast-check";
import { compare, type Compared } from "./compare.js";
import type { Difference } from "./difference.js";
import { settings, type Mode, type Setting } from "./settings.js";
import { shrunk } from "./shrink.js";
import { count, emptyTally, type Tally } from "./tally.js";

/** A setting in which the two part, shrunk; an error where the comparison threw. */
export interface Failure {
  readonly setting: Setting;
  readonly difference: Difference | undefined;
  readonly error: string | undefined;
}
/** What a run came to: the tally of what was looked at before any failure, and the failure. */
export interface Run {
  readonly mode: Mode;
  readonly seed: number;
  readonly tally: Tally;
  readonly failure: Failure | undefined;
}

/**
 * Compares so many generated cases of a mode; the first difference ends the run and is shrunk.
 * @param seed - the same seed gives the same cases
 * @param look - how a case is compared; another one only to see that a slip is found
 */
export function runMode(mode: Mode, cases: number, seed: number, look: (setting: Setting) => Compared = compare): Run {
  const tally = emptyTally();
  const found = fc.check(fc.property(settings(mode), (setting) => {
    const compared = look(setting);
    count(tally, compared);
    return compared.difference === undefined;
  }), { numRuns: cases, seed, endOnFailure: true });
  if (found.counterexample === null) return { mode, seed, tally, failure: undefined };
  const [setting] = found.counterexample;
  return { mode, seed, tally, failure: failureOf(shrunk(setting, look), look) };
}

function failureOf(setting: Setting, look: (setting: Setting) => Compared): Failure {
  try {
    return { setting, difference: look(setting).difference, error: undefined };
  } catch (error) {
    return { setting, difference: undefined, error: error instanceof Error ? error.stack : String(error) };
  }
}

/** A failure with all that it takes to see it again; generated, so that nothing in it is anybody's. */
export function printedFailure({ mode, seed, failure }: Pick<Run, "mode" | "seed" | "failure">): string {
  if (failure === undefined) return "";
  const { offences, files, readings, verifiedOnly, all, at, case: given } = failure.setting;
  return `${mode}, seed ${seed}\n${failure.error ?? ""}\n${JSON.stringify(failure.difference, undefined, 1)}\n${JSON.stringify({ offences, files, options: { readings, verifiedOnly, all, at }, case: given })}`;
}
