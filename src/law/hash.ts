import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** The canonical form of a JSON value (RFC 8785): keys in code-point order, no white space. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("only JSON values have a canonical form");
  return text;
}

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * The SHA-256 of a JSON value in its canonical form, in lower-case hexadecimal.
 * @param value - JSON data; key order and white space of the text it came from do not matter
 * @example
 * canonicalHash({ b: 1, a: [] }) === canonicalHash({ a: [], b: 1 }); // => true
 */
export function canonicalHash(value: unknown): string {
  return hashOf(canonicalText(value));
}
