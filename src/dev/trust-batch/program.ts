import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The program as built. */
export const program = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** A run of the program that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly seconds: number;
  /** MiB of memory at its peak, and what it used at the end of each tenth of the run's samples; empty where the system does not tell. */
  readonly memory: readonly number[];
}

/** Starts `chbab batch`. */
export function startBatch(args: readonly string[], stdio: StdioOptions = "ignore"): ChildProcess {
  return spawn(process.execPath, [program, "batch", ...args], { stdio, env: { PATH: process.env["PATH"] } });
}

/** Waits for a run and samples its memory four times a second. */
export async function watch(child: ChildProcess): Promise<Ended> {
  const started = performance.now();
  const memory: number[] = [];
  const timer = setInterval(() => {
    const used = memoryOf(child.pid ?? 0);
    if (used > 0) memory.push(used);
  }, 250);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(timer);
  return { code, seconds: (performance.now() - started) / 1000, memory };
}

/** MiB that a process uses; 0 where it is gone or the system does not tell. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
