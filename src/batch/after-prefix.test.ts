import { describe, expect, test } from "vitest";
import { hashOf } from "../law/hash.js";
import { afterPrefix } from "./after-prefix.js";
import { Sha256 } from "./io/sha256.js";

const encode = (text: string) => new TextEncoder().encode(text);

async function rest(text: string, blockSize: number, prefix: { readonly bytes: number; readonly sha256: string }): Promise<readonly [string, string]> {
  async function* blocks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < text.length; at += blockSize) {
      await Promise.resolve();
      yield encode(text.slice(at, at + blockSize));
    }
  }
  const digest = new Sha256();
  let found = "";
  for await (const block of afterPrefix(blocks(), { lines: 1, ...prefix }, digest)) found += new TextDecoder().decode(block);
  return [found, digest.setAside()()];
}

describe("what comes after the part of an input that is done", () => {
  test("is the same however the input comes, and the digest goes on from there", async () => {
    for (const size of [1, 2, 3, 4, 5, 100]) expect(await rest("aa\nbb\ncc\n", size, { bytes: 3, sha256: hashOf("aa\n") })).toEqual(["bb\ncc\n", hashOf("aa\n")]);
  });
  test("is all of it where nothing is done, and nothing where all is", async () => {
    expect((await rest("aa\nbb\n", 2, { bytes: 0, sha256: "" }))[0]).toBe("aa\nbb\n");
    expect((await rest("aa\nbb\n", 4, { bytes: 6, sha256: hashOf("aa\nbb\n") }))[0]).toBe("");
  });
  test("is refused where that part is not what it was, or is not all there", async () => {
    for (const size of [1, 2, 100]) {
      await expect(rest("ab\nbb\n", size, { bytes: 3, sha256: hashOf("aa\n") })).rejects.toMatchObject({ code: "checkpoint-input" });
      await expect(rest("aa", size, { bytes: 3, sha256: hashOf("aa\n") })).rejects.toMatchObject({ code: "checkpoint-input" });
    }
  });
});
