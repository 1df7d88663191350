import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { issue as issueSchema } from "../schema/issue.js";
import { checkPlain } from "./check-plain.js";
import { isForbiddenKey } from "./forbidden-keys.js";
import { readJson } from "./read-json.js";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = fc.string({ unit: fc.oneof(fc.constantFrom("a", "០", "é", "😀", '"', "\\", "/", "\u0000", "\n", "\u2028", "{", "[", ","), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })), maxLength: 12 })
  .filter((candidate) => !/\p{Surrogate}/u.test(candidate));
const key = text.filter((candidate) => !isForbiddenKey(candidate));

/** Values that the reader accepts: safe integers, whole characters, no forbidden key. */
const { value: accepted } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0), fc.maxSafeInteger().map((number) => number + 0), text, fc.array(tie("value"), { maxLength: 6 }), fc.dictionary(key, tie("value"), { maxKeys: 6, noNullPrototype: true })),
}));

/** Texts near JSON: a JSON text with a piece put in, taken out or doubled. */
const piece = fc.constantFrom("", ",", ":", "{", "}", "[", "]", '"', "\\", "\\u", "\\ud800", "0", "-", "1.5", "1e5", "-0", "9007199254740993", "null", "nul", " ", "\n", "\t", "\ufeff", "//", "/*", "NaN", "១", "\u0000", "\ud800", '"a":1', '"__proto__":{}');
const nearJson = fc.tuple(accepted, fc.nat(), fc.nat(6), piece, fc.boolean()).map(([value, place, length, put, pretty]) => {
  const whole = JSON.stringify(value, null, pretty ? 2 : undefined);
  const at = place % (whole.length + 1);
  return whole.slice(0, at) + put + whole.slice(at + length);
});
const limits = fc.record({ bytes: fc.nat(400), depth: fc.nat(5), items: fc.nat(5), keys: fc.nat(5), string: fc.nat(8), number: fc.nat(5) }, { requiredKeys: [] });
const before = JSON.stringify(Object.getOwnPropertyDescriptors(Object.prototype), (_key, value: unknown) => (typeof value === "function" ? value.name : value));

describe("any input gives a value or declared issues, and nothing is thrown", () => {
  test.prop([fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array([0x7b, 0x22, ...bytes])), nearJson.map(encode), nearJson, fc.string()), limits], { numRuns: 1000 })(
    "for bytes, texts near JSON, and any limits",
    (input, own) => {
      for (const options of [{}, own]) {
        const read = readJson(input, options);
        if (read.ok) continue;
        expect(read.issues.length).toBeGreaterThan(0);
        expect(read.issues.length).toBeLessThanOrEqual(100);
        const size = typeof input === "string" ? encode(input).length : input.length;
        for (const found of read.issues) {
          expect(issueSchema.safeParse(found).success).toBe(true);
          expect(found.offset ?? 0).toBeLessThanOrEqual(size);
        }
      }
    },
  );
  test.prop([fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true, withTypedArray: true, withBoxedValues: true, withNullPrototype: true })])(
    "for anything given as a plain value",
    (value) => {
      const result = checkPlain(value);
      if (result.ok) expect(readJson(JSON.stringify(result.value))).toMatchObject({ ok: true, value: result.value });
      else for (const found of result.issues) expect(issueSchema.safeParse(found).success).toBe(true);
    },
  );
});

describe("against the parser of the platform", () => {
  test.prop([accepted, fc.constantFrom(undefined, 1, 2, "\t")], { numRuns: 1000 })("what it prints is read as it was, as text, as bytes and as a value", (value, space) => {
    const printed = JSON.stringify(value, null, space);
    expect(readJson(printed)).toMatchObject({ ok: true, value });
    expect(readJson(encode(printed.replaceAll("\n", "\r\n")))).toMatchObject({ ok: true, value });
    expect(checkPlain(value)).toEqual({ ok: true, value });
  });
  test.prop([nearJson], { numRuns: 2000 })("what is accepted is JSON with the same value, and what is not JSON is refused as that", (input) => {
    const read = readJson(input);
    let parsed: { readonly value: unknown } | undefined;
    try {
      parsed = { value: JSON.parse(input.replace(/^\ufeff/, "")) };
    } catch {
      parsed = undefined;
    }
    if (read.ok) expect(parsed).toEqual({ value: read.value });
    if (parsed === undefined) expect(!read.ok && read.issues.length).toBe(1);
    const code = read.ok ? undefined : read.issues[0]?.code;
    if (code === "json/syntax" && !/\\u[dD][89a-fA-F]/.test(input)) expect(parsed).toBeUndefined();
  });
});

describe("nothing of the input comes back", () => {
  const canary = "SECRETNAME";
  const bearing = fc.tuple(nearJson, fc.array(fc.nat(), { minLength: 1, maxLength: 4 })).map(([base, places]) => {
    let result = base;
    for (const place of places) {
      const at = place % (result.length + 1);
      result = result.slice(0, at) + canary + result.slice(at);
    }
    return result;
  });
  test.prop([bearing], { numRuns: 1000 })("in the issues of a text", (input) => {
    const read = readJson(input);
    if (!read.ok) expect(JSON.stringify(read.issues)).not.toContain(canary);
    const wellFormed = new TextDecoder("utf-8", { ignoreBOM: true }).decode(encode(input));
    expect(readJson(encode(input))).toEqual(readJson(wellFormed));
  });
  test.prop([fc.dictionary(fc.constantFrom("a", canary, `${canary}2`), fc.oneof(fc.constantFrom(1.5, 1n, canary, "\ud800", -0), fc.object({ key: fc.constant(canary) })))])("in the issues of a value", (value) => {
    const result = checkPlain([value]);
    if (!result.ok) expect(JSON.stringify(result.issues)).not.toContain(canary);
  });
});

test.prop([fc.oneof(nearJson, accepted.map((value) => JSON.stringify({ value }).replace('"value"', '"__proto__"')))])("no text changes what all objects inherit", (input) => {
  readJson(input);
  expect(JSON.stringify(Object.getOwnPropertyDescriptors(Object.prototype), (_key, value: unknown) => (typeof value === "function" ? value.name : value))).toBe(before);
});

test.prop([accepted, fc.nat()])("a key written twice is refused wherever it stands", (value, place) => {
  const printed = JSON.stringify({ deep: [value, { a: 1, b: 2 }] });
  const members = [...printed.matchAll(/\{"/g)];
  const at = members[place % members.length]?.index ?? 0;
  const doubled = /^\{("(?:[^"\\]|\\.)*")/.exec(printed.slice(at))?.[1] ?? "";
  const text = `${printed.slice(0, at + 1)}${doubled}:0,${printed.slice(at + 1)}`;
  let isJson = true;
  try { JSON.parse(text); } catch { isJson = false; }
  fc.pre(isJson && JSON.stringify(JSON.parse(text)).length < text.length);
  const read = readJson(text);
  expect(!read.ok && read.issues.map(({ code }) => code)).toEqual(["json/duplicate-key", "json/duplicate-key"]);
});
