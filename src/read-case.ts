import { checkCase } from "./facts/check-case.js";
import type { Law } from "./law/law.js";
import { caseAcceptor } from "./reader/accept-case.js";
import { dateFaults } from "./reader/check-dates.js";
import { checkPlain } from "./reader/check-plain.js";
import { dropNulls } from "./reader/drop-nulls.js";
import type { JsonValue, KeyOrders } from "./reader/json-value.js";
import { readJson } from "./reader/read-json.js";
import type { Case } from "./schema/case.js";
import type { Issue } from "./schema/issue.js";

/** A case that may be assessed, or every reason why the input is refused. */
export type ParsedCase = { readonly ok: true; readonly case: Case } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A value of JSON that is no case; why, the schema has to say. */
export interface Unexplained {
  readonly value: JsonValue;
  readonly positions: KeyOrders | undefined;
}

/**
 * Reads a case without zod: the case, the issues of its bytes or of what it says, or a value whose fault is one of shape. A good case
 * goes no other way.
 * @param input - UTF-8 bytes, text, or an object
 * @param law - the rule set whose vocabulary applies
 */
export function readCase(input: Uint8Array | string | object, law: Law): ParsedCase | Unexplained {
  const { accepts, keys } = caseAcceptor(law.vocabulary);
  const known = { knownKeys: keys };
  const read = typeof input === "string" || input instanceof Uint8Array ? readJson(input, known) : checkPlain(input, known);
  if (!read.ok) return read;
  const { value, positions } = read;
  return accepts(value) && dateFaults(value).length === 0 ? checkedCase(value) : { value, positions };
}

/** What a value that meets the schema comes to: what no schema sees is checked, and null is absent from here on. */
export function checkedCase(value: unknown): ParsedCase {
  const given = dropNulls(value) as Case;
  const issues = checkCase(given);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, case: given };
}
