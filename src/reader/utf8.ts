import { present } from "../schema/present.js";

/**
 * How many bytes the characters of a text before an index take in UTF-8. A lone surrogate counts three, as its replacement would.
 * @example
 * utf8Length("ច្បាប់"); // => 18
 */
export function utf8Length(text: string, end: number = text.length): number {
  let bytes = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}

/** A sequence's length by its first byte, with the bounds of its second byte; undefined where no sequence begins so. */
function sequence(first: number): readonly [length: number, least: number, most: number] | undefined {
  if (first >= 0xc2 && first <= 0xdf) return [2, 0x80, 0xbf];
  if (first === 0xe0) return [3, 0xa0, 0xbf];
  if (first === 0xed) return [3, 0x80, 0x9f];
  if (first >= 0xe1 && first <= 0xef) return [3, 0x80, 0xbf];
  if (first === 0xf0) return [4, 0x90, 0xbf];
  if (first === 0xf4) return [4, 0x80, 0x8f];
  return first >= 0xf1 && first <= 0xf3 ? [4, 0x80, 0xbf] : undefined;
}

/**
 * The offset of the first byte that begins no well-formed sequence of UTF-8 (RFC 3629), or -1.
 * The platform's decoder says that there is one, not where.
 */
export function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const first = present(bytes[at]);
    if (first < 0x80) {
      at += 1;
      continue;
    }
    const [length, least, most] = sequence(first) ?? [0, 0, 0];
    const second = bytes[at + 1] ?? 0;
    if (length === 0 || second < least || second > most) return at;
    for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return at;
    at += length;
  }
  return -1;
}
