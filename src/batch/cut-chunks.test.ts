import { describe, expect, test } from "vitest";
import { hashOf } from "../law/hash.js";
import { cutChunks, type Chunk, type RunningDigest } from "./cut-chunks.js";
import { noDigest } from "./no-digest.js";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function* of(blocks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const block of blocks) {
    await Promise.resolve();
    yield encode(block);
  }
}

/** Remembers the text itself. */
function textDigest(): RunningDigest {
  let text = "";
  return {
    update: (bytes) => { text += decode(bytes); },
    setAside: () => {
      const then = text;
      return () => hashOf(then);
    },
  };
}

async function cut(blocks: readonly string[], { longest = 100, from = { lines: 0, bytes: 0 }, digest = noDigest } = {}): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of cutChunks(of(blocks), { longest, from, digest })) chunks.push(chunk);
  return chunks;
}

describe("cutting an input into chunks of whole lines", () => {
  test("a chunk ends where a line ends, and the beginning of the next line goes with the next chunk", async () => {
    const chunks = await cut(["a\nb\nc", "c\nd", "d", "d\n"]);
    expect(chunks.map(({ bytes, before, lines }) => [decode(bytes), before, lines])).toEqual([["a\nb\n", 0, 2], ["cc\n", 2, 1], ["ddd\n", 3, 1]]);
  });
  test("a line is passed on as soon as it has ended, whatever is still to come", async () => {
    const never = new Promise<never>(() => undefined);
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield encode("a\n");
      yield await never;
    }
    const { value } = await cutChunks(slow(), { longest: 100, from: { lines: 0, bytes: 0 }, digest: noDigest }).next() as { value: Chunk };
    expect(decode(value.bytes)).toBe("a\n");
  });
  test("a line beyond what is kept of one is cut there, in however many blocks it comes, and the next line is whole", async () => {
    const inOne = await cut(["x", "yyyy", "zzzz\nnext\n"], { longest: 6 });
    const inMany = await cut([..."xyyyyzzzz\nnext\n"], { longest: 6 });
    expect(inOne.map(({ bytes }) => decode(bytes)).join("")).toBe("xyyyyz\nnext\n");
    expect(inMany.map(({ bytes }) => decode(bytes)).join("")).toBe("xyyyyz\nnext\n");
  });
  test("what is passed over counts where the input stands, and belongs to its digest", async () => {
    const [chunk] = await cut(["xyyyy", "zzzz\n"], { longest: 3, digest: textDigest() });
    expect(decode(chunk?.bytes ?? encode(""))).toBe("xyy\n");
    expect(chunk?.after()).toEqual({ lines: 1, bytes: 10, sha256: hashOf("xyyyyzzzz\n") });
  });
  test("a position tells what was read up to the end of its chunk, even after more was read", async () => {
    const chunks = await cut(["a\nb", "b\nc\n", "d\n"], { digest: textDigest(), from: { lines: 7, bytes: 100 } });
    expect(chunks.map((chunk) => chunk.after())).toEqual([
      { lines: 8, bytes: 102, sha256: hashOf("a\n") }, { lines: 10, bytes: 107, sha256: hashOf("a\nbb\nc\n") }, { lines: 11, bytes: 109, sha256: hashOf("a\nbb\nc\nd\n") },
    ]);
    expect(chunks.map(({ before }) => before)).toEqual([7, 8, 10]);
  });
  test("a chunk has a buffer to itself, as a transfer needs", async () => {
    for (const { bytes } of await cut(["a\nb", "b\n"])) expect([bytes.byteOffset, bytes.buffer.byteLength]).toEqual([0, bytes.length]);
  });
  test("an empty input has no chunk", async () => {
    expect(await cut([])).toEqual([]);
    expect(await cut([""])).toEqual([]);
  });
});
