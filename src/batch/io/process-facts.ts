import { readFile } from "node:fs/promises";

/** Whether there is a process of this number, whoever's it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process began, in the system's own count; null where the system does not tell. */
export async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => "");
  // The name of the program, in parentheses, may hold anything; the twentieth field after it is the start.
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

/** Names this run of the machine; null where the system does not tell. */
export async function bootId(): Promise<string | null> {
  const text = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return text.trim() === "" ? null : text.trim();
}
