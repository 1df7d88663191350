import { describe, expect, test } from "vitest";
import { canonicalHash } from "./hash.js";

describe("the hash of a JSON value", () => {
  test("is the SHA-256 of its canonical form", () => {
    expect(canonicalHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(canonicalHash("")).toBe("12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126");
  });
  test("does not depend on the order of keys, at any depth", () => {
    expect(canonicalHash({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalHash({ a: null, b: [{ c: 2, d: 1 }] }));
  });
  test("depends on the order of lists, on types and on every character", () => {
    const hashes = [[1, 2], [2, 1], ["1", 2], [1, 2, null], { 0: 1, 1: 2 }, "é", "e\u0301"].map(canonicalHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
  test("is refused for what is no JSON value", () => {
    for (const value of [undefined, () => 1]) expect(() => canonicalHash(value)).toThrow(TypeError);
  });
});
