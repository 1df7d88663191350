import { readDirectory } from "../../law/read-directory.js";
import { casesKiller } from "./cases-killer.js";
import { elementsKiller } from "./elements-killer.js";
import { examplesKiller } from "./examples-killer.js";
import { killerFiles } from "./killer-files.js";
import type { Finders } from "./hunt.js";
import type { Mutant } from "./mutant.js";
import { mutableFiles } from "./mutants-of.js";
import { relinkable, type Relinkable } from "./relink.js";
import { scenariosKiller } from "./scenarios-killer.js";
import { tablesKiller } from "./tables-killer.js";
import { runnableTests } from "./test-files.js";
import { testsKiller } from "./tests-killer.js";

/** The rules of this project with their mutants, and everything in its suite that may find one. */
export interface HuntingGround {
  readonly base: Relinkable;
  readonly finders: Finders;
  readonly files: readonly string[];
  mutantsOf(file: string): readonly Mutant[];
}

/**
 * Prepares a hunt: links the rules and makes the tests, cases and scenarios ready to be run against other laws.
 * @param expectation - Vitest's `expect`: its own inside its runner, the one of `expectation.ts` outside
 * @param near - look only at cases and scenarios that name the mutated offence: quicker, and finds less
 * @param tables - hold changed files against the second tables; without them only what the law does can tell
 */
export async function huntingGround(expectation: unknown, { near = false, tables = true }: { readonly near?: boolean; readonly tables?: boolean } = {}): Promise<HuntingGround> {
  const { files, issues } = readDirectory("rules");
  if (issues.length > 0) throw new RangeError("the rules cannot be read");
  const base = relinkable(files);
  const [fixtures, ...suite] = await runnableTests(["src/fixtures.test.ts", ...killerFiles()], expectation);
  if (fixtures === undefined) throw new RangeError("the cases have no test file");
  const mutable = new Map(mutableFiles(base.law, base.files).map((one) => [one.file, one]));
  return {
    base,
    finders: {
      tables: tables ? tablesKiller(base.files) : () => undefined,
      killers: [examplesKiller, elementsKiller(), testsKiller(suite), scenariosKiller(near), casesKiller(fixtures, near)],
    },
    files: [...mutable.keys()],
    mutantsOf: (file) => mutable.get(file)?.mutants() ?? [],
  };
}
