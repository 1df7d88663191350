import { describe, expect, test } from "vitest";
import { z } from "zod";
import { caseSchema } from "../schema/case.js";
import type { Issue } from "../schema/issue.js";
import type { Fact } from "../schema/vocabulary.js";
import { parseWith } from "./parse-with.js";
import { readJson } from "./read-json.js";

const words = { label: { en: "x" }, question: { en: "x" }, cite: [{ report: "79", rank: "report" as const }] };
const vocabulary: readonly Fact[] = [
  { id: "conduct.remove", type: "boolean", ...words },
  { id: "victim.minor", type: "boolean", derived: { kind: "age-below", person: "victim", years: 18, from: "victim.age-years" }, ...words },
  { id: "victim.consented", type: "boolean", ...words },
  { id: "circumstance.detention-hours", type: "integer", ...words },
];
const vocabularyIds = vocabulary.map(({ id }) => id);
const schema = caseSchema(vocabulary);

const event = { id: "E1", date: "2010-06-01", country: "KH", accused: [{ id: "A1" }], victims: [] };
const given = { format: "chbab/case@1", id: "C1", accused: [{ id: "A1" }], victims: [], events: [event] };
const withFacts = (facts: Readonly<Record<string, unknown>>) => ({ ...given, events: [{ ...event, facts }] });

function issuesOf(value: unknown, under: z.ZodType = schema, options: { dates?: boolean; ids?: readonly string[] } = {}): readonly Issue[] {
  const result = parseWith(under, value, { dates: options.dates ?? true, vocabularyIds: options.ids ?? vocabularyIds });
  return result.ok ? [] : result.issues;
}

test("a value that meets its schema is given back", () => {
  expect(parseWith(schema, given, { dates: true, vocabularyIds })).toEqual({ ok: true, value: given });
});

describe("an unknown key", () => {
  test("is told by its object and its position, with what it may have meant", () => {
    expect(issuesOf(withFacts({ "conduct.remove": true, "conduct.remvoe": true }))).toEqual([
      { code: "schema/unknown-key", path: "/events/0/facts", index: 1, suggestions: ["conduct.remove"] },
    ]);
    expect(issuesOf({ ...given, accused: [{ id: "A1", brn: "1980-01-01" }] })).toEqual([
      { code: "schema/unknown-key", path: "/accused/0", index: 1, suggestions: ["born"] },
    ]);
  });
  test("near nothing has no suggestions", () => {
    expect(issuesOf({ ...given, SECRET: 1 })).toEqual([{ code: "schema/unknown-key", path: "", index: 5 }]);
  });
  test("has the position it had in the text", () => {
    const read = readJson(JSON.stringify(given).replace('"format"', '"note":1,"7":1,"format"'));
    if (!read.ok) expect.fail();
    const result = parseWith(schema, read.value, { dates: true, vocabularyIds, ...(read.positions && { positions: read.positions }) });
    expect(!result.ok && result.issues.map(({ index }) => index).toSorted()).toEqual([0, 1]);
  });
  test("that is a vocabulary id is derived, or has its place elsewhere", () => {
    expect(issuesOf(withFacts({ "victim.minor": true }))).toEqual([{ code: "case/derived-fact", path: "/events/0/facts", index: 0 }]);
    expect(issuesOf({ ...given, accused: [{ id: "A1", facts: { "victim.consented": true } }] })).toEqual([{ code: "case/misplaced-fact", path: "/accused/0/facts", index: 0 }]);
    expect(issuesOf({ ...given, "conduct.remove": true })).toEqual([{ code: "case/misplaced-fact", path: "", index: 5 }]);
  });
});

describe("what is expected", () => {
  test("comes from the schema", () => {
    expect(issuesOf({ ...given, accused: 1 })).toEqual([{ code: "schema/type", path: "/accused", expected: ["array"] }]);
    expect(issuesOf(withFacts({ "circumstance.detention-hours": "48" }))[0]?.expected).toEqual(["integer", "array"]);
    expect(issuesOf({ ...given, events: [{ ...event, place: "Phnom Penh" }] })[0]?.expected).toEqual(["phnom-penh", "province"]);
    expect(issuesOf({ ...given, events: [{ ...event, date: 1 }] })[0]?.expected).toEqual(["string", "object"]);
    expect(issuesOf({ ...given, id: "" })[0]?.expected).toEqual(["^[A-Za-z][A-Za-z0-9-]{0,63}$"]);
    expect(issuesOf({ ...given, accused: [{ id: "A1", ageYears: 121 }] })).toEqual([{ code: "number/range", path: "/accused/0/ageYears", limit: 120 }]);
    expect(issuesOf({ ...given, events: [] })).toEqual([{ code: "schema/length", path: "/events", minimum: 1 }]);
  });
});

describe("a union", () => {
  const shapes = z.union([
    z.literal("none"),
    z.strictObject({ fact: z.string(), value: z.int() }),
    z.strictObject({ all: z.array(z.string()).min(1) }),
    z.array(z.int()),
  ]);
  test("is explained by the branch that the value looks like", () => {
    expect(issuesOf({ fact: "a", value: "1" }, shapes)).toEqual([{ code: "schema/type", path: "/value", expected: ["integer"] }]);
    expect(issuesOf({ all: [1] }, shapes)).toEqual([{ code: "schema/type", path: "/all/0", expected: ["string"] }]);
    expect(issuesOf({ fact: "a", valu: 1 }, shapes)).toEqual([
      { code: "schema/missing-key", path: "/value", expected: ["integer"] },
      { code: "schema/unknown-key", path: "", index: 1, suggestions: ["value"] },
    ]);
    expect(issuesOf([1, 1.5], shapes)).toEqual([{ code: "number/not-integer", path: "/1" }]);
    expect(issuesOf("nothing", shapes)).toEqual([{ code: "schema/value", path: "", expected: ["none"] }]);
  });
  test("that has no branch of the value's kind names the kinds it has", () => {
    expect(issuesOf(true, shapes)).toEqual([{ code: "schema/type", path: "", expected: ["string", "object", "array"] }]);
  });
  test("of values names them all", () => {
    expect(issuesOf("c", z.union([z.literal("a"), z.enum(["b"])]))).toEqual([{ code: "schema/value", path: "", expected: ["a", "b"] }]);
  });
  test("with a discriminator names its values", () => {
    const kinds = z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("a") }), z.strictObject({ kind: z.literal("b"), n: z.int() })]);
    expect(issuesOf({ kind: "SECRET" }, kinds)).toEqual([{ code: "schema/value", path: "/kind", expected: ["a", "b"] }]);
    expect(issuesOf({}, kinds)).toEqual([{ code: "schema/missing-key", path: "/kind", expected: ["string"] }]);
    expect(issuesOf({ kind: "b", n: "1" }, kinds)).toEqual([{ code: "schema/type", path: "/n", expected: ["integer"] }]);
  });
});

describe("a record", () => {
  const record = z.strictObject({ facts: z.record(z.string().regex(/^[a-z.]+$/), z.int()) });
  test("hides keys that are the input's own", () => {
    expect(issuesOf({ facts: { a: 1, "secret.name": "x" } }, record)).toEqual([{ code: "schema/type", path: "/facts", index: 1, expected: ["integer"] }]);
    expect(issuesOf({ facts: { a: 1, SECRET: 1 } }, record)).toEqual([{ code: "schema/unknown-key", path: "/facts", index: 1 }]);
    expect(issuesOf({ facts: { SECRET: null } }, record)[0]?.code).toBe("schema/unknown-key");
  });
  test("names keys that are the vocabulary's", () => {
    expect(issuesOf({ facts: { "conduct.remove": "x" } }, record)).toEqual([{ code: "schema/type", path: "/facts/conduct.remove", expected: ["integer"] }]);
  });
});

describe("dates", () => {
  const bad = { ...given, accused: [{ id: "A1", born: "2010-02-30" }] };
  test("are checked against the calendar only if asked", () => {
    expect(issuesOf(bad)).toEqual([{ code: "date/impossible", path: "/accused/0/born" }]);
    expect(issuesOf(bad, schema, { dates: false })).toEqual([]);
  });
  test("in falling order are reported at both places", () => {
    expect(issuesOf({ ...given, events: [{ ...event, date: { from: "2010-06-02", to: "2010-06-01" } }] })).toEqual([
      { code: "date/order", path: "/events/0/date/from", other: "/events/0/date/to" },
    ]);
  });
  test("name the form they should have", () => {
    expect(issuesOf({ ...given, asOf: "1.6.2010" })[0]).toEqual({ code: "date/format", path: "/asOf", expected: ["YYYY-MM-DD"] });
    const partial = { ...given, victims: [{ id: "V1", age: { evidence: [{ id: "D1", kind: "document", born: "1.6.2010" }] } }] };
    expect(issuesOf(partial)[0]?.expected).toEqual(["YYYY-MM-DD", "YYYY-MM", "YYYY"]);
  });
  test("are not looked for in lists of integers that are sets", () => {
    const set = z.strictObject({ in: z.array(z.int()), range: z.tuple([z.int(), z.int()]) });
    expect(issuesOf({ in: [3, 1], range: [1, 3] }, set)).toEqual([]);
    expect(issuesOf({ in: [1, 3], range: [3, 1] }, set)).toEqual([{ code: "number/range", path: "/range" }]);
  });
});

describe("many faults", () => {
  test("give the first hundred issues", () => {
    const issues = issuesOf({ ...given, victims: Array.from({ length: 10_000 }, () => 1) });
    expect(issues).toHaveLength(100);
    expect(issues.at(-1)?.path).toBe("/victims/99");
  });
  test("keep the paths of what stands behind good items", () => {
    const victims = Array.from({ length: 5000 }, (_, at) => (at === 4000 ? { id: "V", born: 1 } : { id: "V1" }));
    expect(issuesOf({ ...given, victims })).toEqual([{ code: "schema/type", path: "/victims/4000/born", expected: ["string"] }]);
  });
  test("of one branch of a union do not hide that another refuses too", () => {
    const lists = z.union([z.array(z.int()), z.array(z.string())]);
    expect(issuesOf([...Array.from({ length: 150 }, () => "a"), 1], lists)).not.toEqual([]);
    expect(issuesOf([...Array.from({ length: 150 }, () => 1), "a"], lists)).toEqual([{ code: "schema/type", path: "/150", expected: ["integer"] }]);
  });
});
