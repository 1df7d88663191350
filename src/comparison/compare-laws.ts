import type { Law } from "../law/law.js";
import type { FileChange, LawChange } from "../schema/comparison.js";

/** What tells one rule set from another: its version, its hash and those of its files. */
export type LawIdentity = Pick<Law, "version" | "sha256" | "files">;

/**
 * How two rule sets differ, file by file.
 * @example
 * compareLaws(law, law).files; // => []
 */
export function compareLaws(before: LawIdentity, after: LawIdentity): LawChange {
  const byPath = ({ files }: LawIdentity) => new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const [old, current] = [byPath(before), byPath(after)];
  const paths = [...new Set([...old.keys(), ...current.keys()])].toSorted();
  return {
    version: { before: before.version, after: after.version },
    sha256: { before: before.sha256, after: after.sha256 },
    files: paths.flatMap((path): readonly FileChange[] => {
      const [was, is] = [old.get(path), current.get(path)];
      return was === is ? [] : [{ id: ruleIdOf(path), path, change: was === undefined ? "added" : is === undefined ? "removed" : "changed" }];
    }),
  };
}

/**
 * The id of the rule that a file holds; of a file of several rules, its path without the ending.
 * @example
 * ruleIdOf("offences/lshtse-2008/art-10-unlawful-removal-with-purpose.json"); // => "lshtse-2008.art-10"
 * ruleIdOf("sentencing/classes.json"); // => "sentencing/classes"
 */
export function ruleIdOf(path: string): string {
  const plain = path.replace(/\.json$/, "");
  const [kind, instrument, name, more] = plain.split("/");
  if (more !== undefined || name === undefined || instrument === undefined) return kind === "instruments" ? instrument ?? plain : plain;
  if (kind === "definitions") return `${instrument}.${name}`;
  const article = /^art-[0-9]+[a-z]?(?=-|$)/.exec(name)?.[0];
  // A list of additional penalties bears the article's name as an offence does: its folder tells them apart.
  return kind === "offences" && article !== undefined ? `${instrument}.${article}` : plain;
}
