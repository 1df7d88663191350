import { checkCase } from "./facts/check-case.js";
import { law as bundled } from "./law/bundled.js";
import type { Law } from "./law/law.js";
import { oncePer } from "./memo/once-per.js";
import { checkPlain } from "./reader/check-plain.js";
import { dropNulls } from "./reader/drop-nulls.js";
import { parseWith } from "./reader/parse-with.js";
import { readJson } from "./reader/read-json.js";
import { schemaKeys } from "./reader/schema-keys.js";
import { caseSchema, type Case } from "./schema/case.js";
import type { Issue } from "./schema/issue.js";

/** A case that may be assessed, or every reason why the input is refused. */
export type ParsedCase = { readonly ok: true; readonly case: Case } | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a case is read with under a law: made once for it, because a batch reads many. */
const readingUnder = oncePer(({ vocabulary }: Law) => {
  const schema = caseSchema(vocabulary);
  return { schema, knownKeys: schemaKeys(schema), vocabularyIds: vocabulary.map(({ id }) => id) };
});

/**
 * Reads a case strictly: bytes or text of JSON, or a plain object. Nothing is coerced or guessed; null means absent.
 * @param input - UTF-8 bytes, text, or an object
 * @param options - `law`: the rule set whose vocabulary applies, the bundled one by default
 * @returns the case, or issues with a code and a JSON Pointer that never quote the input
 * @example
 * parseCase("{").ok; // => false
 */
export function parseCase(input: Uint8Array | string | object, { law = bundled }: { readonly law?: Law } = {}): ParsedCase {
  const { schema, knownKeys, vocabularyIds } = readingUnder(law);
  const read = typeof input === "string" || input instanceof Uint8Array ? readJson(input, { knownKeys }) : checkPlain(input, { knownKeys });
  if (!read.ok) return read;
  const parsed = parseWith(schema, read.value, { dates: true, vocabularyIds, ...(read.positions === undefined ? {} : { positions: read.positions }) });
  if (!parsed.ok) return parsed;
  const given = dropNulls(parsed.value) as Case;
  const issues = checkCase(given);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, case: given };
}
