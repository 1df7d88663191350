import { stat } from "node:fs/promises";
import { requirePlace } from "../../files/write-file.js";
import { BatchFault } from "../batch-fault.js";
import type { Mark, RunIdentity } from "../checkpoint.js";
import type { Delivery, Reached } from "../delivery.js";
import { beginning } from "../marks.js";
import { CheckpointFile } from "./checkpoint-file.js";
import { takeLock, type Lock } from "./lock.js";
import { besideOutput, lockOf } from "./names.js";
import { borneOutBy, PartialOutput } from "./partial-output.js";

/** An output file of a batch. Names are real ones, so that two runs on one file meet at one lock. */
export interface FileTarget {
  readonly output: string;
  /** Replace what is there. */
  readonly force: boolean;
  /** Where marks are kept, and what has to be the same for a run to go on from them. */
  readonly checkpoint: { readonly path: string; readonly identity: RunIdentity } | undefined;
  /** Milliseconds between marks. */
  readonly interval: number;
}

/**
 * Answers to a file that appears when they are all there. With a checkpoint, what a killed run had written is gone on from.
 * @throws BatchFault where the output may not be written, another run works on it, or the checkpoint belongs to another run
 */
export async function toFile(target: FileTarget): Promise<Delivery> {
  const { output, force, checkpoint } = target;
  const locks: Lock[] = [await takeLock(lockOf(output))];
  let marked: CheckpointFile | undefined;
  try {
    if (checkpoint !== undefined) {
      locks.push(await takeLock(lockOf(checkpoint.path)));
      marked = await CheckpointFile.open(checkpoint.path, checkpoint.identity);
      if (await isInPlace(output, marked.marks)) return new InPlace(marked, output, locks);
    }
    await guardPlace(output, force);
    const { partial, from } = await goOn(output, marked);
    return new FileDelivery(target, from, partial, marked, locks);
  } catch (error) {
    await marked?.abandon();
    await releaseAll(locks);
    throw error;
  }
}

class FileDelivery implements Delivery {
  private marked = performance.now();
  private hasWritten = false;

  constructor(
    private readonly target: FileTarget,
    readonly from: Mark,
    private readonly partial: PartialOutput,
    private readonly checkpoint: CheckpointFile | undefined,
    private readonly locks: readonly Lock[],
  ) {}

  get isMarked(): boolean {
    return this.checkpoint !== undefined;
  }

  write(bytes: Uint8Array): Promise<void> {
    this.hasWritten = true;
    return this.partial.write(bytes);
  }

  async reach(reached: Reached): Promise<void> {
    if (this.checkpoint === undefined || performance.now() - this.marked < this.target.interval) return;
    await this.mark(reached, false);
    this.marked = performance.now();
  }

  async finish(reached: Reached): Promise<void> {
    await requireAll(this.locks);
    await this.mark(reached, true);
    await requireAll(this.locks);
    await this.partial.place(this.target.output, this.target.force);
    await this.checkpoint?.close();
    await this.checkpoint?.remove();
    await releaseAll(this.locks);
  }

  async leave(reached: Reached, why: "interrupted" | "failed"): Promise<void> {
    try {
      // What another run took over is no longer ours to mark or to remove.
      await requireAll(this.locks);
      if (why === "failed" && this.checkpoint === undefined) await this.partial.remove();
      else if (this.hasWritten) await this.mark(reached, false);
    } catch {
      // A full disk may refuse this mark, too; those before it hold.
    }
    await this.partial.close();
    await this.checkpoint?.close();
    await releaseAll(this.locks);
  }

  /** First what was written is made safe, then the mark that speaks of it. */
  private async mark({ position, refused }: Reached, end: boolean): Promise<void> {
    if (this.checkpoint === undefined) return;
    const output = await this.partial.secure();
    await this.checkpoint.add({ input: position(), refused, output, end });
  }
}

/** A run that had put its output in place and was stopped before it took its checkpoint away: only that is left to do. */
class InPlace implements Delivery {
  readonly from: Mark;
  readonly isMarked = true;

  constructor(private readonly checkpoint: CheckpointFile, private readonly output: string, private readonly locks: readonly Lock[]) {
    this.from = checkpoint.marks.at(-1) ?? beginning;
  }

  /** More answers for an input that was at its end: it is not the input of that run any more. */
  write(): Promise<void> {
    return Promise.reject(new BatchFault("checkpoint-input"));
  }

  reach(): Promise<void> {
    return Promise.resolve();
  }

  async finish(): Promise<void> {
    await PartialOutput.discard(besideOutput(this.output).partial);
    await this.checkpoint.remove();
    await this.leave();
  }

  async leave(): Promise<void> {
    await this.checkpoint.close();
    await releaseAll(this.locks);
  }
}

async function isInPlace(output: string, marks: readonly Mark[]): Promise<boolean> {
  const last = marks.at(-1);
  if (last?.end !== true) return false;
  const borne = await borneOutBy(output, marks);
  return borne?.mark.end === true && borne.mark.output.bytes === (await stat(output)).size;
}

async function goOn(output: string, marked: CheckpointFile | undefined): Promise<{ readonly partial: PartialOutput; readonly from: Mark }> {
  const path = besideOutput(output).partial;
  const borne = marked === undefined ? undefined : await borneOutBy(path, marked.marks);
  marked?.goOnFrom(borne?.index ?? -1);
  if (borne === undefined || borne.index < 0) return { partial: await PartialOutput.begin(path), from: beginning };
  return { partial: await PartialOutput.goOn(path, borne), from: borne.mark };
}

async function guardPlace(output: string, force: boolean): Promise<void> {
  try {
    await requirePlace(output, { force });
  } catch (error) {
    throw new BatchFault("write", output, error);
  }
}

async function requireAll(locks: readonly Lock[]): Promise<void> {
  for (const lock of locks) await lock.require();
}

async function releaseAll(locks: readonly Lock[]): Promise<void> {
  for (const lock of locks) await lock.release();
}
