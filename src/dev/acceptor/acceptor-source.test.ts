import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { law } from "../../law/bundled.js";
import { AcceptorSource } from "./acceptor-source.js";
import { caseAcceptorModule } from "./case-acceptor-module.js";

const sourceOf = (schema: z.ZodType) => {
  const source = new AcceptorSource(() => undefined);
  return [source.test(schema, "value", "It"), ...source.lines()].join("\n");
};

describe("a schema is written out, or refused", () => {
  const known = {
    text: z.string(), pattern: z.string().regex(/a/i), whole: z.int().min(1).max(9), list: z.array(z.boolean()).min(1), pair: z.tuple([z.int(), z.int()]), word: z.enum(["a", "b"]), literal: z.literal("a"),
    either: z.union([z.int(), z.strictObject({})]), nullish: z.boolean().nullish(), object: z.strictObject({ a: z.strictObject({ b: z.int().optional() }) }),
  };
  test.each(Object.entries(known))("%s is written", (_name, schema) => {
    expect(sourceOf(schema)).toContain("value");
  });
  const unknown = {
    trimmed: z.string().trim(), coerced: z.coerce.number(), coercedText: z.coerce.string(), transformed: z.string().transform(Number), defaulted: z.string().default("a"), caught: z.string().catch("a"), refined: z.string().refine((text) => text !== "a"),
    stripping: z.object({ a: z.string() }), loose: z.looseObject({}), refinedObject: z.strictObject({}).refine(() => true), refinedList: z.array(z.int()).refine(() => true), date: z.iso.date(), email: z.email(), any: z.any(), unknown: z.unknown(), number: z.number(),
    sticky: z.string().regex(/a/y), global: z.string().regex(/a/g), longest: z.string().max(3), most: z.array(z.int()).max(3), exact: z.array(z.int()).length(3), above: z.int().gt(3), below: z.int().lt(3), multiple: z.int().multipleOf(2), record: z.record(z.string(), z.string()),
    rest: z.tuple([z.string()], z.string()), optionalItem: z.tuple([z.string(), z.string().optional()]), refinedTuple: z.tuple([z.string()]).refine(() => true), refinedTruth: z.boolean().refine(() => true), piped: z.string().pipe(z.string()), readonly: z.strictObject({}).readonly(), lower: z.string().lowercase(),
  };
  test.each(Object.entries(unknown))("%s is refused, however deep it is", (_name, schema: z.ZodType) => {
    expect(() => sourceOf(schema)).toThrow(TypeError);
    expect(() => sourceOf(z.strictObject({ a: z.array(z.union([z.int(), schema])).nullish() }))).toThrow(TypeError);
  });
});

describe("the module that accepts cases", () => {
  test("is the one that the schema gives now", () => {
    expect(readFileSync("src/reader/case-acceptor.generated.ts", "utf8")).toBe(caseAcceptorModule(law.vocabulary));
  });
  test("is the same for every vocabulary", () => {
    expect(caseAcceptorModule([])).toBe(caseAcceptorModule(law.vocabulary));
  });
  test("makes no code of strings and needs no library", () => {
    const text = caseAcceptorModule([]);
    expect(text).not.toMatch(/\beval\b|Function\(|\bany\b/);
    expect([...text.matchAll(/from "([^"]+)"/g)].map(([, from]) => from)).toEqual(["./accept.js", "../schema/fact-places.js", "../schema/vocabulary.js"]);
  });
});
