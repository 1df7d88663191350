import { describe, expect, test } from "vitest";
import { countLines, linesOf } from "./lines-of.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const lines = (text: string) => [...linesOf(bytes(text))].map((line) => new TextDecoder().decode(line));

describe("lines of bytes", () => {
  test("end at a line feed alone, with or without a carriage return before it", () => {
    expect(lines("a\nb\r\nc\n")).toEqual(["a", "b", "c"]);
  });
  test("need no end after the last one, and no text gives no line", () => {
    expect([lines("a\nb"), lines("")]).toEqual([["a", "b"], []]);
  });
  test("may be empty: each keeps its number", () => {
    expect(lines("\n\r\n\na\n")).toEqual(["", "", "", "a"]);
  });
  test("do not end at a bare carriage return, at U+2028, U+2029 or U+0085, as readline would have it", () => {
    expect(lines("a\rb\u2028c\u2029d\u0085e\n")).toEqual(["a\rb\u2028c\u2029d\u0085e"]);
  });
  test("lose one carriage return only", () => {
    expect(lines("a\r\r\n")).toEqual(["a\r"]);
  });
  test("are counted by their ends", () => {
    expect(["", "a", "a\n", "\n\n", "a\r\nb"].map((text) => countLines(bytes(text)))).toEqual([0, 0, 1, 2, 1]);
  });
});
