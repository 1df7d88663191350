import { randomBytes } from "node:crypto";
import { link, lstat, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Whether what is there already may be replaced. */
export interface Placing {
  readonly force?: boolean;
}

/** Why a file was not put in its place, in the manner of a system error: `EEXIST`, or `ENOTREG` where no plain file may stand. */
export class NotPlaced extends Error {
  override readonly name = "NotPlaced";
  constructor(readonly code: "EEXIST" | "ENOTREG") {
    super(code);
  }
}

/**
 * Writes a file wholly or not at all: a reader sees what was there before or all of the new text, whenever the machine stops.
 * Only the user may read it. What is there already, a link included, is left alone unless `force` is given; a link is then
 * replaced, never followed, and a device or folder is refused all the same.
 * @param text - the whole content
 * @throws NotPlaced, or the system's error
 */
export async function writeFileWhole(path: string, text: string | Uint8Array, placing: Placing = {}): Promise<void> {
  // Told before the work as well as at its end: nobody should wait for a refusal.
  await requirePlace(path, placing);
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await placeFile(temporary, path, placing);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A name for a file still being written, in the folder of the file that it will be; it fits where the file's own long name only just does. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 48)}.${randomBytes(6).toString("hex")}.partial`);
}

/**
 * Puts a finished file, already synced, in its place at one stroke, and makes the folder remember it.
 * @param temporary - in the same folder as `path`
 * @throws NotPlaced where something else is there, or the system's error; the temporary file is then left
 */
export async function placeFile(temporary: string, path: string, placing: Placing = {}): Promise<void> {
  await requirePlace(path, placing);
  if (placing.force === true) await rename(temporary, path);
  else await placeAnew(temporary, path);
  await syncFolder(dirname(path));
}

/** A second name is given only where there was none: a file that appeared meanwhile is not overwritten. */
async function placeAnew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw new NotPlaced("EEXIST");
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes(errorCode(error))) throw error;
    // A file system without second names: the place is taken first, then filled.
    await (await open(path, "wx", 0o600)).close();
    await rename(temporary, path);
    return;
  }
  await rm(temporary);
}

/**
 * Whether a file may be put here, told before the work that makes it.
 * @throws NotPlaced where something is there that may not be replaced
 */
export async function requirePlace(path: string, { force = false }: Placing = {}): Promise<void> {
  const there = await lstat(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (there === undefined) return;
  if (!force) throw new NotPlaced("EEXIST");
  if (!there.isFile() && !there.isSymbolicLink()) throw new NotPlaced("ENOTREG");
}

/** Without it a renamed file may be gone after a power cut; where a system cannot sync a folder, nothing more can be done. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  if (folder === undefined) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** The code of a system error, `ENOENT` for one; empty for anything else. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
