import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { Issue } from "../schema/issue.js";
import { checkPlain } from "./check-plain.js";
import type { ReadOptions } from "./read-json.js";

function issuesOf(value: unknown, options?: ReadOptions): readonly Issue[] {
  const result = checkPlain(value, options);
  return result.ok ? [] : result.issues;
}

describe("a plain value", () => {
  test("is copied and shares nothing", () => {
    const value = { id: "A1", years: [15, 17], facts: { "means.deception": true, none: null } };
    const result = checkPlain(value);
    expect(result).toEqual({ ok: true, value });
    if (result.ok) expect((result.value as typeof value).years).not.toBe(value.years);
  });
  test("may be frozen, without a prototype, or of another realm", () => {
    expect(issuesOf(Object.freeze({ a: Object.freeze([1]) }))).toEqual([]);
    expect(checkPlain(Object.assign(Object.create(null), { a: 1 }))).toEqual({ ok: true, value: { a: 1 } });
    expect(checkPlain(runInNewContext("({ a: [1, { b: 2 }] })"))).toEqual({ ok: true, value: { a: [1, { b: 2 }] } });
  });
  test("loses members that are undefined: they are absent", () => {
    expect(checkPlain({ a: undefined, b: 1 })).toEqual({ ok: true, value: { b: 1 } });
  });
});

describe("what is not plain is refused", () => {
  class Person { id = "A1"; }
  const cases: readonly (readonly [string, unknown])[] = [
    ["a date", new Date(0)], ["a map", new Map()], ["a set", new Set()], ["an instance", new Person()], ["a function", () => 1], ["a symbol", Symbol("x")],
    ["a big integer", 1n], ["undefined", undefined], ["a boxed string", new String("a")], ["bytes", new Uint8Array(1)], ["a regular expression", /a/], ["a promise", Promise.resolve(1)],
    ["an inherited member", Object.create({ id: "A1" })], ["a hole in a list", new Array(2)], ["undefined in a list", [undefined]],
    ["a list with a name", Object.assign([1], { a: 1 })], ["a symbol for a key", { [Symbol("x")]: 1 }], ["a hidden member", Object.defineProperty({}, "a", { value: 1 })],
  ];
  test.each(cases)("%s", (_name, value) => {
    expect(issuesOf(value).map(({ code }) => code)).toEqual(["schema/type"]);
    expect(issuesOf([value]).map(({ code, path }) => [code, path.startsWith("/0")])).toEqual([["schema/type", true]]);
  });
  test("a getter, which is not called", () => {
    let called = 0;
    const trap = { get id() { called += 1; return "A1"; } };
    const list = Object.defineProperty([0], "0", { get: () => { called += 1; return 1; }, enumerable: true });
    expect(issuesOf(trap, { knownKeys: new Set(["id"]) })).toEqual([{ code: "schema/type", path: "/id" }]);
    expect(issuesOf(list)).toEqual([{ code: "schema/type", path: "/0" }]);
    expect(issuesOf({ a: 1, toJSON: () => { called += 1; return 1; } }).map(({ code }) => code)).toEqual(["schema/type"]);
    expect(called).toBe(0);
  });
  test("a proxy that throws, or was revoked", () => {
    const throwing = new Proxy({}, { ownKeys: () => { throw new Error("SECRET"); } });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(issuesOf(throwing)).toEqual([{ code: "schema/type", path: "" }]);
    expect(issuesOf({ a: proxy })).toEqual([{ code: "schema/type", path: "" }]);
  });
});

describe("the reader's limits hold", () => {
  test("for depth, so that a cycle ends", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(issuesOf(cycle).map(({ code, limit }) => [code, limit])).toEqual([["limit/depth", 32]]);
  });
  test("for size, so that shared parts end", () => {
    let value: unknown = 1;
    for (let level = 0; level < 31; level++) value = [value, value];
    expect(issuesOf(value)).toEqual([{ code: "limit/size", path: "", limit: 1_048_576 }]);
  });
  test("for items, keys, strings and numbers", () => {
    expect(issuesOf(Array.from({ length: 10_001 }, () => 1))).toEqual([{ code: "limit/items", path: "", limit: 10_000 }]);
    expect(issuesOf(new Array(1e9))).toEqual([{ code: "limit/items", path: "", limit: 10_000 }]);
    expect(issuesOf(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`k${String(at)}`, 1])))).toEqual([{ code: "limit/keys", path: "", limit: 500 }]);
    expect(issuesOf(["a".repeat(10_001)])).toEqual([{ code: "limit/string", path: "/0", limit: 10_000 }]);
    expect(issuesOf({ ["a".repeat(10_001)]: 1 })).toEqual([{ code: "limit/string", path: "", limit: 10_000 }]);
    expect(issuesOf([1234], { number: 3 })).toEqual([{ code: "limit/number", path: "/0", limit: 3 }]);
  });
  test.each([[1.5, "number/not-integer"], [-0, "number/not-integer"], [Number.NaN, "number/not-integer"], [Infinity, "number/not-integer"], [2 ** 53, "number/range"], [-(2 ** 53), "number/range"], [1e300, "number/range"]] as const)("for %d", (value, code) => {
    expect(issuesOf([value])).toEqual([{ code, path: "/0" }]);
  });
  test("for half a surrogate pair in a value and a key", () => {
    expect(issuesOf(["a\ud800"])).toEqual([{ code: "bytes/utf8", path: "/0" }]);
    expect(issuesOf({ "a\udc00": 1 }).map(({ code }) => code)).toEqual(["bytes/utf8"]);
  });
  test("for names of object methods", () => {
    expect(issuesOf(JSON.parse('{"a":1,"__proto__":{"x":1}}'))).toEqual([{ code: "schema/forbidden-key", path: "", index: 1 }]);
    expect(issuesOf({ constructor: 1 })).toEqual([{ code: "schema/forbidden-key", path: "", index: 0 }]);
  });
  test("for the number of issues", () => {
    expect(issuesOf(Array.from({ length: 500 }, () => 1.5))).toHaveLength(100);
  });
});
