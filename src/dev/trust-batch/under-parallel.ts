import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program, startBatch, watch } from "./program.js";
import { writeCaseload } from "./write-caseload.js";

const [lines, part] = [4000, 500];

/**
 * Spreads one input over several runs by GNU parallel, of which one is killed midway: once with a retry at once, once with the whole
 * of parallel gone on with later.
 * @returns whether the output has the bytes of a single run both times; undefined where there is no parallel
 */
export async function underParallel(folder: string, say: (line: string) => void): Promise<boolean | undefined> {
  if (spawnSync("parallel", ["--version"]).status !== 0) return undefined;
  const [input, expected, worker, died] = ["spread", "spread-expected", "worker", "died"].map((name) => join(folder, name)) as [string, string, string, string];
  writeCaseload(input, lines);
  await watch(startBatch(["--compact", input, "--output", expected]));
  const wanted = readFileSync(expected);
  writeFileSync(worker, [
    "#!/bin/sh",
    // The third part dies the first time, by kill -9, when it has written some of its answers.
    `if [ "$1" = 3 ] && mkdir "${died}$2" 2>/dev/null; then head -n 100 | "${process.execPath}" "${program}" batch --compact --workers 0 --first-line $((($1 - 1) * ${String(part)} + 1)); kill -9 $$; fi`,
    `"${process.execPath}" "${program}" batch --compact --workers 0 --first-line $((($1 - 1) * ${String(part)} + 1)) || [ $? -eq 1 ]`, "",
  ].join("\n"), { mode: 0o700 });
  const parallel = (args: readonly string[]) => spawnSync("parallel", ["--will-cite", "--pipe", "-N", String(part), "--jobs", "2", ...args], { input: readFileSync(input), maxBuffer: 2 ** 30 });

  const retried = parallel(["--keep-order", "--retries", "3", "--joblog", join(folder, "log-1"), worker, "{#}", "-a"]);
  const isRetried = retried.status === 0 && retried.stdout.equals(wanted);
  say(`${String(lines)} lines in ${String(lines / part)} parts, one killed midway, --retries 3: exit ${String(retried.status)}, ${isRetried ? "equal byte for byte" : "NOT equal"}`);

  const parts = join(folder, "parts");
  mkdirSync(parts);
  const kept = ["--results", `${parts}/`, "--joblog", join(folder, "log-2")];
  const first = parallel([...kept, worker, "{#}", "-b"]);
  const second = parallel([...kept, "--resume-failed", worker, "{#}", "-b"]);
  const together = execFileSync("sh", ["-c", 'for part in $(ls "$0/1" | sort -n); do cat "$0/1/$part/stdout"; done', parts], { maxBuffer: 2 ** 30 });
  const isResumed = first.status !== 0 && second.status === 0 && together.equals(wanted);
  say(`the same with --results and --resume-failed: exit ${String(first.status)}, then ${String(second.status)}, ${isResumed ? "equal byte for byte" : "NOT equal"}`);
  return isRetried && isResumed;
}
