import { closeSync, cpSync, existsSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fc, test } from "@fast-check/vitest";
import { afterAll, expect } from "vitest";
import type { Delivery } from "../delivery.js";
import { linesOf } from "../lines-of.js";
import { toFile } from "./file-delivery.js";
import type { Inputs } from "./inputs.js";
import { runBatch } from "./run-batch.js";
import type { Work } from "./work.js";

const root = mkdtempSync(join(tmpdir(), "chbab-kill-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
let rounds = 0;

const encode = (text: string) => new TextEncoder().encode(text);
const identity = { version: "1", law: "law", options: "options" };
const isRefused = (text: string) => text.length % 3 === 0;
const answerTo = (text: string, number: number) => `${String(number)} ${isRefused(text) ? "no" : text.toUpperCase().repeat(2)}\n`;

/** Cheap work that depends on the line and its number, as the real work does. */
function workOf(hands: number): Work {
  return {
    hands,
    answer: async ({ bytes, before }) => {
      for (let turn = (before * 7) % 40; turn > 0; turn--) await Promise.resolve();
      const lines = [...linesOf(bytes)].map((line) => new TextDecoder().decode(line));
      return { bytes: encode(lines.map((text, index) => answerTo(text, before + index + 1)).join("")), refused: lines.filter(isRefused).length };
    },
    end: () => Promise.resolve(),
  };
}

function inputsOf(text: string, blockSize: number): Inputs {
  const bytes = encode(text);
  return {
    bytes: bytes.length,
    include: () => false,
    blocks: async function* () {
      for (let at = 0; at < bytes.length; at += blockSize) {
        await Promise.resolve();
        yield bytes.slice(at, at + blockSize);
      }
    },
  };
}

/** A machine that stops before its n-th act on the disk: what is there then is copied to where the next run finds it. */
function stoppedAt(delivery: Delivery, act: number, stop: () => void): Delivery {
  let left = act;
  const before = async (go: () => Promise<void>): Promise<void> => {
    if (left-- === 0) {
      stop();
      throw new Error("stopped");
    }
    return go();
  };
  return {
    from: delivery.from,
    isMarked: delivery.isMarked,
    write: (bytes) => before(() => delivery.write(bytes)),
    reach: (reached) => before(() => delivery.reach(reached)),
    finish: (reached) => before(() => delivery.finish(reached)),
    leave: (reached, why) => delivery.leave(reached, why),
  };
}

/** Cuts off or fills with zeros the end of a file, as a power cut does. */
function damage(path: string, { length, zeros }: { readonly length: number; readonly zeros: number }): void {
  if (!existsSync(path)) return;
  const file = openSync(path, "r+");
  const kept = Math.max(0, statSync(path).size - length);
  ftruncateSync(file, kept);
  writeSync(file, new Uint8Array(zeros), 0, zeros, kept);
  closeSync(file);
}

const line = fc.string({ unit: fc.constantFrom("a", "b", "ខ"), maxLength: 12 });
const torn = fc.record({ length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })), zeros: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })) });
const stop = fc.record({ act: fc.integer({ min: 0, max: 9 }), blockSize: fc.integer({ min: 1, max: 25 }), hands: fc.integer({ min: 1, max: 3 }), output: torn, checkpoint: torn });

test.prop([fc.array(line, { maxLength: 30, size: "max" }), fc.array(stop, { maxLength: 4, size: "max" }), fc.constantFrom(0, Infinity)], { numRuns: 80 })(
  "a run that is stopped anywhere, however often, with whatever torn at the end of its files, ends with the bytes of one that was not",
  async (lines, stops, interval) => {
    const input = lines.map((text) => `${text}\n`).join("");
    let folder = join(root, String(rounds++));
    mkdirSync(folder);
    const start = async () => toFile({ output: join(folder, "out"), force: false, checkpoint: { path: join(folder, "checkpoint"), identity }, interval });
    const signal = new AbortController().signal;
    for (const { act, blockSize, hands, output, checkpoint } of stops) {
      const next = join(root, String(rounds++));
      const delivery = await start();
      const here = folder;
      const stopping = stoppedAt(delivery, act, () => {
        cpSync(here, next, { recursive: true });
      });
      const ended = await runBatch({ inputs: inputsOf(input, blockSize), work: workOf(hands), delivery: stopping, firstLine: 1, signal }).then(() => true, () => false);
      if (ended) break;
      for (const lock of ["out.lock", "checkpoint.lock"]) rmSync(join(next, lock));
      damage(join(next, "out.partial"), output);
      damage(join(next, "checkpoint"), checkpoint);
      folder = next;
    }
    const already = existsSync(join(folder, "out"));
    const end = already ? undefined : await runBatch({ inputs: inputsOf(input, 7), work: workOf(2), delivery: await start(), firstLine: 1, signal });
    expect(readFileSync(join(folder, "out"), "utf8")).toBe(lines.map((text, index) => answerTo(text, index + 1)).join(""));
    if (end !== undefined) expect(end).toEqual({ kind: "done", lines: lines.length, refused: lines.filter(isRefused).length });
    for (const left of ["out.partial", "out.lock", "checkpoint", "checkpoint.lock"]) expect([left, existsSync(join(folder, left))]).toEqual([left, false]);
  },
);
