import { readdirSync, readFileSync } from "node:fs";
import type { RawFile } from "./rule-book.js";

/** Every rule file below a folder, read and parsed, and nothing else; the generated schemas are none. */
export function readRules(folder: string, below = ""): readonly RawFile[] {
  return readdirSync(`${folder}/${below}`, { withFileTypes: true }).flatMap((entry): readonly RawFile[] => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return path === "schema" ? [] : readRules(folder, path);
    return entry.name.endsWith(".json") ? [{ path, value: JSON.parse(readFileSync(`${folder}/${path}`, "utf8")) as unknown }] : [];
  });
}
