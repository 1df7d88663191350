import { hashOf } from "../law/hash.js";
import type { Position } from "./cut-chunks.js";

/** What a checkpoint holds on to besides the input: a run goes on only under the same. All are hashes or versions, no data. */
export interface RunIdentity {
  readonly version: string;
  readonly law: string;
  readonly options: string;
}

/** How far a run had come at one moment: what it had read, and what it had written of it. */
export interface Mark {
  readonly input: Position;
  readonly refused: number;
  readonly output: { readonly bytes: number; readonly sha256: string };
  /** The input ended here. */
  readonly end: boolean;
}

/** What a file says that may be a checkpoint: nothing yet, nothing of ours, or a run and its marks. */
export type DecodedCheckpoint =
  | { readonly kind: "none" }
  | { readonly kind: "foreign" }
  | { readonly kind: "run"; readonly identity: RunIdentity; readonly marks: readonly { readonly mark: Mark; readonly endsAt: number }[]; readonly endsAt: number };

const format = "chbab/checkpoint@1";
const opening = `{"format":"${format}"`;
const lineFeed = 0x0a;

/** Bytes that the first line of a checkpoint never reaches: enough of a file to tell whether it is one. */
export const longestFirstLine = 1024;

/**
 * The first line of a checkpoint.
 * @example
 * decodeCheckpoint(new TextEncoder().encode(encodeIdentity({ version: "1", law: "a", options: "b" }))).kind; // => "run"
 */
export function encodeIdentity({ version, law, options }: RunIdentity): string {
  return checkedLine({ format, version, law, options });
}

/** A further line of a checkpoint, to be appended once the output it speaks of is safe. */
export function encodeMark({ input, refused, output, end }: Mark): string {
  return checkedLine({ input: { lines: input.lines, bytes: input.bytes, sha256: input.sha256 }, refused, output: { bytes: output.bytes, sha256: output.sha256 }, end });
}

/**
 * Reads a checkpoint as far as it is whole. A line that a crash tore, or that the system filled with zeros in a power cut, ends it: the marks
 * before it hold. A file of which not even the first line was written counts as none; one that begins as no checkpoint does is foreign.
 */
export function decodeCheckpoint(bytes: Uint8Array): DecodedCheckpoint {
  const lines = wholeLines(bytes);
  const first = lines[0];
  const identity = first?.text.startsWith(opening) === true ? checkedValue(first.text) : undefined;
  if (first === undefined || identity === undefined) return { kind: isTornBeginning(bytes) ? "none" : "foreign" };
  const marks: { readonly mark: Mark; readonly endsAt: number }[] = [];
  for (const { text, endsAt } of lines.slice(1)) {
    const value = checkedValue(text);
    if (value === undefined) break;
    // The check of the line says that this program wrote it.
    marks.push({ mark: value as Mark, endsAt });
  }
  const { version, law, options } = identity as RunIdentity;
  return { kind: "run", identity: { version, law, options }, marks, endsAt: first.endsAt };
}

/** An object as a line that ends in a check of what stands before it. */
function checkedLine(value: object): string {
  const text = JSON.stringify(value).slice(0, -1);
  return `${text},"check":"${checkOf(text)}"}\n`;
}

const checkPart = /,"check":"([0-9a-f]{16})"\}$/;

function checkedValue(line: string): unknown {
  const found = checkPart.exec(line);
  const text = found === null ? "" : line.slice(0, found.index);
  return found !== null && checkOf(text) === found[1] ? JSON.parse(`${text}}`) : undefined;
}

function checkOf(text: string): string {
  return hashOf(text).slice(0, 16);
}

function wholeLines(bytes: Uint8Array): readonly { readonly text: string; readonly endsAt: number }[] {
  const decoder = new TextDecoder();
  const lines: { readonly text: string; readonly endsAt: number }[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    lines.push({ text: decoder.decode(bytes.subarray(start, end)), endsAt: end + 1 });
    start = end + 1;
  }
  return lines;
}

/** Nothing, zeros, or the beginning of a first line of ours: what a crash leaves of a checkpoint that was being made. */
function isTornBeginning(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte === 0)) return true;
  const text = new TextDecoder().decode(bytes.subarray(0, longestFirstLine)).replace(/\0+$/, "");
  return bytes.length <= longestFirstLine && !text.includes("\n") && (text.startsWith(opening) || opening.startsWith(text));
}
