import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../schema/issue.js";
import { readJson } from "../reader/read-json.js";
import type { RuleFile } from "./law.js";

const MAX_FILES = 5_000;
const MAX_DEPTH = 4;

/**
 * Reads the rule files of a directory, without following links. Generated schemas (`schema/`) are passed over; so are
 * files that do not end in `.json` at the top (a licence, a note).
 * @param directory - the rules folder
 * @returns the files, and an issue for each that could not be read
 * @example
 * readDirectory("rules").issues; // => []
 */
export function readDirectory(directory: string): { readonly files: readonly RuleFile[]; readonly issues: readonly Issue[] } {
  const files: RuleFile[] = [];
  const issues: Issue[] = [];
  const visit = (below: string, depth: number): void => {
    for (const name of readdirSync(join(directory, below)).toSorted()) {
      const path = below === "" ? name : `${below}/${name}`;
      if (path === "schema") continue;
      const status = lstatSync(join(directory, path));
      if (status.isDirectory()) {
        if (depth < MAX_DEPTH) visit(path, depth + 1);
        else issues.push({ code: "rules/path", path: "", file: path });
      } else if (status.isFile() && name.endsWith(".json") && files.length < MAX_FILES) {
        const read = readJson(readFileSync(join(directory, path)));
        if (read.ok) files.push({ path, value: read.value });
        else issues.push(...read.issues.map((issue) => ({ ...issue, file: path })));
      } else if (below !== "" || !status.isFile()) {
        issues.push({ code: "rules/path", path: "", file: path });
      }
    }
  };
  try {
    visit("", 0);
  } catch {
    issues.push({ code: "rules/unreadable", path: "" });
  }
  return { files, issues };
}
