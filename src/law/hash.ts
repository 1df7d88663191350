import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * The SHA-256 of a JSON value in its canonical form (RFC 8785), in lower-case hexadecimal.
 * @param value - JSON data; key order and white space of the text it came from do not matter
 * @example
 * canonicalHash({ b: 1, a: [] }) === canonicalHash({ a: [], b: 1 }); // => true
 */
export function canonicalHash(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("only JSON values have a canonical form");
  return bytesToHex(sha256(utf8ToBytes(text)));
}
