import { describe, expect, test } from "vitest";
import { z } from "zod";
import { caseSchema } from "../schema/case.js";
import { condition } from "../schema/condition.js";
import { definitionFile } from "../schema/definition.js";
import { instrumentFile } from "../schema/instrument.js";
import { offenceFile } from "../schema/offence.js";
import { readingsFile } from "../schema/reading.js";
import { lawFile } from "../schema/sources.js";
import { vocabularyFile } from "../schema/vocabulary.js";
import { acceptorOf } from "./acceptor.js";

describe("the fast path really runs", () => {
  const schemas = { case: caseSchema([]), condition, definitionFile, instrumentFile, offenceFile, readingsFile, lawFile, vocabularyFile };
  test.each(Object.entries(schemas))("for the schema %s", (_name, schema) => {
    expect(acceptorOf(schema)).toBeTypeOf("function");
    expect(acceptorOf(schema)?.("no such document")).toBe(false);
  });
  test("and is made once", () => {
    expect(acceptorOf(condition)).toBe(acceptorOf(condition));
  });
  test("for a schema that holds itself", () => {
    const leaf = { fact: "means.deception", operator: "equal", value: true };
    expect(acceptorOf(condition)?.({ all: [leaf, { not: { any: [leaf] } }] })).toBe(true);
    expect(acceptorOf(condition)?.({ all: [leaf, { not: { any: [{ ...leaf, path: "$" }] } }] })).toBe(false);
  });
});

describe("a schema that does more than accept is left to zod", () => {
  const schemas = {
    trimmed: z.string().trim(), coerced: z.coerce.number(), transformed: z.string().transform(Number), defaulted: z.string().default("a"), caught: z.string().catch("a"),
    refined: z.string().refine((text) => text !== "a"), stripping: z.object({ a: z.string() }), loose: z.looseObject({}), refinedObject: z.strictObject({}).refine(() => true),
    date: z.iso.date(), email: z.email(), any: z.any(), sticky: z.string().regex(/a/y), looseRecord: z.looseRecord(z.string(), z.string()), keyed: z.record(z.enum(["a"]), z.string()), rest: z.tuple([z.string()], z.string()),
  };
  test.each(Object.entries(schemas))("%s", (_name, schema) => {
    expect(acceptorOf(schema)).toBeUndefined();
    expect(acceptorOf(z.strictObject({ a: z.array(z.union([z.int(), schema])) }))).toBeUndefined();
  });
});
