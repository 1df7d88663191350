import { canonicalHash } from "../law/hash.js";
import { parseWith } from "../reader/parse-with.js";
import { readJson } from "../reader/read-json.js";
import { schemaKeys } from "../reader/schema-keys.js";
import type { Issue } from "../schema/issue.js";
import { receiptSchema, type Receipt } from "../schema/receipt.js";

/** A receipt that is whole, or every reason why it is not. */
export type ParsedReceipt = { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A receipt holds a case and what it came to. */
const limits = { bytes: 8_388_608, depth: 48, items: 20_000 } as const;

/** Bytes of a receipt at most. */
export const longestReceipt: number = limits.bytes;

/**
 * Reads a receipt strictly and checks its hashes: that nothing in it was changed since it was written. Hashes show an accident or a
 * careless change; who wrote it they do not show.
 * @param input - UTF-8 bytes or text
 * @returns the receipt, or issues with a code and a JSON Pointer that never quote it
 * @example
 * parseReceipt("{").ok; // => false
 */
export function parseReceipt(input: Uint8Array | string): ParsedReceipt {
  const read = readJson(input, { ...limits, knownKeys: schemaKeys(receiptSchema) });
  if (!read.ok) return read;
  const parsed = parseWith(receiptSchema, read.value, { dates: true, vocabularyIds: [], ...(read.positions === undefined ? {} : { positions: read.positions }) });
  if (!parsed.ok) return parsed;
  const issues = hashIssues(parsed.value);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, receipt: parsed.value };
}

function hashIssues(receipt: Receipt): readonly Issue[] {
  const { sha256, ...body } = receipt;
  const checks: readonly (readonly [boolean, string])[] = [
    [canonicalHash(receipt.case) === receipt.input.sha256, "/input/sha256"],
    [canonicalHash(receipt.law.files) === receipt.law.sha256, "/law/sha256"],
    [canonicalHash(body) === sha256, "/sha256"],
  ];
  return checks.flatMap(([holds, path]): readonly Issue[] => (holds ? [] : [{ code: "receipt/hash", path }]));
}
