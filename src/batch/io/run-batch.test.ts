import { describe, expect, test } from "vitest";
import type { BatchProgress } from "../../schema/batch.js";
import type { Delivery, Reached } from "../delivery.js";
import { linesOf } from "../lines-of.js";
import { beginning } from "../marks.js";
import type { Inputs } from "./inputs.js";
import { runBatch } from "./run-batch.js";
import type { Work } from "./work.js";

const encode = (text: string) => new TextEncoder().encode(text);
const never = new AbortController().signal;
const counting: Work = {
  hands: 2,
  answer: ({ bytes, before }) => Promise.resolve({ bytes: encode([...linesOf(bytes)].map((_, index) => `${String(before + index + 1)}\n`).join("")), refused: 1 }),
  end: () => Promise.resolve(),
};

function inputsOf(blocks: (signal: AbortSignal) => AsyncGenerator<Uint8Array>, bytes: number | null = null): Inputs {
  return { bytes, blocks, include: () => false };
}

async function* endless(signal: AbortSignal, read: { blocks: number }): AsyncGenerator<Uint8Array> {
  while (!signal.aborted) {
    await Promise.resolve();
    read.blocks += 1;
    yield encode("a\n");
  }
  throw new Error("aborted");
}

function deliveryTo(written: string[], changes: Partial<Delivery> = {}): Delivery & { readonly told: string[] } {
  const told: string[] = [];
  const tell = (what: string) => ({ position, refused }: Reached) => {
    told.push(`${what} ${String(position().lines)} ${String(refused)}`);
    return Promise.resolve();
  };
  return {
    told, from: beginning, isMarked: false,
    write: (bytes) => {
      written.push(new TextDecoder().decode(bytes));
      return Promise.resolve();
    },
    reach: tell("reach"), finish: tell("finish"), leave: (reached, why) => tell(why)(reached),
    ...changes,
  };
}

describe("a batch", () => {
  test("writes what each chunk comes to, tells what is reached, and ends", async () => {
    const [written, seen]: [string[], BatchProgress[]] = [[], []];
    const delivery = deliveryTo(written);
    const blocks = async function* () {
      await Promise.resolve();
      yield encode("a\nb\n");
      yield encode("c\n");
    };
    const end = await runBatch({ inputs: inputsOf(blocks, 6), work: counting, delivery, firstLine: 11, signal: never, onProgress: (progress) => seen.push(progress) });
    expect([end, written, delivery.told]).toEqual([{ kind: "done", lines: 3, refused: 2 }, ["11\n12\n", "13\n"], ["reach 2 1", "reach 3 2", "finish 3 2"]]);
    expect(seen.map(({ lines, refused, percent }) => [lines, refused, percent])).toEqual([[2, 1, 66], [3, 2, 100]]);
  });

  test("reads no further than a few chunks ahead of what is written", async () => {
    const read = { blocks: 0 };
    const controller = new AbortController();
    const stuck = deliveryTo([], { write: () => new Promise(() => undefined) });
    void runBatch({ inputs: inputsOf((signal) => endless(signal, read)), work: counting, delivery: stuck, firstLine: 1, signal: controller.signal });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    const after = read.blocks;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect([after <= 6, read.blocks]).toEqual([true, after]);
  });

  test("that is asked to stop leaves what it reached, however endless its input", async () => {
    const controller = new AbortController();
    const delivery = deliveryTo([]);
    const end = await runBatch({
      inputs: inputsOf((signal) => endless(signal, { blocks: 0 })), work: counting, delivery, firstLine: 1, signal: controller.signal,
      onProgress: ({ lines }) => { if (lines === 5) controller.abort(); },
    });
    expect([end.kind, end.lines, delivery.told.at(-1)]).toEqual(["interrupted", 5, "interrupted 5 5"]);
  });

  test("that was asked to stop before it began writes nothing", async () => {
    const controller = new AbortController();
    controller.abort();
    const written: string[] = [];
    const end = await runBatch({ inputs: inputsOf((signal) => endless(signal, { blocks: 0 })), work: counting, delivery: deliveryTo(written), firstLine: 1, signal: controller.signal });
    expect([end, written]).toEqual([{ kind: "interrupted", lines: 0, refused: 0 }, []]);
  });

  test("whose work fails leaves what was written before and tells the failure", async () => {
    const delivery = deliveryTo([]);
    const failing: Work = { ...counting, answer: (chunk) => (chunk.before === 2 ? Promise.reject(new RangeError("at the third")) : counting.answer(chunk)) };
    await expect(runBatch({ inputs: inputsOf((signal) => endless(signal, { blocks: 0 })), work: failing, delivery, firstLine: 1, signal: never })).rejects.toThrow(RangeError);
    expect(delivery.told).toEqual(["reach 1 1", "reach 2 2", "failed 2 2"]);
  });

  test("whose output fails stops reading and ends its work", async () => {
    const read = { blocks: 0 };
    let ended = false;
    const work: Work = { ...counting, end: () => {
      ended = true;
      return Promise.resolve();
    } };
    const full = deliveryTo([], { write: () => Promise.reject(new RangeError("full")) });
    await expect(runBatch({ inputs: inputsOf((signal) => endless(signal, read)), work, delivery: full, firstLine: 1, signal: never })).rejects.toThrow(RangeError);
    const after = read.blocks;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect([read.blocks, full.told, ended]).toEqual([after, ["failed 0 0"], true]);
  });
});
