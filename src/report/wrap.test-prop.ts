import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import type { Inline, Tone } from "./document.js";
import { asciiText, plainText } from "./plain-text.js";
import { columnsOf, wrap } from "./wrap.js";

const tone = fc.constantFrom<Tone>("strong", "muted", "met", "not-met");
const inline: fc.Arbitrary<Inline> = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.record({ text: fc.string(), tone })), { maxLength: 8 });
const textOf = (line: readonly { readonly text: string }[]) => line.map(({ text }) => text).join("");
const raw = (given: Inline) => given.map((part) => (typeof part === "string" ? part : part.text));

test.prop([inline, fc.integer({ min: 1, max: 60 })])("no line is wider than asked, but for a word that is wider by itself", (given, width) => {
  for (const line of wrap(given, width, plainText)) {
    const text = textOf(line);
    if (columnsOf(text) > width) expect(raw(given).map(plainText).join("").includes(text.trim()) && !/[ \t]/.test(text.trim())).toBe(true);
  }
});

test.prop([inline, fc.integer({ min: 1, max: 60 })])("wrapping loses, adds and reorders nothing but spaces", (given, width) => {
  const before = raw(given).map(plainText).join("").replace(/[ \t\u00a0]/gu, "");
  expect(wrap(given, width, plainText).map(textOf).join("").replace(/[ \t]/gu, "")).toBe(before);
});

test.prop([inline, fc.integer({ min: 1, max: 60 })])("no set line holds a control character, and in ASCII nothing but ASCII", (given, width) => {
  for (const line of wrap(given, width, plainText)) expect(textOf(line)).not.toMatch(/\p{Cc}/u);
  for (const line of wrap(given, width, (text) => asciiText(plainText(text)))) expect(textOf(line)).toMatch(/^[\x20-\x7e]*$/);
});

test.prop([inline])("neighbouring runs of a line differ in tone", (given) => {
  for (const line of wrap(given, 40, plainText)) for (const [at, run] of line.entries()) if (at > 0) expect(run.tone).not.toBe(line[at - 1]?.tone);
});
