import { describe, expect, test } from "vitest";
import { decodeCheckpoint, encodeIdentity, encodeMark, type Mark } from "./checkpoint.js";

const identity = { version: "0.1.0", law: "ab".repeat(32), options: "cd".repeat(32) };
const mark = (lines: number): Mark => ({ input: { lines, bytes: lines * 10, sha256: "1".repeat(64) }, refused: 1, output: { bytes: lines * 20, sha256: "2".repeat(64) }, end: false });
const bytes = (text: string) => new TextEncoder().encode(text);
const whole = encodeIdentity(identity) + encodeMark(mark(1)) + encodeMark(mark(2));
const zeros = (count: number) => "\0".repeat(count);

/** The lines that the marks of a decoded checkpoint count, or its kind. */
function read(text: string): string | readonly number[] {
  const decoded = decodeCheckpoint(bytes(text));
  return decoded.kind === "run" ? decoded.marks.map(({ mark: { input } }) => input.lines) : decoded.kind;
}

describe("a checkpoint", () => {
  test("is read back as it was written, each mark with where it ends in the file", () => {
    const decoded = decodeCheckpoint(bytes(whole));
    expect(decoded).toEqual({
      kind: "run", identity, endsAt: encodeIdentity(identity).length,
      marks: [{ mark: mark(1), endsAt: (encodeIdentity(identity) + encodeMark(mark(1))).length }, { mark: mark(2), endsAt: whole.length }],
    });
  });

  test("keeps the marks before a torn one, wherever it was torn", () => {
    const before = encodeIdentity(identity) + encodeMark(mark(1));
    for (let length = before.length; length < whole.length; length++) expect([length, read(whole.slice(0, length))]).toEqual([length, [1]]);
  });

  test("keeps the marks before zeros, in place of a mark, of its end, and beyond the last", () => {
    const before = encodeIdentity(identity) + encodeMark(mark(1));
    const last = encodeMark(mark(2));
    expect(read(before + zeros(last.length))).toEqual([1]);
    expect(read(before + last.slice(0, 40) + zeros(last.length - 40))).toEqual([1]);
    expect(read(whole + zeros(4096))).toEqual([1, 2]);
    expect(read(before + zeros(last.length - 1) + "\n" + last)).toEqual([1]);
  });

  test("does not believe a mark of which a figure was changed", () => {
    expect(read(whole.replace('"lines":2', '"lines":3'))).toEqual([1]);
    expect(read(whole.replace('"lines":1', '"lines":3'))).toEqual([]);
  });

  test("is none where the first line was being written when the machine stopped", () => {
    const first = encodeIdentity(identity);
    for (let length = 0; length < first.length; length++) expect([length, read(first.slice(0, length)), read(first.slice(0, length) + zeros(first.length - length))]).toEqual([length, "none", "none"]);
    expect(read(zeros(8192))).toBe("none");
  });

  test("is foreign where a file begins otherwise, so that nobody's file is taken for one", () => {
    const foreign = ['{"format":"chbab/case@1"}\n', "a", "\n", '{"format":"chbab/checkpoint@2","version":"1"}\n', "text\0\0", whole.replace('"version":"0.1.0"', '"version":"0.1.1"'), ` ${whole}`, `{"format":"${"x".repeat(5000)}`];
    for (const text of foreign) expect([text.slice(0, 40), read(text)]).toEqual([text.slice(0, 40), "foreign"]);
  });

  test("holds counts, hashes and a version: nothing of a case", () => {
    expect(whole.replaceAll(/"[0-9a-f]{16,64}"|\d+/g, "")).toMatch(/^[{}":,a-z/@.\n\d]*$/);
  });
});
