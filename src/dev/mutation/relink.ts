import { canonicalText } from "../../law/hash.js";
import { gatherChecked, linkLaw } from "../../law/link.js";
import type { Law, RuleFile } from "../../law/law.js";
import { validateFiles } from "../../law/validate.js";

/** A rule set in which one file can be changed without linking everything anew. */
export interface Relinkable {
  readonly law: Law;
  readonly files: readonly RuleFile[];
  /**
   * The law with one file changed, or undefined where validation or the linker refuses it. Its hash is the old one: nothing
   * that finds a mutant may look at hashes, and a hash that never changes makes sure of it.
   */
  relink(path: string, value: unknown): Law | undefined;
}

/**
 * A rule set made ready for mutation.
 * @throws RangeError where the set itself does not link
 */
export function relinkable(given: readonly RuleFile[]): Relinkable {
  const linked = linkLaw(given);
  if (!linked.ok) throw new RangeError("the rule set does not link");
  const { law } = linked;
  const files = given.map(({ path, value }) => ({ path, value: JSON.parse(canonicalText(value)) as unknown })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    law, files,
    relink: (path, value) => {
      if (validateFiles([{ path, value }]).length > 0) return undefined;
      const { parts } = gatherChecked(files.map((file) => (file.path === path ? { path, value } : file)));
      return parts === undefined ? undefined : { ...parts.law, version: law.version, sha256: law.sha256, files: law.files };
    },
  };
}
