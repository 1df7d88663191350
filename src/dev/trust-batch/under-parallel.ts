import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program, startBatch, watch } from "./program.js";
import { writeCaseload } from "./write-caseload.js";

/** The part is as long as several chunks, so that a worker can be killed while it writes. */
const [lines, part] = [1600, 200];

/**
 * Spreads one input over several runs by GNU parallel, of which one is killed midway by kill -9, in the two ways of docs/batch.md: lines
 * through pipes, where the part is done again at once; parts in files, where the whole is started again.
 * @returns whether the output has the bytes of a single run both times; undefined where there is no parallel
 */
export async function underParallel(folder: string, say: (line: string) => void): Promise<boolean | undefined> {
  if (spawnSync("parallel", ["--version"]).status !== 0) return undefined;
  const [input, expected] = ["spread", "spread-expected"].map((name) => join(folder, name)) as [string, string];
  writeCaseload(input, lines);
  await watch(startBatch(["--compact", input, "--output", expected]));
  const wanted = readFileSync(expected);
  const isPiped = throughPipes(folder, readFileSync(input)).equals(wanted) && existsSync(join(folder, "died-in-pipe"));
  say(`${String(lines)} lines through pipes in ${String(lines / part)} parts, one killed midway, --retries 3: ${isPiped ? "equal byte for byte" : "NOT equal"}`);
  const { statuses, results } = inFiles(folder, input);
  const isFiled = results.equals(wanted) && statuses[0] !== 0 && statuses[1] === 0;
  say(`the same in files, one killed midway and everything started again: exit ${statuses.map(String).join(", then ")}, ${isFiled ? "equal byte for byte" : "NOT equal"}`);
  return isPiped && isFiled;
}

const batch = `"${process.execPath}" "${program}" batch --compact --workers 0 --first-line $((($1 - 1) * ${String(part)} + 1))`;

function throughPipes(folder: string, input: Buffer): Buffer {
  const worker = script(folder, "piped", [
    // The third part dies the first time, when it has written some of its answers.
    `if [ "$1" = 3 ] && mkdir "${join(folder, "died-in-pipe")}" 2>/dev/null; then head -n 100 | ${batch}; kill -9 $$; fi`,
    `${batch} || [ $? -eq 1 ]`,
  ]);
  return spawnSync("parallel", ["--will-cite", "--pipe", "-N", String(part), "--jobs", "2", "--keep-order", "--retries", "3", worker, "{#}"], { input, maxBuffer: 2 ** 30 }).stdout;
}

function inFiles(folder: string, input: string): { readonly statuses: readonly (number | null)[]; readonly results: Buffer } {
  const [parts, died] = [join(folder, "parts"), join(folder, "died-in-file")];
  mkdirSync(parts);
  spawnSync("split", ["-l", String(part), "-d", "-a", "6", input, `${parts}/`]);
  const worker = script(folder, "filed", [
    `[ -e "$2.results" ] && exit 0`,
    // The third part dies the first time, while its partial output stands there.
    `if [ "$1" = 3 ] && mkdir "${died}" 2>/dev/null; then ${batch} "$2" --output "$2.results" & until [ -s "$2.results.partial" ]; do sleep 0.01; done; kill -9 $!; wait; kill -9 $$; fi`,
    `${batch} "$2" --output "$2.results" || [ $? -eq 1 ]`,
  ]);
  const inputs = readdirSync(parts).toSorted().map((name) => join(parts, name));
  const statuses = [1, 2].map(() => spawnSync("parallel", ["--will-cite", "--jobs", "2", worker, "{#}", "{}", ":::", ...inputs]).status);
  return { statuses, results: Buffer.concat(inputs.map((path) => readFileSync(`${path}.results`))) };
}

function script(folder: string, name: string, commands: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${commands.join("\n")}\n`, { mode: 0o700 });
  return path;
}
