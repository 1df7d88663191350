import type { BatchWords } from "../batch-words.js";
import { number, plural } from "./amounts.js";

const lines = plural("line");

export const batch: BatchWords = {
  summary: "assess many cases, one a line: JSON lines in, one line out for each, in their order",
  inputs: "files of JSON lines; - is standard input, which is read where none is named",
  examples: [
    { line: "chbab batch cases.ndjson > results.ndjson", does: "every case in full" },
    { line: "chbab batch --compact < cases.ndjson", does: "a short record for each" },
    { line: "chbab batch cases.ndjson --output results.ndjson", does: "a file that appears when it is whole" },
    { line: "chbab batch cases.ndjson --output results.ndjson --checkpoint run.checkpoint", does: "the same command goes on after a crash" },
    { line: "parallel --pipe -N 1000 -k chbab batch --compact --workers 0 < cases.ndjson", does: "spread by another program" },
  ],
  options: {
    compact: "one short record for each case: statuses, ranges and codes of leaves",
    nullForm: "refuse a case that leaves a fact out of a place where it states facts; unknown facts stand there as null",
    output: "write to a file, which appears when it is whole, readable by you alone",
    checkpoint: "keep marks in a file, so that the same command goes on where a run was stopped",
    force: "replace an output that is there",
    workers: "threads that assess; 0 for none besides the program's own (default: one a processor, 8 at most)",
    firstLine: "the number of the first line, for a part of a larger input (default: 1)",
  },
  readingStandardInput: "Reading cases from standard input, one a line; end them with Ctrl-D.",
  progress: ({ lines: done, refused, rate, percent, secondsLeft }) => [
    lines(done),
    ...(refused > 0 ? [`${number(refused)} refused`] : []),
    ...(rate === null ? [] : [`${number(rate)} a second`]),
    ...(percent === null ? [] : [`${String(percent)} %`]),
    ...(secondsLeft === null ? [] : [`${span(secondsLeft)} left`]),
  ].join(", "),
  someRefused: (refused, all) => `${number(refused)} of ${lines(all)} ${refused === 1 ? "was" : "were"} refused; each has a record with its number and reasons.`,
  interrupted: (done) => `Interrupted after ${lines(done)}.`,
  howToGoOn: "The same command goes on from there.",
  goesOn: (done) => `Going on after ${lines(done)}.`,
  fault: {
    "output-is-input": (path) => (path === "" ? "Standard output is one of the inputs." : `The output ${path} is one of the inputs; only --force replaces it.`),
    "checkpoint-in-use": (path) => `The checkpoint ${path} is one of the inputs or the output.`,
    locked: (path) => `Another run is at work on this output or checkpoint: it holds ${path}.`,
    "lock-lost": (path) => `Another run took this output or checkpoint over: ${path} is no longer ours.`,
    "checkpoint-foreign": (path) => `${path} is there already and is no checkpoint; it is left as it is.`,
    "checkpoint-version": (path) => `The checkpoint ${path} is that of another version of this program. Without it the run begins anew.`,
    "checkpoint-law": (path) => `The checkpoint ${path} is that of a run under another law. Without it the run begins anew.`,
    "checkpoint-options": (path) => `The checkpoint ${path} is that of a run with other options. Without it the run begins anew.`,
    "checkpoint-input": () => "The input is not the one that the checkpoint speaks of: what was done of it has changed. Without the checkpoint the run begins anew.",
  },
  needsOutput: (option) => `${option} needs --output: only a file can be gone on with or replaced.`,
  malformedCount: (option, least, most) => `${option} takes a whole number from ${number(least)} to ${number(most)}.`,
  failedAtLine: (line, kind) => `internal error: ${kind}, at line ${number(line)} or after`,
};

/** Seconds as people say them: the two largest units. */
function span(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${number(hours)} h ${String(minutes)} min`;
  return minutes > 0 ? `${String(minutes)} min ${String(seconds % 60)} s` : `${String(seconds)} s`;
}
