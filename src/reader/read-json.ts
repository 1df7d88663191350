import { decode } from "./decode.js";
import { JsonParser } from "./json-parser.js";
import type { ReadResult } from "./json-value.js";
import { limitsWith, type Limits } from "./limits.js";

const noKeys: ReadonlySet<string> = new Set();

/** Limits of the caller's own, and the keys that a path may name because they come from a schema and not from the input. */
export type ReadOptions = Partial<Limits> & { readonly knownKeys?: ReadonlySet<string> };

/**
 * Reads one JSON text strictly: UTF-8 without a bad byte, no key twice, integers only, nothing beyond the limits.
 * Never throws, and no issue quotes the input: without `knownKeys` a path ends at the first key.
 * @param input - bytes in UTF-8 or a text, with or without a byte order mark
 * @returns the value, with the key orders that `parseWith` needs to number keys; or the issues
 * @example
 * readJson('{ "id": 1 }'); // => { ok: true, value: { id: 1 } }
 * readJson("[1.5]"); // => { ok: false, issues: [{ code: "number/not-integer", path: "/0", offset: 1 }] }
 */
export function readJson(input: Uint8Array | string, options: ReadOptions = {}): ReadResult {
  const limits = limitsWith(options);
  const text = decode(input, limits.bytes);
  if (typeof text !== "string") return { ok: false, issues: [text] };
  const parser = new JsonParser(text, limits, options.knownKeys ?? noKeys);
  const value = parser.document();
  if (value === undefined || parser.issues.length > 0) return { ok: false, issues: parser.issues };
  return parser.hasOrders ? { ok: true, value, positions: parser.orders } : { ok: true, value };
}
