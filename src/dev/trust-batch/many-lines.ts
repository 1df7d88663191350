import { createReadStream, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { countLines } from "../../batch/lines-of.js";
import { startBatch, watch } from "./program.js";
import { writeCaseload, type Mixture } from "./write-caseload.js";

/** MiB of memory: the bound of the whole process, and what the last quarter of a run may use beyond the first at most. */
const [most, growth] = [256, 32];

/**
 * Runs a great many lines and looks at the memory.
 * @returns whether it stayed flat and below the bound, and as many lines came out as went in
 */
export async function manyLines(count: number, mixture: Mixture, folder: string, say: (line: string) => void): Promise<boolean> {
  const [input, output] = [join(folder, "many"), join(folder, "many-out")];
  writeCaseload(input, count, mixture);
  const size = statSync(input).size;
  const { code, seconds, memory, peak } = await watch(startBatch(["--compact", input, "--output", output, "--checkpoint", join(folder, "many-checkpoint"), "--workers", "2"]));
  let lines = 0;
  for await (const block of createReadStream(output) as AsyncIterable<Uint8Array>) lines += countLines(block);
  const quarter = Math.ceil(memory.length / 4);
  const [first, last] = [mean(memory.slice(0, quarter)), mean(memory.slice(-quarter))];
  say(`${String(count)} lines, ${(size / 2 ** 20).toFixed(0)} MiB in, ${(statSync(output).size / 2 ** 20).toFixed(0)} MiB out, 2 workers, checkpoint: ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} lines a second`);
  say(`MiB of memory: ${peak.toFixed(0)} at most, ${first.toFixed(0)} over the first quarter of ${String(memory.length)} looks, ${last.toFixed(0)} over the last; from time to time ${everyTenth(memory)}`);
  say(`exit ${String(code)}; ${String(lines)} lines came out`);
  for (const path of [input, output]) rmSync(path);
  return code === 1 && lines === count && peak < most && last - first < growth;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function everyTenth(values: readonly number[]): string {
  return Array.from({ length: 10 }, (_, tenth) => (values[Math.floor((values.length * tenth) / 10)] ?? 0).toFixed(0)).join(", ");
}
