import type { Issue } from "../schema/issue.js";
import { firstBadByte, utf8Length } from "./utf8.js";

/** First bytes of what people send instead of a JSON text in UTF-8: other encodings, compressed files, office files, PDF. */
const signatures: readonly (readonly number[])[] = [
  [0xff, 0xfe], [0xfe, 0xff], [0x00],
  [0x1f, 0x8b], [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06], [0x50, 0x4b, 0x07, 0x08], [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], [0x42, 0x5a, 0x68],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0x25, 0x50, 0x44, 0x46, 0x2d], [0x7b, 0x5c, 0x72, 0x74, 0x66],
];
const longestSignature = 8;
const loneSurrogate = /\p{Surrogate}/u;

const encoder = new TextEncoder();
/** The mark stays in the text and the parser steps over it, so that offsets count it. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isOtherFormat(bytes: Uint8Array): boolean {
  // UTF-16 without a mark: a JSON text begins with an ASCII character, whose other half is zero.
  if (bytes.length >= 2 && bytes[1] === 0) return true;
  return signatures.some((signature) => signature.every((byte, at) => bytes[at] === byte));
}

function decodeBytes(bytes: Uint8Array, limit: number): string | Issue {
  if (isOtherFormat(bytes)) return { code: "bytes/format", path: "", offset: 0 };
  if (bytes.length > limit) return { code: "limit/size", path: "", limit };
  try {
    return decoder.decode(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    return { code: "bytes/utf8", path: "", ...(offset >= 0 && { offset }) };
  }
}

function checkText(text: string, limit: number): string | Issue {
  // What a careless caller decoded is judged as its bytes would be.
  if (isOtherFormat(encoder.encode(text.slice(0, longestSignature)))) return { code: "bytes/format", path: "", offset: 0 };
  // No character takes less than one byte or more than three for each of its code units.
  if (text.length > limit || (text.length * 3 > limit && utf8Length(text) > limit)) return { code: "limit/size", path: "", limit };
  const lone = text.search(loneSurrogate);
  return lone < 0 ? text : { code: "bytes/utf8", path: "", offset: utf8Length(text, lone) };
}

/**
 * The text of an input that is well-formed, within the size limit and not empty, or why there is none.
 * Nothing is replaced: a byte that is not UTF-8 is refused. A byte order mark stays at the start of the text.
 */
export function decode(input: Uint8Array | string, limit: number): string | Issue {
  const text = typeof input === "string" ? checkText(input, limit) : decodeBytes(input, limit);
  return typeof text === "string" && /^\uFEFF?[ \t\r\n]*$/.test(text) ? { code: "bytes/empty", path: "" } : text;
}
