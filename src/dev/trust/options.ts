import { parseArgs } from "node:util";
import { modes, type Mode } from "../differential/settings.js";

/** What is asked of a run. */
export interface TrustOptions {
  /** Charges of generated cases to be compared whole. */
  readonly comparisons: number;
  readonly seed: number;
  /** The first batch of cases: those before it are passed over. */
  readonly from: number;
  readonly modes: readonly Mode[];
  /** Whole tables are made of charges that turn on so many facts; 0 for none. */
  readonly leaves: number;
  readonly workers: number;
  /** The run stops after so many; Infinity for no end but its own. */
  readonly minutes: number;
  /** The folder for a failure. */
  readonly out: string;
}

export const usage = `npm run trust -- [--comparisons 1000000] [--seed N] [--from 0] [--mode ${modes.join(",")}] [--leaves 12] [--workers 2] [--minutes N] [--out trust-failures]
Compares the library with the reference evaluator: generated cases until so many charges are compared, and every row of the table of
each charge that turns on so many facts. The same seed gives the same batches; --from N goes on at batch N. Exit 1 on a difference.
`;

/**
 * Reads the arguments of the command.
 * @param seed - where none is given
 * @returns undefined for what is no argument of this command, or no whole number where one is asked for
 */
export function readOptions(texts: readonly string[], seed: number): TrustOptions | undefined {
  const given = parsed(texts);
  if (given === undefined) return undefined;
  const number = (text: string | undefined, usual: number) => (text === undefined ? usual : /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN);
  const chosen = given.mode?.split(",") ?? modes;
  const options: TrustOptions = {
    comparisons: number(given.comparisons, 1_000_000), seed: number(given.seed, seed), from: number(given.from, 0), modes: modes.filter((mode) => chosen.includes(mode)),
    leaves: number(given.leaves, 12), workers: number(given.workers, 2), minutes: number(given.minutes, Infinity), out: given.out ?? "trust-failures",
  };
  const { comparisons, from, leaves, workers, minutes } = options;
  const isSound = options.modes.length === chosen.length && workers >= 1 && ![comparisons, options.seed, from, leaves, workers, minutes].some(Number.isNaN);
  return isSound ? options : undefined;
}

function parsed(texts: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...texts], options: { comparisons: text, seed: text, from: text, mode: text, leaves: text, workers: text, minutes: text, out: text } }).values;
  } catch {
    return undefined;
  }
}
