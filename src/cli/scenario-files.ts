import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { standardInput, unreadable } from "./io.js";
import type { CommandWords } from "../report/catalogue/command-words.js";

/**
 * The files that paths stand for: a file for itself, a folder for every `.json` file below it, in the order of their names.
 * Links inside a folder are not followed, so that the walk ends.
 * @throws EarlyEnd where a path cannot be read
 */
export async function filesOf(paths: readonly string[], words: CommandWords): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await filesAt(path, words)));
  return [...new Set(found)];
}

async function filesAt(path: string, words: CommandWords): Promise<readonly string[]> {
  if (path === standardInput) return [path];
  try {
    return (await stat(path)).isDirectory() ? await filesBelow(path) : [path];
  } catch (error) {
    throw unreadable(path, error, words);
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const below = await Promise.all(entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() && entry.name.endsWith(".json") ? [path] : [];
  }));
  return below.flat();
}
