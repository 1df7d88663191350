import { availableParallelism } from "node:os";
import type { LineOptions } from "../../batch/answer-line.js";
import type { Delivery } from "../../batch/delivery.js";
import { toFile } from "../../batch/io/file-delivery.js";
import { inThisThread } from "../../batch/io/in-this-thread.js";
import { openInputs, type Inputs } from "../../batch/io/inputs.js";
import { requireApart, realName } from "../../batch/io/require-apart.js";
import { runBatch, type BatchEnd } from "../../batch/io/run-batch.js";
import { toStream } from "../../batch/io/standard-output.js";
import type { Work } from "../../batch/io/work.js";
import { WorkerPool } from "../../batch/io/worker-pool.js";
import { canonicalHash } from "../../law/hash.js";
import type { Law } from "../../law/law.js";
import { version } from "../../version.js";
import { batchFailure } from "../batch-failure.js";
import type { Given } from "../commands/batch.js";
import { countFrom } from "../count-option.js";
import { exitCodes } from "../exit-codes.js";
import { isInstant } from "../instant.js";
import { usageError, type Outcome } from "../outcome.js";
import { ProgressLine } from "../progress-line.js";
import { readingsFrom } from "../readings.js";
import { lawFor } from "../rules.js";
import type { Session } from "../session.js";
import { listenForStop } from "../stopping.js";
import { tidyMemoryEarly } from "../tidy-memory.js";

/** Threads at most where nobody says how many: each holds the law and a heap of its own. */
const usualWorkers = 8;
const mostWorkers = 256;
/** Milliseconds between marks: what a crash costs, and seldom enough to cost nothing otherwise. */
const markInterval = 500;

/** Runs a batch and tells how it ended; its lines go where they are to go meanwhile. */
export async function batchOf(session: Session, paths: readonly string[], given: Given): Promise<Outcome> {
  const { age, commands: words } = session.words;
  const { at, rules, output, checkpoint } = given;
  if (at !== undefined && !isInstant(at)) throw usageError(age.command.malformedAt);
  for (const [option, isGiven] of [["--checkpoint", checkpoint !== undefined], ["--force", given.force === true]] as const) {
    if (isGiven && output === undefined) throw usageError(words.batch.needsOutput(option));
  }
  const workers = count(session, "--workers", given.workers, Math.min(availableParallelism(), usualWorkers), 0, mostWorkers);
  const firstLine = count(session, "--first-line", given.firstLine, 1, 1, 1_000_000_000_000);
  const law = await lawFor(session, rules, false);
  const options: LineOptions = {
    law,
    readings: readingsFrom(law, given.reading ?? [], words),
    all: given.all === true, verifiedOnly: given.verifiedOnly === true, compact: given.compact === true, nullForm: given.nullForm === true,
    ...(at === undefined ? {} : { at }),
  };
  const stopping = listenForStop();
  const line = new ProgressLine(process.stderr);
  try {
    const inputs = await openInputs(paths);
    const work = await workOf(workers, options, rules === undefined ? undefined : law);
    const delivery = await deliveryOf(inputs, { output, checkpoint, force: given.force === true }, options, firstLine);
    if (process.stderr.isTTY) process.stderr.write(opening(session, paths, delivery));
    return endOf(session, checkpoint !== undefined, await runBatch({
      inputs, work, delivery, firstLine, signal: stopping.signal,
      onProgress: (progress) => { line.show(() => words.batch.progress(progress)); },
    }), () => { line.clear(); });
  } catch (error) {
    line.clear();
    return batchFailure(error, words);
  } finally {
    stopping.release();
  }
}

async function deliveryOf(inputs: Inputs, target: { readonly output: string | undefined; readonly checkpoint: string | undefined; readonly force: boolean }, { law, ...chosen }: LineOptions, firstLine: number): Promise<Delivery> {
  const [output, checkpoint] = await Promise.all([target.output, target.checkpoint].map((path) => (path === undefined ? undefined : realName(path))));
  await requireApart(inputs, { output, checkpoint, force: target.force });
  if (output === undefined) return toStream(process.stdout);
  const identity = { version, law: law.sha256, options: canonicalHash({ ...chosen, firstLine }) };
  return toFile({ output, force: target.force, checkpoint: checkpoint === undefined ? undefined : { path: checkpoint, identity }, interval: markInterval });
}

/** @param ownLaw - undefined for the bundled law, which every thread has already */
async function workOf(workers: number, options: LineOptions, ownLaw: Law | undefined): Promise<Work> {
  tidyMemoryEarly();
  if (workers === 0) return inThisThread(options);
  return new WorkerPool(workers, { url: new URL("./batch-worker.cjs", import.meta.url) }, { ...options, law: ownLaw });
}

function opening({ words: { commands: { batch } } }: Session, paths: readonly string[], { from }: Delivery): string {
  const reading = paths.includes("-") && process.stdin.isTTY ? `${batch.readingStandardInput}\n` : "";
  return reading + (from.input.lines > 0 ? `${batch.goesOn(from.input.lines)}\n` : "");
}

function endOf({ words: { commands: { batch } } }: Session, isMarked: boolean, { kind, lines, refused }: BatchEnd, clear: () => void): Outcome {
  clear();
  if (kind === "interrupted") return { code: exitCodes.interrupted, message: `${[batch.interrupted(lines), ...(isMarked ? [batch.howToGoOn] : [])].join(" ")}\n` };
  return refused === 0 ? { code: exitCodes.done } : { code: exitCodes.checkFailed, message: `${batch.someRefused(refused, lines)}\n` };
}

function count({ words: { commands: { batch } } }: Session, option: string, given: string | undefined, usual: number, least: number, most: number): number {
  const value = given === undefined ? usual : countFrom(given, least, most);
  if (value === undefined) throw usageError(batch.malformedCount(option, least, most));
  return value;
}
