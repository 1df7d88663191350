import type { ScenarioDifference } from "../schema/scenario-difference.js";
import { catalogueOf, type Language } from "./catalogue/index.js";
import { plainText } from "./plain-text.js";

/**
 * One line for a difference: the file, the way down to the place, and what is expected and found there.
 * @param name - the file or id of the scenario
 * @example
 * scenarioLine("a.json", { code: "differs", path: ["charges", "A1", "status"], expected: "made-out", actual: "presumed" });
 * // => "a.json: charges/A1/status: expected made-out, found presumed"
 */
export function scenarioLine(name: string, { code, path, expected, actual }: ScenarioDifference, options: { readonly lang?: Language } = {}): string {
  const { scenario } = catalogueOf(options.lang ?? "en");
  return plainText(`${name}: ${path.join("/")}: ${scenario.difference[code](textOf(expected), textOf(actual))}`);
}

/** Ids and figures as they stand in the data. */
function textOf(value: ScenarioDifference["expected"]): string | undefined {
  return value === undefined || typeof value === "string" ? value : JSON.stringify(value);
}
