const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines of a text of bytes, each without its end: a line feed, with or without a carriage return before it. Nothing is decoded, so
 * that no character of a line can be taken for an end of line; the last line needs no end.
 * @example
 * [...linesOf(new Uint8Array([0x61, 0x0d, 0x0a, 0x62]))].map((line) => line.length); // => [1, 1]
 */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end > start && bytes[end - 1] === carriageReturn ? end - 1 : end);
    start = end + 1;
  }
}

/**
 * How many lines end in a text of bytes.
 * @example
 * countLines(new Uint8Array([0x61, 0x0a, 0x62])); // => 1
 */
export function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count++;
  return count;
}
