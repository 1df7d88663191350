import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RuleFile } from "../../law/law.js";

/** Writes a rule set as a folder, for tests of what reads folders. */
export function writeRules(folder: string, files: readonly RuleFile[]): void {
  for (const { path, value } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(value));
  }
}
