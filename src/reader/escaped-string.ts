const quote = 0x22;
const backslash = 0x5c;
const escapes: ReadonlyMap<number, string> = new Map([
  [quote, '"'], [backslash, "\\"], [0x2f, "/"], [0x62, "\b"], [0x66, "\f"], [0x6e, "\n"], [0x72, "\r"], [0x74, "\t"],
]);

/** A string and the index after its closing quote; or the index of what is no string; or that it is too long. */
export type EscapedString =
  | { readonly value: string; readonly end: number }
  | { readonly badAt: number }
  | { readonly tooLong: true };

function hexUnit(text: string, at: number): number | undefined {
  const match = /^\\u[0-9a-fA-F]{4}$/.exec(text.slice(at, at + 6));
  return match === null ? undefined : Number.parseInt(match[0].slice(2), 16);
}

/** The character of a `\uXXXX` or of a pair of them; undefined for anything else, half a pair included. */
function unicodeEscape(text: string, at: number): string | undefined {
  const unit = hexUnit(text, at);
  if (unit === undefined || (unit & 0xfc00) === 0xdc00) return undefined;
  if ((unit & 0xfc00) !== 0xd800) return String.fromCharCode(unit);
  const second = hexUnit(text, at + 6);
  return second !== undefined && (second & 0xfc00) === 0xdc00 ? String.fromCharCode(unit, second) : undefined;
}

/**
 * Reads a JSON string that holds escapes.
 * @param start - the index after the opening quote
 * @param firstEscape - the index of the first backslash; everything before it is plain
 * @param limit - how many UTF-16 code units the string may have
 */
export function readEscapedString(text: string, start: number, firstEscape: number, limit: number): EscapedString {
  let value = "";
  let from = start;
  for (let at = firstEscape; ; ) {
    const code = text.charCodeAt(at);
    if (code !== quote && code !== backslash && code >= 0x20) {
      at += 1;
      continue;
    }
    if (value.length + at - from > limit) return { tooLong: true };
    value += text.slice(from, at);
    if (code === quote) return { value, end: at + 1 };
    if (code !== backslash) return { badAt: at };
    const short = escapes.get(text.charCodeAt(at + 1));
    const character = short ?? unicodeEscape(text, at);
    if (character === undefined) return { badAt: at };
    value += character;
    at += short === undefined ? 6 * character.length : 2;
    from = at;
  }
}
