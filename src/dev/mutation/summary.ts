import { aligned } from "../aligned.js";
import type { Verdict } from "./hunt.js";
import { largestShare } from "./exclusions.js";

/** What a hunt came to: whether it may pass, and the lines that say so. */
export interface Summary {
  readonly passes: boolean;
  readonly lines: readonly string[];
}

const columns = ["tables", "load", "examples", "elements", "tests", "scenarios", "cases"] as const;

/**
 * Sums verdicts up: a table by file, the survivors, and what is wrong with the exclusions.
 * @param whole - every mutant of the rule set was hunted, so that exclusions that are not needed can be told
 */
export function summaryOf(verdicts: readonly Verdict[], exclusions: ReadonlyMap<string, string>, whole: boolean): Summary {
  const lost = verdicts.filter(({ by, id }) => by === null && !exclusions.has(id));
  const survived = new Set(verdicts.filter(({ by }) => by === null).map(({ id }) => id));
  const stale = whole ? [...exclusions.keys()].filter((id) => !survived.has(id)) : [];
  const tooMany = whole && exclusions.size > verdicts.length * largestShare;
  const files = [...new Set(verdicts.map(({ file }) => file))];
  const row = (name: string, of: readonly Verdict[]) => [name, of.length, ...columns.map((by) => of.filter((verdict) => verdict.by === by).length), of.filter(({ id, by }) => by === null && exclusions.has(id)).length, of.filter(({ id, by }) => by === null && !exclusions.has(id)).length].map(String);
  const table = [["file", "mutants", ...columns, "excluded", "survived"], ...files.map((file) => row(file, verdicts.filter((verdict) => verdict.file === file))), row("all", verdicts)];
  const operators = [...new Set(verdicts.map(({ operator }) => operator))].map((operator) => {
    const of = verdicts.filter((verdict) => verdict.operator === operator);
    return [operator, String(of.length), String(of.filter(({ id, by }) => by === null && !exclusions.has(id)).length)];
  });
  return {
    passes: lost.length === 0 && stale.length === 0 && !tooMany,
    lines: [
      ...aligned(table), "",
      ...aligned([["operator", "mutants", "survived"], ...operators]), "",
      ...(lost.length === 0 ? [] : ["Survivors:", ...lost.map(({ id }) => `  ${id}`), ""]),
      ...(stale.length === 0 ? [] : ["Exclusions that exclude nothing:", ...stale.map((id) => `  ${id}`), ""]),
      ...(tooMany ? [`More than ${largestShare * 100} % of the mutants are excluded.`] : []),
      `${verdicts.length} mutants, ${verdicts.length - survived.size} found, ${survived.size - lost.length} excluded, ${lost.length} survived.`,
    ],
  };
}
