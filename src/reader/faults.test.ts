import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Issue } from "../schema/issue.js";
import { acceptorOf } from "./acceptor.js";
import { dateFaults } from "./check-dates.js";
import { checkPlain } from "./check-plain.js";
import { maxIssues } from "./limits.js";
import { parseWith } from "./parse-with.js";
import { readJson } from "./read-json.js";
import { childOf, typesOf } from "./schema-walk.js";
import { descend, positionOf, type Spot } from "./spot.js";
import { textFault } from "./text-fault.js";

const many = <T>(make: () => T): T[] => Array.from({ length: maxIssues + 50 }, make);
const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);
const issuesOf = (schema: z.ZodType, value: unknown): readonly Issue[] => {
  const parsed = parseWith(schema, value, { dates: false, vocabularyIds: [] });
  return parsed.ok ? [] : parsed.issues;
};
const refused = (result: { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] }) => (result.ok ? [] : codes(result.issues));

describe("no input gets more than a hundred issues", () => {
  test("however many keys are forbidden, strings broken or items wrong", () => {
    const full = (code: string) => Array.from({ length: maxIssues }, () => code);
    expect(refused(checkPlain(many(() => ({ constructor: 1 }))))).toEqual(full("schema/forbidden-key"));
    expect(refused(checkPlain(many(() => "\ud800")))).toEqual(full("bytes/utf8"));
    expect(refused(readJson(`[${many(() => '{"constructor":1}').join(",")}]`))).toEqual(full("schema/forbidden-key"));
    expect(codes(issuesOf(z.array(z.int()), many(() => "x")))).toEqual(full("schema/type"));
    const dated = parseWith(z.array(z.string()), many(() => "2010-02-30"), { dates: true, vocabularyIds: [] });
    expect(refused(dated)).toEqual(full("date/impossible"));
  });
});

describe("a plain value that would make too long a text", () => {
  test("is refused at the string or the number that passes the limit", () => {
    for (const value of [["12345678"], [12345678]]) {
      expect(checkPlain(value, { bytes: 4 })).toEqual({ ok: false, issues: [{ code: "limit/size", path: "", limit: 4 }] });
    }
  });
});

describe("a text of another format", () => {
  test("is told by its first characters", () => {
    for (const text of ["%PDF-1.4", "PK\u0003\u0004", "{\\rtf1"]) expect(readJson(text)).toEqual({ ok: false, issues: [{ code: "bytes/format", path: "", offset: 0 }] });
  });
});

describe("bounds that do not hold their own number", () => {
  test("are accepted and refused as zod does", () => {
    const between = acceptorOf(z.number().gt(1).lt(3));
    expect([1, 2, 3].map((value) => between?.(value))).toEqual([false, true, false]);
  });
  test("and schemas that this does not know are left to zod", () => {
    for (const schema of [z.string().check(z.email()), z.tuple([z.string().trim()]), z.tuple([z.string().optional()])]) expect(acceptorOf(schema)).toBeUndefined();
  });
});

describe("times", () => {
  test("of zones behind count as later", () => {
    expect(dateFaults({ since: "2010-06-02T09:00-05:00", until: "2010-06-02T13:59Z" })).toEqual([{ code: "date/order", at: ["since"], other: ["until"] }]);
    expect(dateFaults({ since: "2010-06-02T09:00-05:00", until: "2010-06-02T14:00Z" })).toEqual([]);
  });
  test("are looked for in anything", () => {
    expect([dateFaults(5), dateFaults(null), dateFaults("2010-02-30")]).toEqual([[], [], [{ code: "date/impossible", at: [] }]]);
  });
});

describe("what a schema says of a place", () => {
  test("is nothing where it is of another kind", () => {
    expect([childOf(z.string(), 0), childOf(z.int(), "a"), childOf(z.tuple([z.int()]), 1)]).toEqual([undefined, undefined, undefined]);
    expect([typesOf(z.any()), typesOf(z.literal(1))]).toEqual([[], ["integer"]]);
  });
  test("is told down to the last key that may be named", () => {
    const root: Spot = { place: { path: "" }, value: { own: { id: 1 } }, schemas: [z.record(z.string(), z.strictObject({ id: z.int() }))], isMember: false };
    const below = descend(descend(root, "own", new Set(), undefined), "id", new Set(), undefined);
    expect([below.place, below.value]).toEqual([{ path: "", index: 0 }, 1]);
    expect(positionOf("a", "no object", undefined)).toBe(0);
  });
});

describe("why a value is refused", () => {
  test("a day that exists, of a year that exists, and that the schema does not take", () => {
    expect(textFault("2010-06-01", z.string().regex(/^2000-\d\d-\d\d$/), undefined)).toEqual({ code: "date/range" });
  });
  test("faults that no schema of ours has are told in our codes", () => {
    const faults = (schema: z.ZodType, value: unknown) => issuesOf(z.strictObject({ a: schema }), { a: value });
    expect(faults(z.never(), 1)).toEqual([{ code: "schema/type", path: "/a" }]);
    expect(faults(z.int().multipleOf(5), 4)).toEqual([{ code: "number/range", path: "/a" }]);
    expect(faults(z.string().refine(() => false), "b")).toEqual([{ code: "schema/combination", path: "/a" }]);
    expect(faults(z.string().regex(/^a$/).transform((text) => text), "b")).toEqual([{ code: "schema/pattern", path: "/a" }]);
  });
});
