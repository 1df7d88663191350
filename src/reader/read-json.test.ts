import { describe, expect, test } from "vitest";
import type { Issue } from "../schema/issue.js";
import { readJson, type ReadOptions } from "./read-json.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function issuesOf(input: Uint8Array | string, options?: ReadOptions): readonly Issue[] {
  const read = readJson(input, options);
  return read.ok ? [] : read.issues;
}

describe("a text that is JSON", () => {
  test("is read with every kind of value", () => {
    const text = ' {"a": [1, -2, 0, true, false, null, "x", {}], "b": {"c": [[]]}} ';
    expect(readJson(text)).toEqual({ ok: true, value: { a: [1, -2, 0, true, false, null, "x", {}], b: { c: [[]] } } });
    expect(readJson(bytes(text))).toEqual(readJson(text));
  });
  test("gives the largest integers exactly", () => {
    expect(readJson("[9007199254740991,-9007199254740991,9007199254740989,1000000000000001]"))
      .toEqual({ ok: true, value: [9007199254740991, -9007199254740991, 9007199254740989, 1000000000000001] });
  });
  test("gives strings with escapes and scripts unchanged", () => {
    expect(readJson('["\\u1785\\ud83d\\ude00\\n\\/","ច្បាប់😀"]')).toEqual({ ok: true, value: ["ច😀\n/", "ច្បាប់😀"] });
  });
  test("may begin with a byte order mark, as bytes and as text", () => {
    expect(readJson(new Uint8Array([0xef, 0xbb, 0xbf, 0x31]))).toEqual({ ok: true, value: 1 });
    expect(readJson("\ufeff1")).toEqual({ ok: true, value: 1 });
  });
  test("comes with the order of its keys where JavaScript does not keep it", () => {
    const read = readJson('{"x":{"b":0,"2":0,"1":0},"y":{"b":0}}');
    expect(read.ok && read.positions).toBeInstanceOf(WeakMap);
    if (!read.ok) return;
    const { x } = read.value as { readonly x: object };
    expect(Object.keys(x)).toEqual(["1", "2", "b"]);
    expect(read.positions?.get(x)).toEqual(["b", "2", "1"]);
    expect(readJson('{"b":0}')).not.toHaveProperty("positions");
  });
});

describe("an offset", () => {
  test("counts bytes, not characters", () => {
    expect(issuesOf('["ក",x]')).toEqual([{ code: "json/syntax", path: "", offset: 7 }]);
    expect(issuesOf('["😀",x]')).toEqual([{ code: "json/syntax", path: "", offset: 8 }]);
    expect(issuesOf('["é",1.5]')).toEqual([{ code: "number/not-integer", path: "/1", offset: 6 }]);
  });
  test("counts the byte order mark", () => {
    expect(issuesOf("\ufeff[x]")).toEqual([{ code: "json/syntax", path: "", offset: 4 }]);
  });
  test("names the first bad byte", () => {
    expect(issuesOf(new Uint8Array([0x22, 0xe1, 0x9e, 0x80, 0xff, 0x22]))).toEqual([{ code: "bytes/utf8", path: "", offset: 4 }]);
    expect(issuesOf('["ក\ud800"]')).toEqual([{ code: "bytes/utf8", path: "", offset: 5 }]);
  });
  test("of a text that ends too early is its length", () => {
    expect(issuesOf("[1,")).toEqual([{ code: "json/syntax", path: "", offset: 3 }]);
    expect(issuesOf('["abc')).toEqual([{ code: "json/syntax", path: "", offset: 5 }]);
  });
});

describe("a key that comes twice", () => {
  test("is reported at both places", () => {
    expect(issuesOf('{"a":1,"b":{"a":2},"\\u0061":3}')).toEqual([
      { code: "json/duplicate-key", path: "", index: 0, offset: 1 },
      { code: "json/duplicate-key", path: "", index: 2, offset: 19 },
    ]);
  });
  test("is found behind a forbidden key and among indexes", () => {
    expect(issuesOf('{"valueOf":1,"b":2,"0":3,"b":4}').map(({ code, index }) => [code, index])).toEqual([
      ["schema/forbidden-key", 0], ["json/duplicate-key", 1], ["json/duplicate-key", 3],
    ]);
  });
});

describe("a path", () => {
  const text = '{"victims":[{"SECRET":{"years":[1.5]}}]}';
  test("ends at the first key where no schema names keys", () => {
    expect(issuesOf(text)).toEqual([{ code: "number/not-integer", path: "", index: 0, offset: 32 }]);
  });
  test("ends at the first key that the schema does not name", () => {
    const knownKeys = new Set(["victims", "years"]);
    expect(issuesOf(text, { knownKeys })).toEqual([{ code: "number/not-integer", path: "/victims/0", index: 0, offset: 32 }]);
  });
  test("escapes the keys it names", () => {
    expect(issuesOf('{"a/b~":[1.5]}', { knownKeys: new Set(["a/b~"]) })[0]?.path).toBe("/a~1b~0/0");
  });
});

describe("faults", () => {
  test("that leave the text readable are all reported, 100 at most", () => {
    expect(issuesOf("[1.5,-0,9007199254740992,2]").map(({ code, path }) => [code, path])).toEqual([
      ["number/not-integer", "/0"], ["number/not-integer", "/1"], ["number/range", "/2"],
    ]);
    expect(issuesOf(`[${"1.5,".repeat(500)}1]`)).toHaveLength(100);
    expect(issuesOf(`{${'"a":1,'.repeat(400)}"a":1}`)).toHaveLength(100);
  });
  test("of the syntax stand alone", () => {
    expect(issuesOf("[1.5,x]")).toEqual([{ code: "json/syntax", path: "", offset: 5 }]);
  });
});

describe("limits", () => {
  test("may be set one by one", () => {
    expect(issuesOf("[[1]]", { depth: 1 })).toEqual([{ code: "limit/depth", path: "/0", offset: 1, limit: 1 }]);
    expect(issuesOf("[1,2]", { items: 1 })).toEqual([{ code: "limit/items", path: "", offset: 3, limit: 1 }]);
    expect(issuesOf('{"a":1,"b":2}', { keys: 1 })).toEqual([{ code: "limit/keys", path: "", offset: 7, limit: 1 }]);
    expect(issuesOf('["abc"]', { string: 2 })).toEqual([{ code: "limit/string", path: "/0", offset: 1, limit: 2 }]);
    expect(issuesOf("[1234]", { number: 3 })).toEqual([{ code: "limit/number", path: "/0", offset: 1, limit: 3 }]);
    expect(issuesOf("[1234]", { bytes: 5 })).toEqual([{ code: "limit/size", path: "", limit: 5 }]);
    expect(issuesOf(bytes("[1234]"), { bytes: 5 })).toEqual([{ code: "limit/size", path: "", limit: 5 }]);
  });
  test("count the bytes of a text, not its characters", () => {
    expect(issuesOf('"ក"', { bytes: 5 })).toEqual([]);
    expect(issuesOf('"ក"', { bytes: 4 })).toEqual([{ code: "limit/size", path: "", limit: 4 }]);
  });
  test("are never lifted by a mistake", () => {
    const deep = "[".repeat(600) + "]".repeat(600);
    for (const depth of [Number.NaN, -1, Infinity, 1e9, "x" as unknown as number]) expect(issuesOf(deep, { depth })[0]?.code).toBe("limit/depth");
  });
  test("hold before anything is built: 64 MB of brackets, digits or letters end at once", () => {
    const large = new Uint8Array(64 * 1024 * 1024).fill(0x5b);
    expect(issuesOf(large)).toEqual([{ code: "limit/size", path: "", limit: 1_048_576 }]);
    expect(issuesOf(large, { bytes: Infinity })[0]?.code).toBe("limit/depth");
  });
  test("on nested objects that repeat keys cost no more than reading", () => {
    let text = "1";
    for (let level = 0; level < 30; level++) text = `{"a":${text},"b":1,"b":2}`;
    expect(issuesOf(text)).toHaveLength(60);
  });
});
