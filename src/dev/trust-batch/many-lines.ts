import { createReadStream, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { countLines } from "../../batch/lines-of.js";
import { startBatch, watch } from "./program.js";
import { writeCaseload } from "./write-caseload.js";

const most = 256;

/**
 * Runs a great many lines and looks at the memory.
 * @returns whether it stayed below the bound, and as many lines came out as went in
 */
export async function manyLines(count: number, folder: string, say: (line: string) => void): Promise<boolean> {
  const [input, output] = [join(folder, "many"), join(folder, "many-out")];
  writeCaseload(input, count);
  const size = statSync(input).size;
  const { code, seconds, memory } = await watch(startBatch(["--compact", input, "--output", output, "--checkpoint", join(folder, "many-checkpoint"), "--workers", "2"]));
  let lines = 0;
  for await (const block of createReadStream(output) as AsyncIterable<Uint8Array>) lines += countLines(block);
  const tenths = Array.from({ length: 10 }, (_, tenth) => Math.max(...memory.slice(Math.floor((memory.length * tenth) / 10), Math.ceil((memory.length * (tenth + 1)) / 10))));
  say(`${String(count)} lines, ${(size / 2 ** 20).toFixed(0)} MiB in, ${(statSync(output).size / 2 ** 20).toFixed(0)} MiB out, 2 workers, checkpoint: ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} lines a second`);
  say(`MiB of memory at most in each tenth of the run: ${tenths.map((used) => used.toFixed(0)).join(", ")}`);
  say(`exit ${String(code)}; ${String(lines)} lines came out`);
  for (const path of [input, output]) rmSync(path);
  return code === 1 && lines === count && Math.max(...memory) < most;
}
