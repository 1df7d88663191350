import { law as bundled } from "./law/bundled.js";
import type { Law } from "./law/law.js";
import { readCase, type ParsedCase } from "./read-case.js";

/**
 * The same as `parseCase`, but the schema library is loaded only once a case has a fault of shape to explain: for pages, which then
 * carry none, and for programs that must start fast.
 * @param input - UTF-8 bytes, text, or an object
 * @param options - `law`: the rule set whose vocabulary applies, the bundled one by default
 * @returns the case, or the issues that `parseCase` would give
 * @example
 * const parsed = await parseCaseAsync(given);
 * parsed.ok; // => true
 */
export async function parseCaseAsync(input: Uint8Array | string | object, { law = bundled }: { readonly law?: Law } = {}): Promise<ParsedCase> {
  const read = readCase(input, law);
  if ("ok" in read) return read;
  const { explainCase } = await import("./explain-case.js");
  return explainCase(read, law);
}
