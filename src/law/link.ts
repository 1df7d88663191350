import type { Issue } from "../schema/issue.js";
import { canonicalHash, canonicalText, hashOf } from "./hash.js";
import { kindOf } from "./kind-of.js";
import type { Law, RuleFile } from "./law.js";
import { checkCitations } from "./check-citations.js";
import { checkConditions } from "./check-conditions.js";
import { checkDifferences } from "./check-differences.js";
import { checkExampleFacts } from "./check-examples.js";
import { checkOffences } from "./check-offences.js";
import { checkPenalties } from "./check-penalties.js";
import { checkPlaceAndTime } from "./check-place-and-time.js";
import { deepFreeze } from "../memo/deep-freeze.js";
import { gather, type Parts } from "./gather.js";

/** The outcome of linking: a frozen law, or every reason why the set is refused as a whole. */
export type Linked = { readonly ok: true; readonly law: Law } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Links validated rule files into one law: ids are unique, every reference resolves, nothing is unreachable.
 * @param files - every file of the rule set, each already valid under the schema of its kind; their order does not matter
 * @returns the law, or issues that name file, pointer and rule id
 * @example
 * const relinked = linkLaw(readDirectory("rules").files);
 * relinked.ok && relinked.law.sha256 === law.sha256; // => true
 * linkLaw([]).ok; // => false
 */
export function linkLaw(files: readonly RuleFile[]): Linked {
  const texts = files.filter(({ path }) => kindOf(path) !== undefined).map(({ path, value }) => ({ path, text: canonicalText(value) })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  // Read back from the canonical form: what results show of a rule must not depend on the order of keys in its file.
  const { parts, issues } = gatherChecked(texts.map(({ path, text }) => ({ path, value: JSON.parse(text) as unknown })));
  if (parts === undefined) return { ok: false, issues };
  const hashes = texts.map(({ path, text }) => ({ path, sha256: hashOf(text) }));
  const law: Law = { ...parts.law, version: parts.law.about.version, sha256: canonicalHash(hashes), files: hashes };
  return { ok: true, law: deepFreeze(law) };
}

/**
 * Gathers files and checks that they hang together: the parts of a law that still lacks its hash, or the reasons why there is none.
 * @param files - validated files whose values have their keys in canonical order
 */
export function gatherChecked(files: readonly RuleFile[]): { readonly parts: Parts | undefined; readonly issues: readonly Issue[] } {
  const { parts, issues } = gather(files);
  if (parts === undefined) return { parts, issues };
  const found = [...issues, ...checkConditions(parts), ...checkOffences(parts), ...checkExampleFacts(parts), ...checkCitations(parts), ...checkPenalties(parts), ...checkPlaceAndTime(parts), ...checkDifferences(parts)];
  return { parts: found.length > 0 ? undefined : parts, issues: found };
}
