import { randomBytes } from "node:crypto";
import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { errorCode } from "../../files/write-file.js";
import { BatchFault } from "../batch-fault.js";
import { bootId, isRunning, startOf } from "./process-facts.js";

/** Who holds a lock: enough to tell whether that process is still there. */
interface Holder {
  readonly host: string;
  /** The run of the machine; null where it is not known. */
  readonly boot: string | null;
  readonly pid: number;
  /** When the process began, as the system counts, so that another process of the same number is told apart; null where it is not known. */
  readonly start: string | null;
  readonly token: string;
}

/** A lock that is held. */
export interface Lock {
  /** @throws BatchFault where somebody took it away */
  require(): Promise<void>;
  /** Gives it back; a lock that is no longer ours is left alone. */
  release(): Promise<void>;
}

const attempts = 10;

/**
 * Takes a lock, so that of two runs only one works on a file. It is a file beside that file which names its holder; one whose holder is gone,
 * because it was killed or the machine was started anew, is taken over.
 * @throws BatchFault where another run holds it
 */
export async function takeLock(path: string): Promise<Lock> {
  const own: Holder = { host: hostname(), boot: await bootId(), pid: process.pid, start: await startOf(process.pid), token: randomBytes(8).toString("hex") };
  const text = `${JSON.stringify(own)}\n`;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (await create(path, text)) return { require: () => requireOwn(path, text), release: () => release(path, text) };
    const found = await textOf(path);
    if (found === undefined) continue;
    if (!(await isStale(found, own))) throw new BatchFault("locked", path);
    await clear(path, found);
  }
  throw new BatchFault("locked", path);
}

/** Makes the lock with its whole content at one stroke; false where there is one. */
async function create(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    await link(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw new BatchFault("write", path, error);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Whether a lock's holder is gone. A lock of another machine, or one that nobody can read, is believed. */
async function isStale(text: string, own: Holder): Promise<boolean> {
  // Nothing, or zeros: the machine stopped before the content was on the disk.
  if (/^\0*$/.test(text)) return true;
  const holder = holderIn(text);
  if (holder === undefined || holder.host !== own.host) return false;
  if (holder.boot !== null && own.boot !== null && holder.boot !== own.boot) return true;
  if (!isRunning(holder.pid)) return true;
  const start = await startOf(holder.pid);
  return holder.start !== null && start !== null && holder.start !== start;
}

function holderIn(text: string): Holder | undefined {
  try {
    const { host, boot, pid, start, token } = JSON.parse(text) as Partial<Holder>;
    if (typeof host !== "string" || typeof token !== "string" || !Number.isSafeInteger(pid) || pid === undefined || pid <= 0) return undefined;
    return { host, boot: boot ?? null, pid, start: start ?? null, token };
  } catch {
    return undefined;
  }
}

/** Takes a stale lock away. If another run did so first and what was taken is its new lock, that is put back. */
async function clear(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw new BatchFault("write", path, error);
  }
  if ((await textOf(aside)) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function requireOwn(path: string, text: string): Promise<void> {
  const found = await textOf(path);
  if (found === text) return;
  // A folder that is gone took the output along; that is no other run's doing.
  if (found === undefined) await guardFolder(path);
  throw new BatchFault("lock-lost", path);
}

async function guardFolder(path: string): Promise<void> {
  try {
    await stat(dirname(path));
  } catch (error) {
    throw new BatchFault("write", path, error);
  }
}

async function release(path: string, text: string): Promise<void> {
  if ((await textOf(path).catch(() => undefined)) === text) await rm(path, { force: true }).catch(() => undefined);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw new BatchFault("write", path, error);
  }
}
