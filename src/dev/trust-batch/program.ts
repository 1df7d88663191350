import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The program as built. */
export const program = fileURLToPath(new URL("../../../dist/cli.cjs", import.meta.url));

/** A run of the program that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly seconds: number;
  /** MiB of memory that the whole process used, all its threads together, as often as it was looked at; empty where the system does not tell. */
  readonly memory: readonly number[];
  /** The most that it ever used, also between two looks, as the system keeps it. */
  readonly peak: number;
}

/** Starts `chbab batch`. */
export function startBatch(args: readonly string[], stdio: StdioOptions = "ignore"): ChildProcess {
  return spawn(process.execPath, [program, "batch", ...args], { stdio, env: { PATH: process.env["PATH"] } });
}

/** Waits for a run and looks at its memory every second. */
export async function watch(child: ChildProcess): Promise<Ended> {
  const started = performance.now();
  const memory: number[] = [];
  let peak = 0;
  const timer = setInterval(() => {
    const { now, most } = memoryOf(child.pid ?? 0);
    if (now > 0) memory.push(now);
    peak = Math.max(peak, most);
  }, 1000);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(timer);
  return { code, seconds: (performance.now() - started) / 1000, memory, peak };
}

/** MiB that a process uses, and has used at most; 0 where it is gone or the system does not tell. */
function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024;
    return { now: field("VmRSS"), most: field("VmHWM") };
  } catch {
    return { now: 0, most: 0 };
  }
}
