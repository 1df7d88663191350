import type { Law } from "../law/law.js";
import type { Impact } from "../schema/impact.js";
import { catalogueOf } from "./catalogue/index.js";
import { caseChangeBlocks } from "./changes/case-change-blocks.js";
import { lawChangeBlocks } from "./changes/law-change-blocks.js";
import { itemsUnder, type Block, type Item } from "./document.js";
import { renderIssues } from "./issues.js";
import { indexLaw } from "./law-index.js";
import { setText } from "./set-text.js";
import type { TextOptions } from "./text.js";

/**
 * Writes the impact of a change of rules: the counts, the files that differ, and each case that changes with the reasons.
 * @param laws - the earlier and the later law, for names
 * @example
 * const none = impactTally(compareLaws(law, law), { verifiedOnly: false, readings: {} }).impact();
 * renderImpact(none, { before: law, after: law }).startsWith("Impact "); // => true
 */
export function renderImpact(impact: Impact, laws: { readonly before: Law; readonly after: Law }, options: TextOptions = {}): string {
  const words = catalogueOf(options.lang ?? "en");
  const own = words.changes.impact;
  const naming = { words, indexes: [indexLaw(laws.after), indexLaw(laws.before)] };
  const counts = (Object.keys(own.counts) as (keyof Impact["counts"])[]).filter((kind) => impact.counts[kind] > 0).map((kind): Item => ({ mark: "bullet", text: [own.counts[kind](impact.counts[kind])] }));
  return setText([
    { kind: "heading", level: 1, text: [own.title] },
    { kind: "paragraph", text: [own.summary(impact.cases, impact.changed)] },
    ...(counts.length === 0 ? [] : [{ kind: "items" as const, items: counts }]),
    ...(impact.refused === 0 ? [] : [{ kind: "paragraph" as const, text: [own.refused(impact.refused)] }]),
    ...lawChangeBlocks(words, impact.law),
    ...impact.changes.flatMap((change): readonly Block[] => [{ kind: "heading", level: 2, text: [own.case(change.case)] }, ...caseChangeBlocks(naming, change)]),
    ...impact.refusedByOne.flatMap(({ case: id, by, issues }) => itemsUnder(own.refusedByOne[by](id), renderIssues(issues, options).map((text) => ({ mark: "bullet", text: [text] })))),
  ], options);
}
