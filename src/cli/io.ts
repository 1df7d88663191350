import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import type { Writable } from "node:stream";
import type { CommandWords } from "../report/catalogue/command-words.js";
import { plainText } from "../report/plain-text.js";
import { exitCodes } from "./exit-codes.js";
import { EarlyEnd } from "./outcome.js";

/** The name that stands for standard input. */
export const standardInput = "-";

/**
 * Reads a file, or standard input for `-`, but never more than a limit: what is longer is cut there, so that the reader
 * refuses it by its size without its ever being in memory.
 * @param most - bytes to read at most
 * @throws EarlyEnd where the input cannot be read
 */
export async function readInput(path: string, most: number, words: CommandWords): Promise<Uint8Array> {
  try {
    if (path !== standardInput) return readFileUpTo(path, most) ?? await readUpTo(createReadStream(path, { end: most - 1 }), most);
    if (process.stdin.isTTY) process.stderr.write(`${words.readingStandardInput}\n`);
    return await readUpTo(process.stdin, most);
  } catch (error) {
    throw unreadable(path, error, words);
  }
}

/** A file proper, read at once: a stream would cost more than the reading. Undefined for a pipe, at which a signal must not wait. */
function readFileUpTo(path: string, most: number): Uint8Array | undefined {
  const status = statSync(path);
  if (!status.isFile()) return undefined;
  // One byte more than the file says that it has: whether it is all of it, or one of those that do not say.
  const bytes = new Uint8Array(Math.min(status.size + 1, most));
  let length = 0;
  const file = openSync(path, "r");
  try {
    for (let read = -1; read !== 0 && length < bytes.length; length += read) read = readSync(file, bytes, length, bytes.length - length, null);
    return length < bytes.length || length === most ? bytes.subarray(0, length) : undefined;
  } finally {
    closeSync(file);
  }
}

async function readUpTo(stream: AsyncIterable<Buffer>, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop closes the stream.
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/**
 * Makes sure that a folder is there before it is read as rules.
 * @throws EarlyEnd where it is not
 */
export function requireFolder(path: string, words: CommandWords): void {
  let found;
  try {
    found = statSync(path);
  } catch (error) {
    throw unreadable(path, error, words);
  }
  if (!found.isDirectory()) throw unreadable(path, { code: "ENOTDIR" }, words);
}

/** An end because a path cannot be read: the path, made harmless, and what is wrong. */
export function unreadable(path: string, error: unknown, words: CommandWords): EarlyEnd {
  const name = path === standardInput ? words.standardInput : plainText(path);
  return new EarlyEnd({ code: exitCodes.inputOutput, message: `${words.cannotRead(name, problemOf(error, words))}\n` });
}

/** What a system error says, in words; never its own text. */
export function problemOf(error: unknown, { problem }: CommandWords): string {
  const code = codeOf(error);
  return code !== undefined && Object.hasOwn(problem, code) ? problem[code as keyof typeof problem] : problem.other;
}

/** Whether the reader at the other end of a pipe went away: no fault of anyone's. */
export function isClosedPipe(error: unknown): boolean {
  return codeOf(error) === "EPIPE";
}

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Writes a text wholly: the promise waits until the system has taken it. */
export async function writeAll(stream: Writable, text: string): Promise<void> {
  if (text === "") return;
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
