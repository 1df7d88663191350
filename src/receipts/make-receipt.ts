import { assess, type AssessOptions } from "../assess.js";
import { summaryOf } from "../comparison/summary.js";
import { canonicalHash } from "../law/hash.js";
import type { Case } from "../schema/case.js";
import type { Receipt } from "../schema/receipt.js";
import { version } from "../version.js";

/**
 * Assesses a case and writes down what is needed to replay it: the coded case, the rules by their hashes, the choices, the program's
 * version, and the hash of the result. Pure, and without a clock: the date is the case's `asOf`.
 * @param given - a case that `parseCase` accepted
 * @returns the receipt; it holds the coded case, and is as confidential as that
 * @throws RangeError for a reading or a value that the law does not have
 * @example
 * makeReceipt(given, { law }).law.sha256 === law.sha256; // => true
 */
export function makeReceipt(given: Case, options: AssessOptions): Receipt {
  const { law, readings = {}, all = false, verifiedOnly = false, at } = options;
  const assessment = assess(given, options);
  const chosen = Object.fromEntries(law.readings.map(({ id, values }) => [id, readings[id] ?? values[0]?.id ?? ""]));
  const body: Omit<Receipt, "sha256"> = {
    format: "chbab/receipt@1",
    date: given.asOf ?? null,
    program: { name: "chbab", version },
    law: { version: law.version, sha256: law.sha256, files: law.files.map(({ path, sha256 }) => ({ path, sha256 })) },
    options: { all, verifiedOnly, at: at ?? null },
    readings: chosen,
    case: given,
    input: { sha256: canonicalHash(given) },
    result: { sha256: canonicalHash(assessment), summary: summaryOf(assessment) },
  };
  return { ...body, sha256: canonicalHash(body) };
}
