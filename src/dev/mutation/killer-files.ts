import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Folders whose unit tests hold the law against expectations typed by hand. */
const folders = ["src/law", "src/age", "src/facts", "src/offences", "src/sentencing", "src/protection", "src/place-and-time", "src/statistics"];

/**
 * Test files that are not run against mutants: they look at code alone, at the bundled files rather than at the law, at hashes and snapshots,
 * which never count, or they are slow and are about the evaluator: what they say of the law, examples and scenarios say as well.
 */
const unfit = new RegExp(`/(${[
  "second-tables", "link", "load", "hash", "kind-of", "validate", "walk", "compare-ranges", "figures", "check-differences", "check-penalties", "check-place-and-time", "check-child-rules",
  "birth-interval", "check-case", "frame", "instants", "sum",
  "run-example", "elements-table", "find-charge", "principal", "alternatives",
].join("|")})\\.test\\.ts$`);

/** The test files that may find a mutant of the rules. */
export function killerFiles(): readonly string[] {
  const found = folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".test.ts")).map((name) => join(folder, name)));
  return found.filter((file) => !unfit.test(`/${file}`)).toSorted();
}
