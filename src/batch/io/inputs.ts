import { createReadStream, fstat, open, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";
import { addAbortSignal, type Readable } from "node:stream";
import { promisify } from "node:util";
import { BatchFault } from "../batch-fault.js";

/** The inputs of a batch, one after the other as one. */
export interface Inputs {
  /** Bytes of all; null where they are not known, as those of a pipe. */
  readonly bytes: number | null;
  /** What comes. Each input has an end to its last line, as if it had been written with one. */
  readonly blocks: (signal: AbortSignal) => AsyncGenerator<Uint8Array>;
  /** Whether a file is one of the inputs, by whatever name. */
  readonly include: (file: Pick<Stats, "dev" | "ino">) => boolean;
}

interface Input {
  readonly path: string;
  readonly about: Stats;
}

/** The name that stands for standard input. */
const standardInput = "-";
/** What a pipe gives at once. A chunk is one block and a few chunks are under way, so that this also bounds the memory. */
const blockSize = 1 << 16;
const lineFeed = 0x0a;

/**
 * Looks at the inputs before anything is read, so that one that is missing is told at once.
 * @param paths - files, or `-` for standard input
 * @throws BatchFault where there is none of a name, or it is a folder
 */
export async function openInputs(paths: readonly string[]): Promise<Inputs> {
  const inputs = await Promise.all(paths.map((path): Promise<Input> => guard(path, async () => {
    const about = path === standardInput ? await promisify(fstat)(process.stdin.fd) : await stat(path);
    if (about.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    return { path, about };
  })));
  return {
    bytes: inputs.every(({ about }) => about.isFile()) ? inputs.reduce((sum, { about }) => sum + about.size, 0) : null,
    blocks: (signal) => blocksOf(inputs, signal),
    include: ({ dev, ino }) => inputs.some(({ about }) => about.isFile() && about.dev === dev && about.ino === ino),
  };
}

async function* blocksOf(inputs: readonly Input[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const input of inputs) {
    let last = lineFeed;
    try {
      for await (const block of addAbortSignal(signal, await streamOf(input)) as AsyncIterable<Uint8Array>) {
        last = block.at(-1) ?? last;
        yield block;
      }
    } catch (error) {
      throw signal.aborted ? error : new BatchFault("read", input.path, error);
    }
    if (last !== lineFeed) yield new Uint8Array([lineFeed]);
  }
}

async function streamOf({ path, about }: Input): Promise<Readable> {
  if (path === standardInput) return process.stdin;
  if (!about.isFIFO()) return createReadStream(path, { highWaterMark: blockSize });
  // A thread that waits in a read of a pipe cannot be stopped; the event loop's own way of reading can.
  return new Socket({ fd: await promisify(open)(path, "r"), readable: true, writable: false });
}

async function guard<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw new BatchFault("read", path, error);
  }
}
