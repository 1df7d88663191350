import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { caseSchema } from "../schema/case.js";
import { condition } from "../schema/condition.js";
import { issue as issueSchema, issueCode, type Issue } from "../schema/issue.js";
import { statedPenalty } from "../schema/penalty.js";
import { vocabularyFile, type Fact } from "../schema/vocabulary.js";
import { parseWith } from "./parse-with.js";
import { readJson } from "./read-json.js";
import { schemaKeys } from "./schema-keys.js";

const entry = z.strictObject({
  class: z.int().min(1).max(22),
  name: z.string(),
  /** What the text is checked against after reading; a case unless said. */
  schema: z.enum(["case", "json", "condition", "penalty", "vocabulary"]).optional(),
  text: z.string().optional(),
  base64: z.string().optional(),
  /** For long texts: pieces, or a piece and how often it stands. */
  parts: z.array(z.union([z.string(), z.tuple([z.string(), z.int()])])).optional(),
  expect: z.union([z.literal("accepted"), z.array(issueCode).min(1)]),
  /** The pointer of the first issue. */
  at: z.string().optional(),
});
type Entry = z.infer<typeof entry>;

const folder = new URL("../../fixtures/hostile/", import.meta.url);
const corpus = readdirSync(folder).filter((name) => name.endsWith(".json")).toSorted().flatMap((name) => z.array(entry).parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));

const words = { label: { en: "x" }, question: { en: "x" }, cite: [{ report: "79", rank: "report" as const }] };
const vocabulary: readonly Fact[] = [
  { id: "conduct.remove", type: "boolean", ...words },
  { id: "means.deception", type: "boolean", ...words },
  { id: "victim.consented", type: "boolean", ...words },
  { id: "victim.minor", type: "boolean", derived: { kind: "age-below", person: "victim", years: 18, from: "victim.age-years" }, ...words },
  { id: "circumstance.detention-hours", type: "integer", unit: "hours", ...words },
];
const vocabularyIds = vocabulary.map(({ id }) => id);
const schemas = { case: caseSchema(vocabulary), condition, penalty: statedPenalty, vocabulary: vocabularyFile };

function inputOf({ text, base64, parts }: Entry): Uint8Array | string {
  if (text !== undefined) return text;
  if (base64 !== undefined) return Uint8Array.from(Buffer.from(base64, "base64"));
  return (parts ?? []).map((part) => (typeof part === "string" ? part : part[0].repeat(part[1]))).join("");
}

function issuesOf(item: Entry, input: Uint8Array | string): readonly Issue[] {
  if (item.schema === "json") {
    const read = readJson(input);
    return read.ok ? [] : read.issues;
  }
  const schema = schemas[item.schema ?? "case"];
  const read = readJson(input, { knownKeys: schemaKeys(schema) });
  if (!read.ok) return read.issues;
  const ids = item.schema === undefined || item.schema === "case" ? vocabularyIds : [];
  const parsed = parseWith(schema, read.value, { dates: true, vocabularyIds: ids, ...(read.positions && { positions: read.positions }) });
  return parsed.ok ? [] : parsed.issues;
}

const before = Object.getOwnPropertyNames(Object.prototype).toSorted();

describe("the hostile corpus", () => {
  test("has every class, at least 200 entries, and a name for each", () => {
    expect(new Set(corpus.map((item) => item.class)).size).toBe(22);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(new Set(corpus.map((item) => item.name)).size).toBe(corpus.length);
  });
  test.each(corpus.map((item) => [item.class, item.name, item] as const))("class %i, %s, gets what its row says", (_class, _name, item) => {
    const issues = issuesOf(item, inputOf(item));
    if (item.expect === "accepted") {
      expect(issues).toEqual([]);
      return;
    }
    expect([...new Set(issues.map(({ code }) => code))].toSorted()).toEqual(item.expect);
    if (item.at !== undefined) expect(issues[0]?.path).toBe(item.at);
    expect(issues.length).toBeLessThanOrEqual(100);
    for (const found of issues) expect(issueSchema.safeParse(found).success).toBe(true);
    expect(JSON.stringify(issues)).not.toContain("SECRET");
  });
  test.each(corpus.filter((item) => item.text !== undefined).map((item) => [item.class, item.name, item] as const))("class %i, %s, is judged alike as bytes and as text", (_class, _name, item) => {
    const text = item.text ?? "";
    expect(issuesOf(item, new TextEncoder().encode(text))).toEqual(issuesOf(item, text));
  });
  test("leaves the prototype of all objects as it was", () => {
    for (const item of corpus) issuesOf(item, inputOf(item));
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before);
    expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
  });
});
