import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { assessCompact } from "../compact.js";
import { law } from "../law/bundled.js";
import { parseCase } from "../parse-case.js";
import { refusedLine } from "../schema/batch.js";
import { answerChunk } from "./answer-chunk.js";
import { answerLine } from "./answer-line.js";
import { badLines, caseLines } from "./caseload.test-data.js";
import { LineFault } from "./line-fault.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const plain = { law, compact: false, nullForm: false };
const [first = "", second = ""] = caseLines;
const parsed = (text: string) => {
  const read = parseCase(text);
  if (!read.ok) throw new Error("a fixture that is no case");
  return read.case;
};

describe("a line of a batch", () => {
  test("gives what the case alone gives, under the same options", () => {
    expect(answerLine(bytes(first), 1, plain)).toEqual({ text: JSON.stringify(assess(parsed(first), { law })), refused: false });
    const chosen = { all: true, verifiedOnly: true, readings: { "presumption-reach": "protection" } };
    expect(answerLine(bytes(first), 1, { ...plain, ...chosen }).text).toBe(JSON.stringify(assess(parsed(first), { law, ...chosen })));
  });
  test("gives the compact record where it is asked for", () => {
    expect(answerLine(bytes(first), 1, { ...plain, compact: true }).text).toBe(JSON.stringify(assessCompact(parsed(first), { law })));
  });
  test("that is refused gives one record with its number and its issues", () => {
    const read = parseCase("[]");
    expect(JSON.parse(answerLine(bytes("[]"), 7, plain).text)).toEqual({ line: 7, ok: false, issues: read.ok ? [] : read.issues });
  });
  test("that is refused says code and path alone in the compact record", () => {
    const { text, refused } = answerLine(bytes(first.replace('"events"', '"event"')), 3, { ...plain, compact: true });
    expect(refused).toBe(true);
    expect(JSON.parse(text)).toEqual({ line: 3, ok: false, issues: [{ code: "schema/missing-key", path: "/events" }, { code: "schema/unknown-key", path: "" }] });
  });
  test("that is refused gives a record of the declared shape", () => {
    for (const line of badLines) {
      for (const compact of [true, false]) {
        const { text, refused } = answerLine(bytes(line), 1, { ...plain, compact });
        expect([line, refused]).toEqual([line, true]);
        expect(refusedLine.parse(JSON.parse(text))).toEqual(JSON.parse(text));
      }
    }
  });
  test("that is refused is never quoted", () => {
    for (const line of ['{"SECRET":1}', '"SECRET"', "SECRET", first.replace('"KH"', '"SECRET"')]) {
      for (const compact of [true, false]) expect(answerLine(bytes(line), 1, { ...plain, compact }).text).not.toContain("SECRET");
    }
  });
  test("longer than the limit is refused by its size", () => {
    const { text } = answerLine(new Uint8Array(1_048_577).fill(0x20), 1, plain);
    expect(JSON.parse(text)).toMatchObject({ issues: [{ code: "limit/size", limit: 1_048_576 }] });
  });
});

describe("a chunk of a batch", () => {
  test("gives one line for each line, in their order, and counts the refused", () => {
    const lines = [first, ...badLines, second];
    const answer = answerChunk(bytes(`${lines.join("\n")}\n`), 10, { ...plain, compact: true });
    const singly = lines.map((line, index) => answerLine(bytes(line), 11 + index, { ...plain, compact: true }).text);
    expect(new TextDecoder().decode(answer.bytes)).toBe(`${singly.join("\n")}\n`);
    expect(answer.refused).toBe(badLines.length);
  });
  test("names the line at which the program itself fails, and nothing of the line", () => {
    const broken = { ...plain, readings: { nothing: "SECRET" } };
    try {
      answerChunk(bytes(`[]\n${first}\n`), 4, broken);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(LineFault);
      expect(error).toMatchObject({ line: 6, kind: "RangeError" });
      expect(String(error)).not.toContain("SECRET");
    }
  });
});
