import { createReadStream } from "node:fs";
import { cutChunks } from "../batch/cut-chunks.js";
import { linesOf } from "../batch/lines-of.js";
import { noDigest } from "../batch/no-digest.js";
import type { CommandWords } from "../report/catalogue/command-words.js";
import { readInput, standardInput, unreadable } from "./io.js";
import { filesOf } from "./scenario-files.js";

/** A document or a line of NDJSON, and where it stands: the file, and for a line its number. */
export interface FoundEntry {
  readonly file: string;
  readonly line: number | undefined;
  readonly bytes: Uint8Array;
}

/** A file whose name ends so holds one document; every other one, and standard input, a line for each. */
const document = ".json";
/** What is looked for below a folder. */
const endings = [document, ".ndjson", ".jsonl"];

/**
 * Reads entries one by one, so that an input of any length takes no more memory than its longest line. Empty lines are passed over.
 * @param longest - bytes of an entry that are read at most, and one more, so that the reader refuses what is longer by its size
 * @throws EarlyEnd where an input cannot be read
 */
export async function* readEntries(paths: readonly string[], longest: number, words: CommandWords): AsyncGenerator<FoundEntry> {
  for (const file of await filesOf(paths, words, endings)) {
    if (file.endsWith(document)) yield { file, line: undefined, bytes: await readInput(file, longest + 1, words) };
    else yield* linesIn(file, longest, words);
  }
}

async function* linesIn(file: string, longest: number, words: CommandWords): AsyncGenerator<FoundEntry> {
  if (file === standardInput && process.stdin.isTTY) process.stderr.write(`${words.readingStandardInput}\n`);
  const source: AsyncIterable<Uint8Array> = file === standardInput ? process.stdin : createReadStream(file);
  try {
    for await (const chunk of cutChunks(ended(source), { longest: longest + 1, digest: noDigest, from: { lines: 0, bytes: 0 } })) {
      let line = chunk.before;
      for (const bytes of linesOf(chunk.bytes)) {
        line += 1;
        // Of a line that is too long only the beginning is here: whatever it holds, it is refused.
        if (bytes.length > longest || !isBlank(bytes)) yield { file, line, bytes };
      }
    }
  } catch (error) {
    throw isSystemError(error) ? unreadable(file, error, words) : error;
  }
}

/** The last line may lack its end. */
async function* ended(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let last = lineFeed;
  for await (const block of source) {
    last = block.at(-1) ?? last;
    yield block;
  }
  if (last !== lineFeed) yield new Uint8Array([lineFeed]);
}

const lineFeed = 0x0a;

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function isSystemError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "syscall" in error;
}
