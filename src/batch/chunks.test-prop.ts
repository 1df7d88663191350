import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { law } from "../law/bundled.js";
import { answerChunk } from "./answer-chunk.js";
import { answerLine } from "./answer-line.js";
import { badLines, caseLines } from "./caseload.test-data.js";
import { cutChunks } from "./cut-chunks.js";
import { inOrder } from "./in-order.js";
import { linesOf } from "./lines-of.js";
import { longestKept } from "./longest-kept.js";
import { noDigest } from "./no-digest.js";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const options = { law, compact: true, nullForm: false };
const shortCases = caseLines.toSorted((a, b) => a.length - b.length).slice(0, 3);

/** Blocks of an input as a system might give them, of any sizes. */
async function* blocksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    await Promise.resolve();
    yield bytes.slice(at, at + size);
    at += size;
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 });
const line = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...badLines) }, { weight: 1, arbitrary: fc.constantFrom(...shortCases) }, fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[\r\n]/g, "")));

test.prop([fc.array(line, { maxLength: 12 }), sizes, fc.constantFrom("\n", "\r\n"), fc.integer({ min: 1, max: 5 })], { numRuns: 25 })(
  "a batch gives what its lines give one by one, in their order, for any blocks, any end of line and any number of hands",
  async (lines, blockSizes, end, hands) => {
    const input = encode(lines.map((text) => text + end).join(""));
    const singly = lines.map((text, index) => `${answerLine(encode(text), index + 1, options).text}\n`).join("");
    let together = "";
    const chunks = cutChunks(blocksOf(input, blockSizes), { longest: longestKept, digest: noDigest, from: { lines: 0, bytes: 0 } });
    for await (const { bytes } of inOrder(chunks, async (chunk) => {
      for (let turn = chunk.lines % 3; turn > 0; turn--) await Promise.resolve();
      return answerChunk(chunk.bytes, chunk.before, options);
    }, hands)) together += decode(bytes);
    expect(together).toBe(singly);
  },
);

test.prop([fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 20 }), sizes, fc.integer({ min: 3, max: 20 })])(
  "chunks hold the lines of the input, each as it is or cut where too much would be held, and say where they stand",
  async (texts, blockSizes, longest) => {
    const lines = texts.map((bytes) => bytes.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte)));
    const input = new Uint8Array(lines.flatMap((bytes) => [...bytes, 0x0a]));
    const found: Uint8Array[] = [];
    let [count, end] = [0, 0];
    for await (const chunk of cutChunks(blocksOf(input, blockSizes), { longest, digest: noDigest, from: { lines: 0, bytes: 0 } })) {
      expect(chunk.before).toBe(count);
      found.push(...linesOf(chunk.bytes));
      count += chunk.lines;
      end = chunk.endsAt;
    }
    expect([found.length, count, end]).toEqual([lines.length, lines.length, input.length]);
    for (const [index, whole] of lines.entries()) {
      const kept = found[index] ?? new Uint8Array();
      // A line that came in one block is there already; only what has to be held is cut.
      expect([...kept]).toEqual([...whole.slice(0, kept.length)]);
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(whole.length, longest));
    }
  },
);
