import { describe, expect, test } from "vitest";
import { hashOf } from "../law/hash.js";
import type { Mark } from "./checkpoint.js";
import { Sha256 } from "./io/sha256.js";
import { latestBorneOut } from "./marks.js";

const written = "first line\nsecond line\nthird line\n";
const marks: readonly Mark[] = [0, 11, 11, 23, 34].map((bytes, index) => ({ input: { lines: index, bytes: index, sha256: "" }, refused: 0, output: { bytes, sha256: hashOf(written.slice(0, bytes)) }, end: false }));

async function found(output: string, blockSize = 5): Promise<readonly [number, string]> {
  async function* blocks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < output.length; at += blockSize) {
      await Promise.resolve();
      yield new TextEncoder().encode(output.slice(at, at + blockSize));
    }
  }
  const { index, mark, digest } = await latestBorneOut(blocks(), marks, new Sha256());
  expect(digest.setAside()()).toBe(hashOf(output.slice(0, mark.output.bytes)));
  return [index, written.slice(0, mark.output.bytes)];
}

describe("the latest mark that an output bears out", () => {
  test("is the last where the output is whole, whatever stands beyond it", async () => {
    for (const size of [1, 4, 11, 100]) {
      expect(await found(written, size)).toEqual([4, written]);
      expect(await found(`${written}torn li`, size)).toEqual([4, written]);
      expect(await found(`${written}${"\0".repeat(20)}`, size)).toEqual([4, written]);
    }
  });
  test("is the one before what is missing, at every length", async () => {
    for (let length = 0; length < written.length; length++) expect(await found(written.slice(0, length))).toEqual(length < 11 ? [0, ""] : length < 23 ? [2, written.slice(0, 11)] : [3, written.slice(0, 23)]);
  });
  test("is the one before what was filled with zeros or changed, at every place", async () => {
    for (let at = 0; at < written.length; at++) {
      const [zeroed, changed] = [written.slice(0, at) + "\0".repeat(written.length - at), `${written.slice(0, at)}~${written.slice(at + 1)}`];
      const expected = at < 11 ? 0 : at < 23 ? 2 : 3;
      expect([at, (await found(zeroed))[0], (await found(changed))[0]]).toEqual([at, expected, expected]);
    }
  });
  test("is the beginning where there is none at all", async () => {
    const { index, mark } = await latestBorneOut((async function* () { await Promise.resolve(); yield new Uint8Array(3); })(), [], new Sha256());
    expect([index, mark.input.bytes, mark.output.bytes]).toEqual([-1, 0, 0]);
  });
});
