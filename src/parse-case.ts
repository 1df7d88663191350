import { explainCase } from "./explain-case.js";
import { law as bundled } from "./law/bundled.js";
import type { Law } from "./law/law.js";
import { readCase, type ParsedCase } from "./read-case.js";

export type { ParsedCase } from "./read-case.js";

/**
 * Reads a case strictly: bytes or text of JSON, or a plain object. Nothing is coerced or guessed; null means absent.
 * @param input - UTF-8 bytes, text, or an object
 * @param options - `law`: the rule set whose vocabulary applies, the bundled one by default
 * @returns the case, or issues with a code and a JSON Pointer that never quote the input
 * @example
 * parseCase("{").ok; // => false
 */
export function parseCase(input: Uint8Array | string | object, { law = bundled }: { readonly law?: Law } = {}): ParsedCase {
  const read = readCase(input, law);
  return "ok" in read ? read : explainCase(read, law);
}
