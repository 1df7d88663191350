import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { z } from "zod";
import { caseSchema } from "../schema/case.js";
import { condition } from "../schema/condition.js";
import { issue as issueSchema } from "../schema/issue.js";
import { offenceFile } from "../schema/offence.js";
import type { Fact } from "../schema/vocabulary.js";
import { acceptorOf } from "./acceptor.js";
import { dropNulls } from "./drop-nulls.js";
import { nearest } from "./nearest.js";
import { parseWith } from "./parse-with.js";
import { schemaKeys } from "./schema-keys.js";

const words = { label: { en: "x" }, question: { en: "x" }, cite: [{ report: "79", rank: "report" as const }] };
const vocabulary: readonly Fact[] = [
  { id: "conduct.remove", type: "boolean", ...words },
  { id: "means.deception", type: "boolean", ...words },
  { id: "victim.consented", type: "boolean", ...words },
  { id: "victim.minor", type: "boolean", derived: { kind: "age-below", person: "victim", years: 18, from: "victim.age-years" }, ...words },
  { id: "circumstance.detention-hours", type: "integer", ...words },
];
const vocabularyIds = vocabulary.map(({ id }) => id);
const schema = caseSchema(vocabulary);

const date = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });
const facts = fc.record({ "conduct.remove": maybe(fc.boolean()), "means.deception": maybe(fc.boolean()), "circumstance.detention-hours": maybe(fc.oneof(fc.nat(1000), fc.tuple(fc.nat(10), fc.integer({ min: 10, max: 99 })))) }, { requiredKeys: [] });
const evidence = fc.record({ id, kind: fc.constantFrom("document", "bone-examination"), born: maybe(fc.oneof(date.filter((day) => day < "2100"), fc.constantFrom("1993", "1993-02"))), years: maybe(fc.constantFrom([15, 17], [0, 120])), on: maybe(date) }, { requiredKeys: ["id", "kind"] });
const victim = fc.record({ id, born: maybe(date), age: maybe(fc.record({ evidence: fc.array(evidence, { maxLength: 2 }) })), nationality: maybe(fc.constantFrom("KH", "VN")) }, { requiredKeys: ["id"] });
const event = fc.record({
  id, date: fc.oneof(date, date.map((day) => ({ from: day, to: day }))), country: fc.constant("KH"), accused: fc.array(fc.record({ id, role: maybe(fc.constant("perpetrator")), facts }, { requiredKeys: ["id"] }), { minLength: 1, maxLength: 2 }),
  victims: fc.array(fc.oneof(id, fc.record({ id, found: maybe(fc.boolean()) }, { requiredKeys: ["id"] })), { maxLength: 2 }), facts,
}, { requiredKeys: ["id", "date", "country", "accused", "victims"] });
const goodCase = fc.record({
  format: fc.constant("chbab/case@1"), id, asOf: maybe(date), accused: fc.array(fc.record({ id, ageYears: maybe(fc.integer({ min: 0, max: 120 })) }, { requiredKeys: ["id"] }), { minLength: 1, maxLength: 2 }),
  victims: fc.array(victim, { maxLength: 2 }), events: fc.array(event, { minLength: 1, maxLength: 2 }),
}, { requiredKeys: ["format", "id", "accused", "victims", "events"] });

type Path = readonly (string | number)[];
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...at, Array.isArray(value) ? Number(key) : key]))];
}
function replaced(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === first ? replaced(item, rest, change) : item));
  return Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, key === first ? replaced(member, rest, change) : member]));
}

const canary = "SECRETNAME";
const intruder = fc.oneof(
  fc.constantFrom<unknown>(canary, `${canary} 2010`, "2010-02-30", "2553-01-01", "1899-01-01", "១៧", "17", "", 0, 1, -1, 121, true, null, [], {}, [1], [2, 1], { [canary]: canary }, { id: canary }, { from: "2010-02-02", to: "2010-01-01" }, [[canary]]),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);
const withMember = (old: unknown, key: string, value: unknown): unknown => (typeof old === "object" && old !== null && !Array.isArray(old) ? { ...old, [key]: value } : value);
/** A case with up to three changes anywhere: another value, or one more member. */
const hostileCase = fc.tuple(goodCase, fc.array(fc.tuple(fc.nat(), intruder, fc.option(fc.constantFrom(canary, "conduct.remvoe", "victim.minor", "victim.consented", "born", "facts", "0"))), { minLength: 1, maxLength: 3 })).map(([base, changes]) => {
  let value: unknown = base;
  for (const [place, put, key] of changes) {
    const paths = pathsOf(value);
    value = replaced(value, paths[place % paths.length] ?? [], (old) => (key === null ? put : withMember(old, key, put)));
  }
  return value;
});

/** Whether a pointer leads to something in a value, or to a member that an object there lacks. */
function leadsSomewhere(value: unknown, pointer: string): boolean {
  const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let here: unknown = value;
  for (const [at, step] of steps.entries()) {
    if (typeof here !== "object" || here === null) return false;
    if (!Object.hasOwn(here, step)) return at === steps.length - 1 && !Array.isArray(here);
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return true;
}

describe("a case", () => {
  test.prop([goodCase], { numRuns: 300 })("that is well-formed is given back as it was", (value) => {
    expect(parseWith(schema, value, { dates: true, vocabularyIds })).toEqual({ ok: true, value });
  });
  test.prop([hostileCase], { numRuns: 2000 })("changed anyhow gives issues that are ours, lead somewhere, name only the schema's keys, and quote nothing", (value) => {
    const result = parseWith(schema, value, { dates: true, vocabularyIds });
    if (result.ok) return;
    expect(result.issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(result.issues)).not.toContain(canary);
    const known = schemaKeys(schema);
    for (const found of result.issues) {
      expect(issueSchema.safeParse(found).error).toBeUndefined();
      expect(leadsSomewhere(value, found.path)).toBe(true);
      for (const step of found.path.split("/").slice(1)) expect(known.has(step) || vocabularyIds.includes(step) || /^\d+$/.test(step)).toBe(true);
      for (const suggestion of found.suggestions ?? []) expect(known.has(suggestion) || vocabularyIds.includes(suggestion)).toBe(true);
    }
  });
  test.prop([goodCase, fc.constantFrom("conduct.remove", "means.deception"), fc.nat(), fc.constantFrom("x", "-", "ក", "")], { numRuns: 300 })(
    "with a slip in a fact's id is refused, and the id is suggested",
    (value, fact, place, put) => {
      const at = place % fact.length;
      const slip = fact.slice(0, at) + put + fact.slice(at + 1);
      fc.pre(!vocabularyIds.includes(slip));
      const [first] = value.events;
      const result = parseWith(schema, { ...value, events: [{ ...first, facts: { [slip]: true } }] }, { dates: true, vocabularyIds });
      expect(!result.ok && result.issues[0]).toMatchObject({ code: "schema/unknown-key", path: "/events/0/facts", index: 0 });
      expect(!result.ok && result.issues[0]?.suggestions).toContain(fact);
    },
  );
});

describe("the fast path", () => {
  const agrees = (under: z.ZodType, value: unknown): void => {
    const acceptor = acceptorOf(under);
    const parsed = under.safeParse(value);
    expect(acceptor?.(value)).toBe(parsed.success);
    if (parsed.success) expect(parsed.data).toEqual(value);
  };
  test.prop([fc.oneof(goodCase, hostileCase)], { numRuns: 2000 })("accepts exactly the cases that zod accepts, and zod changes none of them", (value) => { agrees(schema, value); });
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof({ maxDepth: 4 },
      fc.record({ fact: fc.constantFrom("means.deception", "Means"), operator: fc.constantFrom("equal", "in", "like"), value: fc.oneof(fc.boolean(), fc.integer(), fc.constant("a"), fc.array(fc.integer(), { maxLength: 2 }), fc.constant(null)), id: fc.constantFrom("a", "A") }, { requiredKeys: ["fact", "operator"] }),
      fc.record({ condition: fc.constantFrom("a.b", "a") }),
      fc.record({ all: fc.array(tie("node"), { maxLength: 3 }), any: fc.array(tie("node"), { maxLength: 2 }), not: tie("node") }, { requiredKeys: [] })),
  }));
  test.prop([fc.oneof(node, fc.jsonValue())], { numRuns: 2000 })("accepts exactly the conditions that zod accepts", (value) => { agrees(condition, value); });
  test.prop([fc.jsonValue()])("refuses what is no rule file", (value) => { agrees(offenceFile, value); });
});

function hasNullMember(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasNullMember);
  return typeof value === "object" && value !== null && Object.values(value).some((member) => member === null || hasNullMember(member));
}

describe("helpers", () => {
  test.prop([fc.string(), fc.array(fc.string({ maxLength: 12 }))])("suggestions are candidates, never the id, and at most three", (slip, candidates) => {
    const found = nearest(slip, candidates);
    expect(found.length).toBeLessThanOrEqual(3);
    for (const candidate of found) expect(candidates.includes(candidate) && candidate !== slip).toBe(true);
  });
  test.prop([fc.jsonValue() as fc.Arbitrary<unknown>])("dropping nulls twice is dropping them once, and no member is null", (value) => {
    const dropped: unknown = dropNulls(value);
    expect(dropNulls(dropped)).toEqual(dropped);
    expect(hasNullMember(dropped)).toBe(false);
  });
});
