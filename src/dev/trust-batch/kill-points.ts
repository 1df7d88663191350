import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startBatch, watch } from "./program.js";
import { writeCaseload } from "./write-caseload.js";

/**
 * Kills runs at random moments, some of them more than once, and goes on; every output has to have the bytes of a run that was not killed.
 * @param points - how many kills
 * @param lines - of the input: enough for a run to make several marks
 * @param folder - for the files
 * @returns whether all had
 */
export async function killPoints(points: number, lines: number, folder: string, say: (line: string) => void): Promise<boolean> {
  const [input, expected, output, checkpoint] = ["cases", "expected", "output", "checkpoint"].map((name) => join(folder, name)) as [string, string, string, string];
  writeCaseload(input, lines);
  const { seconds, code: usual } = await watch(startBatch(["--compact", input, "--output", expected]));
  const wanted = hashOf(expected);
  say(`${String(lines)} lines in ${seconds.toFixed(1)} s without a kill`);
  let [killed, afterMarks, done, ended, equal, rounds] = [0, 0, 0, 0, 0, 0];
  while (killed < points) {
    rounds += 1;
    for (;;) {
      const workers = String(killed % 4);
      const child = startBatch(["--compact", input, "--output", output, "--checkpoint", checkpoint, "--workers", workers]);
      // Now and then a run is left alone, so that each round comes to an end.
      const delay = killed < points && Math.random() < 0.8 ? Math.random() * seconds * 1100 : Infinity;
      const timer = Number.isFinite(delay) ? setTimeout(() => child.kill("SIGKILL"), delay) : undefined;
      const { code } = await watch(child);
      clearTimeout(timer);
      if (code !== null) {
        if (timer !== undefined) ended += 1;
        if (code !== usual) throw new Error(`a run ended in ${String(code)}; there were ${readdirSync(folder).join(", ")}`);
        break;
      }
      killed += 1;
      // Killed after its last act, before its end: the output is in its place, and the same command would refuse to replace it.
      if (existsSync(output) && !existsSync(checkpoint)) {
        done += 1;
        break;
      }
      if (existsSync(checkpoint) && readFileSync(checkpoint, "utf8").split("\n").length > 2) afterMarks += 1;
    }
    if (hashOf(output) === wanted) equal += 1;
    rmSync(output);
  }
  say(`${String(killed)} kills in ${String(rounds)} rounds, ${String(afterMarks)} of them with marks to go on from, ${String(done)} when all was done; ${String(ended)} came too late; ${String(equal)} of ${String(rounds)} outputs equal byte for byte`);
  return equal === rounds;
}

function hashOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
