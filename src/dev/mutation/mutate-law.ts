import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readDirectory } from "../../law/read-directory.js";
import { readExclusions } from "./exclusions.js";
import type { Verdict } from "./hunt.js";
import type { Task } from "./mutate-law-worker.js";
import { mutableFiles } from "./mutants-of.js";
import { relinkable } from "./relink.js";
import { summaryOf } from "./summary.js";

/**
 * `npm run mutate:law`: breaks every rule file in every way of the operators, one at a time, and shows what finds each break. Exit 1
 * unless every mutant is found or excluded with a reason. Arguments name the files to mutate, as much of each path as one likes; `--operator`
 * one kind of break; `--near` looks only at cases and scenarios that name the mutated offence; `--without-tables` leaves the
 * second tables of figures and citations out, to see what the law's behaviour alone tells.
 */
const { values: { near, "without-tables": withoutTables, jobs, operator, report }, positionals } = parseArgs({
  allowPositionals: true,
  options: { near: { type: "boolean", default: false }, "without-tables": { type: "boolean", default: false }, jobs: { type: "string", default: String(availableParallelism()) }, operator: { type: "string", multiple: true }, report: { type: "string" } },
});
const chunk = 60;

const started = performance.now();
const base = relinkable(readDirectory("rules").files);
const tasks: Task[] = mutableFiles(base.law, base.files).filter(({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part))).flatMap(({ file, mutants }) => {
  const positions = mutants().flatMap((mutant, position) => (operator === undefined || operator.includes(mutant.operator) ? [position] : []));
  return Array.from({ length: Math.ceil(positions.length / chunk) }, (_, part): Task => ({ file, positions: positions.slice(part * chunk, (part + 1) * chunk) }));
});
const expected = tasks.reduce((sum, { positions }) => sum + positions.length, 0);
process.stderr.write(`${expected} mutants\n`);

const verdicts: Verdict[] = [];
await Promise.all(Array.from({ length: Math.min(Number(jobs), tasks.length) }, () => new Promise<void>((resolve, reject) => {
  const worker = fork(fileURLToPath(new URL("mutate-law-worker.ts", import.meta.url)), [...(near ? ["--near"] : []), ...(withoutTables ? ["--without-tables"] : [])]);
  worker.on("error", reject);
  worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${String(code)}`))));
  worker.on("message", (found: readonly Verdict[]) => {
    verdicts.push(...found);
    const task = tasks.shift();
    if (task === undefined) worker.disconnect();
    else worker.send(task);
    if (found.length > 0) process.stderr.write(`${verdicts.length} of ${expected}, ${verdicts.filter(({ by }) => by === null).length} survivors, ${Math.round((performance.now() - started) / 1000)} s\n`);
  });
})));

verdicts.sort((a, b) => (a.file === b.file ? (a.id < b.id ? -1 : 1) : a.file < b.file ? -1 : 1));
const whole = positionals.length === 0 && operator === undefined && !near && !withoutTables;
const { passes, lines } = summaryOf(verdicts, readExclusions(), whole);
if (report !== undefined) writeFileSync(report, `${JSON.stringify(verdicts, null, 1)}\n`);
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = passes && verdicts.length === expected ? 0 : 1;
