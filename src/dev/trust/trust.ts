import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { add, emptyTally, printed } from "../differential/tally.js";
import { readOptions, usage } from "./options.js";
import { progressLine } from "./progress-line.js";
import type { Message, Task, Told } from "./task.js";
import { batchOf, tablesOf } from "./tasks.js";

/** `npm run trust`: the library and the reference evaluator on a million charges of generated cases, and on whole tables. */
const options = readOptions(process.argv.slice(2), Math.floor(Math.random() * 0x7fffffff));
if (options === undefined) {
  process.stderr.write(usage);
  process.exit(2);
}
const { comparisons, seed, from, leaves, minutes, out } = options;
const tables = tablesOf(leaves);
const left = [...tables.tasks];
const [ofCases, ofTables] = [emptyTally(), emptyTally()];
const running = new Map<ChildProcess, Task>();
const started = performance.now();
const seconds = () => (performance.now() - started) / 1000;
let next = from;
let failure: Told | undefined;
let isStopped = false;

/** The first worker begins with tables, the others with cases; each goes on with what is left. */
function taskFor(index: number): Task | undefined {
  if (isStopped) return undefined;
  const wantsCases = ofCases.comparisons < comparisons;
  if (wantsCases && (index > 0 || left.length === 0)) return batchOf(next++, { seed, modes: options?.modes ?? [] });
  return left.shift();
}

function stop(): void {
  isStopped = true;
  for (const worker of running.keys()) worker.kill();
}

process.stderr.write(`seed ${seed}: ${comparisons} charges of generated cases from batch ${from}, ${tables.rows} rows of tables up to ${leaves} leaves\n`);
const ticking = setInterval(() => {
  process.stderr.write(`${progressLine({ done: ofCases.comparisons + ofTables.comparisons, of: comparisons + tables.rows, seconds: seconds() })} cases ${printed(ofCases)}; tables ${printed(ofTables)}\n`);
  if (seconds() > minutes * 60) stop();
}, 10_000);

const unfinished = new Set<number>();
await Promise.all(Array.from({ length: options.workers }, (_, index) => new Promise<void>((resolve, reject) => {
  const worker = fork(fileURLToPath(new URL("trust-worker.ts", import.meta.url)));
  const give = () => {
    const task = taskFor(index);
    if (task === undefined) {
      running.delete(worker);
      worker.disconnect();
      return;
    }
    running.set(worker, task);
    if (task.kind === "cases") unfinished.add(task.number);
    worker.send(task);
  };
  worker.on("message", ({ tally, done }: Message) => {
    const task = running.get(worker);
    add(task?.kind === "table" ? ofTables : ofCases, tally);
    if (done === undefined) return;
    if (task?.kind === "cases" && done.failure === undefined) unfinished.delete(task.number);
    failure ??= done.failure;
    if (done.failure === undefined) give();
    else stop();
  });
  worker.on("error", reject);
  worker.on("exit", (code) => {
    running.delete(worker);
    if (code === 0 || isStopped) resolve();
    else reject(new Error(`a worker ended with ${String(code)}`));
  });
  give();
}))).finally(() => { clearInterval(ticking); });

process.stdout.write(`seed ${seed}, batches ${from} to ${next - 1}, ${Math.round(seconds())} s\ncases: ${printed(ofCases)}\ntables: ${printed(ofTables)} (of ${tables.rows} rows)\n`);
if (failure !== undefined) {
  mkdirSync(out, { recursive: true });
  const path = join(out, `${failure.name}.json`);
  writeFileSync(path, `${JSON.stringify(failure.file, undefined, 2)}\n`);
  process.stdout.write(`${failure.what}\nwritten to ${path}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(isStopped ? `stopped; no difference so far; go on with --seed ${seed} --from ${Math.min(next, ...unfinished)}\n` : "no difference\n");
}
