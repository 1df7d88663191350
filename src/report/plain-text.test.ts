import { expect, test } from "vitest";
import { asciiText, plainText } from "./plain-text.js";

test("control characters, line separators and direction marks cannot reach a terminal", () => {
  expect(plainText("a\u001b[31mb\u0007c\nd\u2028e\u202ef\u2066g\u200fh\ufeffi")).toBe("a [31mb c d e f g h i");
});

test("Khmer text keeps its zero-width word breaks", () => {
  expect(plainText("ក\u200bខ")).toBe("ក\u200bខ");
});

test("a lone surrogate becomes a space", () => {
  expect(plainText("a\ud800b")).toBe("a b");
});

test("ASCII text has a readable stand-in for the signs that reports use", () => {
  expect(asciiText("¶1 — “a” · é…")).toBe('para. 1 - "a" - e...');
});

test("what has no stand-in in ASCII is marked as missing, not dropped", () => {
  expect(asciiText("ក")).toBe("?");
});
