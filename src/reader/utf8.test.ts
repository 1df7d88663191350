import { describe, expect, test } from "vitest";
import { firstBadByte, utf8Length } from "./utf8.js";

describe("the length of a text in UTF-8", () => {
  test.each([["", 0], ["abc", 3], ["é", 2], ["ក", 3], ["😀", 4], ["\ud83d", 3], ["\ude00\ud83d", 6]] as const)("%j takes %i bytes", (text, length) => {
    expect(utf8Length(text)).toBe(length);
  });
  test("counts up to an index", () => {
    expect(utf8Length("aក😀b", 2)).toBe(4);
    expect(utf8Length("aក😀b", 4)).toBe(8);
  });
});

test("the first bad byte is where the decoder of the platform fails, for every two bytes", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decodes = (input: Uint8Array): boolean => {
    try {
      decoder.decode(input);
      return true;
    } catch {
      return false;
    }
  };
  for (let first = 0; first < 256; first++) {
    for (let second = 0; second < 256; second++) {
      for (const rest of [[], [0x80], [0x80, 0x80]]) {
        const input = new Uint8Array([0x61, first, second, ...rest]);
        if ((firstBadByte(input) === -1) !== decodes(input)) expect.fail(`${String(first)} ${String(second)}`);
      }
    }
  }
});
