import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterEach, describe, expect, test } from "vitest";
import { law } from "../../law/bundled.js";
import { answerChunk } from "../answer-chunk.js";
import { badLines, caseLines } from "../caseload.test-data.js";
import type { Chunk } from "../cut-chunks.js";
import { WorkerPool } from "./worker-pool.js";

const options = { compact: true, nullForm: false };
const chunkOf = (text: string, before = 0): Chunk => ({ bytes: new TextEncoder().encode(text), before, lines: 1, endsAt: 0, after: () => ({ lines: 0, bytes: 0, sha256: "" }) });
const poolOf = (hands: number, program: string, setting: object = options) => new WorkerPool(hands, { url: new URL(`data:text/javascript,${encodeURIComponent(program)}`) }, { ...options, ...setting, law: undefined });
const answering = "import { parentPort as port } from 'node:worker_threads'; const answer = (refused) => { const bytes = new Uint8Array(1); port.postMessage({ bytes, refused }, [bytes.buffer]); };";
let pool: WorkerPool | undefined;

afterEach(async () => {
  await pool?.end();
});

describe("work in threads", () => {
  test("gives what the same lines give without them", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "chbab-worker-"));
    const outfile = join(folder, "worker.mjs");
    buildSync({ entryPoints: [fileURLToPath(new URL("./worker.ts", import.meta.url))], outfile, bundle: true, platform: "node", format: "esm", logLevel: "silent" });
    pool = new WorkerPool(2, { url: pathToFileURL(outfile) }, { ...options, law: undefined });
    const text = [...badLines, caseLines[0], ...badLines].map((line) => `${line ?? ""}\n`).join("");
    const expected = answerChunk(new TextEncoder().encode(text), 5, { ...options, law });
    const answer = await pool.answer(chunkOf(text, 5));
    rmSync(folder, { recursive: true });
    expect([new TextDecoder().decode(answer.bytes), answer.refused]).toEqual([new TextDecoder().decode(expected.bytes), expected.refused]);
  });

  test("has no more threads than hands, and gives each a chunk at a time", async () => {
    // Each thread answers with how many chunks it had before this one was answered.
    pool = poolOf(2, `${answering} let busy = 0; port.on('message', () => { busy += 1; const now = busy; setTimeout(() => { busy -= 1; answer(now); }, 20); });`);
    const { answer } = pool;
    const answers = await Promise.all(Array.from({ length: 9 }, () => answer(chunkOf("a\n"))));
    expect(answers.map(({ refused }) => refused)).toEqual(Array.from({ length: 9 }, () => 1));
    expect((pool as unknown as { free: unknown[] }).free).toHaveLength(2);
  });

  test("hands the bytes over instead of copying them", async () => {
    pool = poolOf(1, `${answering} port.on('message', () => answer(0));`);
    const chunk = chunkOf("a\n");
    await pool.answer(chunk);
    expect(chunk.bytes.length).toBe(0);
  });

  test("names the line at which the program fails in a thread, and goes on with other chunks", async () => {
    pool = poolOf(1, `${answering} port.on('message', ({ before }) => before === 7 ? port.postMessage({ faultAt: 9, kind: 'RangeError' }) : answer(0));`);
    await expect(pool.answer(chunkOf("a\n", 7))).rejects.toMatchObject({ line: 9, kind: "RangeError" });
    await expect(pool.answer(chunkOf("a\n", 8))).resolves.toMatchObject({ refused: 0 });
  });

  test("names the chunk in which a thread dies, and the kind of its end alone", async () => {
    pool = poolOf(1, `${answering} port.on('message', () => { throw new RangeError('SECRET'); });`);
    const died = pool.answer(chunkOf("a\n", 41));
    await expect(died).rejects.toMatchObject({ line: 42, kind: "RangeError", message: "" });
  });

  test("a thread that ends by itself leaves nobody waiting", async () => {
    pool = poolOf(1, "import { parentPort as port } from 'node:worker_threads'; port.on('message', () => process.exit(3));");
    await expect(pool.answer(chunkOf("a\n", 1))).rejects.toMatchObject({ line: 2 });
  });

  test("that is ended leaves nobody waiting", async () => {
    pool = poolOf(1, "import { parentPort as port } from 'node:worker_threads'; port.on('message', () => undefined);");
    const waiting = Promise.allSettled([pool.answer(chunkOf("a\n")), pool.answer(chunkOf("b\n"))]);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    await pool.end();
    expect((await waiting).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
