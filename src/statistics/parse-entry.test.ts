import { describe, expect, test } from "vitest";
import { assess } from "../assess.js";
import { answerLine } from "../batch/answer-line.js";
import { compactOf } from "../compact.js";
import { plainCase } from "../dev/generators/plain-case.js";
import { law } from "../law/bundled.js";
import { parseEntry } from "./parse-entry.js";

const given = plainCase(["conduct.remove", "means.deception", "purpose.prostitution"], { born: "1980-01-01" });
const result = assess(given, { law });
const parse = (value: unknown, readings: Readonly<Record<string, string>> = {}) => parseEntry(JSON.stringify(value), law, readings);
const codes = (value: unknown, readings?: Readonly<Record<string, string>>) => {
  const parsed = parse(value, readings);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};

describe("an entry to be counted", () => {
  test("is a case, a whole result, a compact one, or a line that a batch refused", () => {
    expect(parse(given)).toEqual({ ok: true, entry: { kind: "case", case: given } });
    expect(parse(result)).toEqual({ ok: true, entry: { kind: "result", result } });
    expect(parse(compactOf(result))).toEqual({ ok: true, entry: { kind: "result", result: compactOf(result) } });
    for (const compact of [true, false]) expect(parseEntry(answerLine(new TextEncoder().encode("[]"), 7, { law, compact, nullForm: false }).text, law)).toEqual({ ok: true, entry: { kind: "refused" } });
  });

  test("of another law is refused, for its offences cannot be told", () => {
    expect(codes({ ...result, law: { ...result.law, sha256: "0".repeat(64) } })).toEqual(["results/other-law /law/sha256"]);
  });

  test("made under another reading than the one asked for is refused; one that did not matter to it is not missed", () => {
    const made = { ...result, law: { ...result.law, readings: { "presumption-reach": "charging" } } };
    expect(codes(made, { "presumption-reach": "protection" })).toEqual(["results/other-reading /law/readings"]);
    expect([codes(made, { "presumption-reach": "charging" }), codes(made, { "doubled-statistics-row": "28-and-33" })]).toEqual([[], []]);
  });

  test("with an offence that the law does not have is refused, by its place", () => {
    const [charge] = result.charges;
    expect(codes({ ...result, charges: [{ ...charge, offence: "lshtse-2008.art-99" }] })).toEqual(["schema/value /charges/0/offence"]);
  });

  test.each([
    ["nothing", "", "bytes/empty"], ["no JSON", "{", "json/syntax"], ["a list", "[]", "schema/type"], ["a format of its own", '{"format":"chbab/other@1"}', "schema/value"],
    ["a result cut short", '{"format":"chbab/compact@1"}', "schema/missing-key"], ["a refusal without reasons", '{"ok":false}', "schema/missing-key"],
    ["a key twice", '{"format":"chbab/case@1","format":"chbab/case@1"}', "json/duplicate-key"], ["a format that is no text", '{"format":{"__proto__":1}}', "schema/forbidden-key"],
  ])("%s is refused", (_name, text, code) => {
    const parsed = parseEntry(text, law);
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toContain(code);
  });

  test("is never quoted in its refusal", () => {
    for (const value of [{ ...given, SECRET: 1 }, { ...result, SECRET: 1 }, { ...result, case: "SECRET SECRET" }, { ok: false, SECRET: 1 }]) expect(JSON.stringify(parse(value))).not.toContain("SECRET");
  });

  test("that is a case keeps the limits of a case", () => {
    const long = { ...given, proof: Array.from({ length: 10_001 }, (_, index) => ({ id: `S${index}`, kind: "object", supports: ["E1/conduct.remove"] })) };
    expect(codes(long)).toEqual(["limit/items /proof"]);
  });
});
