import type { Issue } from "../schema/issue.js";
import { parseWith } from "../reader/parse-with.js";
import { kindOf } from "./kind-of.js";
import { schemas } from "./kinds.js";
import type { RuleFile } from "./law.js";

/**
 * Checks each file of a rule set against the schema of its kind, days of the calendar included.
 * @param files - path below the rules folder and JSON value of each
 * @returns every issue, none if the files may be linked
 * @example
 * validateFiles(readDirectory("rules").files); // => []
 * validateFiles([{ path: "readings.json", value: {} }]).length > 0; // => true
 */
export function validateFiles(files: readonly RuleFile[]): readonly Issue[] {
  return files.flatMap(({ path, value }): readonly Issue[] => {
    const kind = kindOf(path);
    if (kind === undefined) return [{ code: "rules/unknown-file", path: "", file: path }];
    const result = parseWith(schemas[kind], value, { dates: true, vocabularyIds: [] });
    return result.ok ? [] : result.issues.map((issue) => ({ ...issue, file: path, ...ruleOf(value) }));
  });
}

function ruleOf(value: unknown): { rule?: string } {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" && /^[a-z0-9.-]{1,64}$/.test(id) ? { rule: id } : {};
}
