import { assess } from "../assess.js";
import { compareSentences } from "../comparison/compare-assessments.js";
import { compareCharges } from "../comparison/compare-charges.js";
import { compareLaws } from "../comparison/compare-laws.js";
import { summaryOf } from "../comparison/summary.js";
import { canonicalHash } from "../law/hash.js";
import type { Law } from "../law/law.js";
import { parseCase } from "../parse-case.js";
import type { Issue } from "../schema/issue.js";
import type { Receipt, Verification } from "../schema/receipt.js";
import { version } from "../version.js";

/** What a replay found, or why the receipt cannot be replayed at all: its case is none under its own rules. */
export type VerifiedReceipt = { readonly ok: true; readonly verification: Verification } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Replays a receipt: assesses its case anew under its own choices, with these rules and this program, and says what changed. Pure.
 * @param receipt - one that `parseReceipt` accepted
 * @returns the verification; `same` is true where the result is the same, byte for byte
 * @example
 * const verified = verifyReceipt(makeReceipt(given, { law }), { law });
 * verified.ok && verified.verification.same; // => true
 */
export function verifyReceipt(receipt: Receipt, { law }: { readonly law: Law }): VerifiedReceipt {
  const change = compareLaws(receipt.law, law);
  const readingsGone = Object.entries(receipt.readings).flatMap(([id, value]) => {
    const known = law.readings.find((reading) => reading.id === id);
    return known?.values.some((one) => one.id === value) === true ? [] : [{ id, value, now: known?.values[0]?.id ?? null }];
  });
  const found = {
    format: "chbab/verification@1" as const,
    receipt: receipt.sha256,
    program: { before: receipt.program.version, after: version },
    law: change,
    readingsGone,
  };
  const parsed = typeof receipt.case === "object" && receipt.case !== null ? parseCase(receipt.case, { law }) : parseCase(JSON.stringify(receipt.case), { law });
  if (!parsed.ok) {
    // Its own rules accepted the case once, or it is no receipt.
    if (change.sha256.before === change.sha256.after) return { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, path: `/case${issue.path}` })) };
    return { ok: true, verification: { ...found, same: false, refused: [...parsed.issues], result: { before: receipt.result.sha256, after: null }, changes: null, unexplained: false } };
  }
  const { all, verifiedOnly, at } = receipt.options;
  const gone = new Set(readingsGone.map(({ id }) => id));
  const readings = Object.fromEntries(Object.entries(receipt.readings).filter(([id]) => !gone.has(id)));
  const options = { law, readings, verifiedOnly, ...(at === null ? {} : { at }) };
  const assessment = assess(parsed.case, { ...options, all });
  const after = canonicalHash(assessment);
  const same = after === receipt.result.sha256;
  const { charges, sentence } = receipt.result.summary;
  const everything = same || all ? assessment : assess(parsed.case, { ...options, all: true });
  return {
    ok: true,
    verification: {
      ...found, same, refused: [],
      result: { before: receipt.result.sha256, after },
      changes: {
        case: parsed.case.id,
        charges: [...compareCharges({ charges, partial: !all }, { charges: summaryOf(everything).charges }, { change, laws: [law] })],
        sentence: [...compareSentences(sentence, summaryOf(assessment).sentence)],
      },
      unexplained: !same && change.sha256.before === change.sha256.after && found.program.before === found.program.after,
    },
  };
}
