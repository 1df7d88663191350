import type { Law } from "../law/law.js";
import type { Verification } from "../schema/receipt.js";
import { catalogueOf } from "./catalogue/index.js";
import { caseChangeBlocks } from "./changes/case-change-blocks.js";
import { lawChangeBlocks, shortHash } from "./changes/law-change-blocks.js";
import { itemsUnder, span, type Block } from "./document.js";
import { renderIssues } from "./issues.js";
import { indexLaw } from "./law-index.js";
import { setText } from "./set-text.js";
import type { TextOptions } from "./text.js";

/**
 * Writes what the replay of a receipt found: the same, or what changed since.
 * @param verification - what `verifyReceipt` gave
 * @param law - the law of the replay, for names
 * @example
 * const verified = verifyReceipt(makeReceipt(given, { law }), { law });
 * verified.ok && renderVerification(verified.verification, law).startsWith("Receipt "); // => true
 */
export function renderVerification(verification: Verification, law: Law, options: TextOptions = {}): string {
  const words = catalogueOf(options.lang ?? "en");
  const { verify } = words.changes;
  const { same, program, changes, refused, readingsGone, unexplained } = verification;
  const nothing = changes !== null && changes.charges.length === 0 && changes.sentence.length === 0;
  return setText([
    { kind: "heading", level: 1, text: [verify.title(shortHash(verification.receipt))] },
    { kind: "paragraph", text: [span(same ? "met" : "warning", same ? verify.same : verify.changed)] },
    ...(unexplained ? [{ kind: "paragraph" as const, text: [span("warning", verify.unexplained)] }] : []),
    { kind: "paragraph", text: [program.before === program.after ? verify.programSame(program.after) : verify.program(program.before, program.after)] },
    ...lawChangeBlocks(words, verification.law),
    ...readingsGone.map(({ id, value, now }): Block => ({ kind: "paragraph", text: [verify.readingGone(id, value, now)] })),
    ...itemsUnder(verify.refused, renderIssues(refused, options).map((text) => ({ mark: "bullet", text: [text] }))),
    ...(nothing && !same ? [{ kind: "paragraph" as const, text: [verify.nothingChanges] }] : []),
    ...(changes === null ? [] : caseChangeBlocks({ words, indexes: [indexLaw(law)] }, changes)),
  ], options);
}
