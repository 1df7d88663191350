import type { RuleFile } from "../../law/law.js";
import { readDirectory } from "../../law/read-directory.js";

/** Changes to a JSON value: by pointer, what comes to stand there; undefined takes it away, `/-` adds to a list, a function makes it from what stood there. */
export type Changes = Readonly<Record<string, unknown>>;

/** Read once; each caller changes a copy of its own. */
const text = JSON.stringify(readDirectory("rules").files);

/** The files of the bundled rule set, freshly read. */
export function bundledFiles(): RuleFile[] {
  return JSON.parse(text) as RuleFile[];
}

/**
 * The bundled rule set with one file changed.
 * @param path - the file's path, or as much of its beginning as names it
 * @example
 * amended("law.json", { "/version": "2027.01" });
 */
export function amended(path: string, changes: Changes): RuleFile[] {
  const files = bundledFiles();
  const file = files.find((known) => known.path.startsWith(path));
  if (file === undefined) throw new RangeError("no such rule file");
  for (const [pointer, change] of Object.entries(changes)) put(file.value, pointer.split("/").slice(1), change);
  return files;
}

function put(value: unknown, keys: readonly string[], change: unknown): void {
  const [key, ...rest] = keys;
  if (typeof value !== "object" || value === null || key === undefined) throw new RangeError("no such place in the rule file");
  if (rest.length > 0) return put(Reflect.get(value, key), rest, change);
  const next: unknown = typeof change === "function" ? (change as (before: unknown) => unknown)(Reflect.get(value, key)) : change;
  if (next === undefined) Reflect.deleteProperty(value, key);
  else Reflect.set(value, key === "-" && Array.isArray(value) ? value.length : key, next);
}
