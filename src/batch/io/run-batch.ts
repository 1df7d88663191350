import { afterPrefix } from "../after-prefix.js";
import { BatchFault } from "../batch-fault.js";
import { cutChunks, type Chunk } from "../cut-chunks.js";
import type { Delivery, Reached } from "../delivery.js";
import { inOrder } from "../in-order.js";
import { longestKept } from "../longest-kept.js";
import { noDigest } from "../no-digest.js";
import { progressOf } from "../progress.js";
import type { BatchProgress } from "../../schema/batch.js";
import type { Inputs } from "./inputs.js";
import { Sha256 } from "./sha256.js";
import type { Work } from "./work.js";

/** What a batch is made of. */
export interface Batch {
  readonly inputs: Inputs;
  readonly work: Work;
  readonly delivery: Delivery;
  /** The number of the first line. */
  readonly firstLine: number;
  /** Ends the run early; what was reached is kept. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** How a batch ended, and how far it came; lines and refused lines count those of the run that it goes on from. */
export interface BatchEnd {
  readonly kind: "done" | "interrupted";
  readonly lines: number;
  readonly refused: number;
}

/** Chunks for each hand: one at work, one waiting, so that no hand waits for the reader. */
const chunksPerHand = 2;

/**
 * Runs a batch: reads, assesses and writes at the pace of the slowest, in the order of the input, with no more in memory than a few chunks.
 * @throws BatchFault where input or output fails, LineFault where the program itself does; what was reached is kept all the same
 */
export async function runBatch({ inputs, work, delivery, firstLine, signal, onProgress }: Batch): Promise<BatchEnd> {
  const reading = new AbortController();
  const stop = () => {
    reading.abort();
    void work.end();
  };
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const started = performance.now();
  const { from } = delivery;
  let reached: Reached & { readonly lines: number } = { position: () => from.input, refused: from.refused, lines: from.input.lines };
  try {
    const digest = delivery.isMarked ? new Sha256() : noDigest;
    const blocks = afterPrefix(inputs.blocks(reading.signal), from.input, digest);
    const answer = async (chunk: Chunk) => ({ chunk, answered: await work.answer({ ...chunk, before: chunk.before + firstLine - 1 }) });
    for await (const { chunk, answered } of inOrder(cutChunks(blocks, { longest: longestKept, digest, from: from.input }), answer, work.hands * chunksPerHand)) {
      await delivery.write(answered.bytes);
      reached = { position: chunk.after, refused: reached.refused + answered.refused, lines: chunk.before + chunk.lines };
      await delivery.reach(reached);
      onProgress?.(progressOf({ lines: reached.lines, refused: reached.refused, bytes: chunk.endsAt, total: inputs.bytes, before: from.input, seconds: (performance.now() - started) / 1000 }));
      if (signal.aborted) throw new Error("interrupted");
    }
    await delivery.finish(reached);
    return { kind: "done", lines: reached.lines, refused: reached.refused };
  } catch (error) {
    const interrupted = signal.aborted && !(error instanceof BatchFault);
    await delivery.leave(reached, interrupted ? "interrupted" : "failed");
    if (interrupted) return { kind: "interrupted", lines: reached.lines, refused: reached.refused };
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    reading.abort();
    await work.end();
  }
}

