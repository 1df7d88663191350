import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { standardInput, unreadable } from "./io.js";
import type { CommandWords } from "../report/catalogue/command-words.js";

/**
 * The files that paths stand for: a file for itself, a folder for every file below it whose name ends in one of the endings, in the
 * order of their names. Links inside a folder are not followed, so that the walk ends.
 * @throws EarlyEnd where a path cannot be read
 */
export async function filesOf(paths: readonly string[], words: CommandWords, endings: readonly string[] = [".json"]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await filesAt(path, words, endings)));
  return [...new Set(found)];
}

async function filesAt(path: string, words: CommandWords, endings: readonly string[]): Promise<readonly string[]> {
  if (path === standardInput) return [path];
  try {
    return (await stat(path)).isDirectory() ? await filesBelow(path, endings) : [path];
  } catch (error) {
    throw unreadable(path, error, words);
  }
}

async function filesBelow(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const below = await Promise.all(entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, endings);
    return entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  }));
  return below.flat();
}
