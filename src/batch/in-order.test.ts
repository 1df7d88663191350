import { describe, expect, test } from "vitest";
import { inOrder } from "./in-order.js";

async function* from<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  for (const piece of pieces) {
    await Promise.resolve();
    yield piece;
  }
}

async function collect<Result>(results: AsyncIterable<Result>): Promise<readonly Result[]> {
  const collected: Result[] = [];
  for await (const result of results) collected.push(result);
  return collected;
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

describe("work in order", () => {
  test("results come in the order of the pieces, whichever work ends first", async () => {
    const results = await collect(inOrder(from([9, 1, 5, 0, 7]), async (piece) => {
      await turns(piece * 10);
      return piece;
    }, 3));
    expect(results).toEqual([9, 1, 5, 0, 7]);
  });

  test("no more pieces are taken than there is room for while nobody takes a result", async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<number> {
      for (;;) {
        await Promise.resolve();
        yield ++taken;
      }
    }
    const results = inOrder(endless(), (piece) => Promise.resolve(piece), 4);
    await results.next();
    await turns(1000);
    expect(taken).toBeLessThanOrEqual(5);
    await results.next();
    await turns(1000);
    expect(taken).toBeLessThanOrEqual(6);
  });

  test("a result does not wait for the next piece of a slow source", async () => {
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      yield await new Promise<never>(() => undefined);
    }
    const { value } = await inOrder(slow(), (piece) => Promise.resolve(piece * 10), 4).next();
    expect(value).toBe(10);
  });

  test("a failure of the work is told in its turn: the results before it still come", async () => {
    const seen: number[] = [];
    await expect(async () => {
      for await (const result of inOrder(from([1, 2, 3, 4]), async (piece) => {
        await turns(piece === 1 ? 50 : 0);
        if (piece === 3) throw new RangeError("the third");
        return piece;
      }, 4)) seen.push(result);
    }).rejects.toThrow(RangeError);
    expect(seen).toEqual([1, 2]);
  });

  test("a failure of the source is told after the results of what came before it", async () => {
    const seen: number[] = [];
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      await Promise.resolve();
      throw new RangeError("no more");
    }
    await expect(async () => {
      for await (const result of inOrder(failing(), async (piece) => {
        await turns(100);
        return piece;
      }, 4)) seen.push(result);
    }).rejects.toThrow(RangeError);
    expect(seen).toEqual([1, 2]);
  });

  test("no pieces, no results", async () => {
    expect(await collect(inOrder(from([]), (piece) => Promise.resolve(piece), 4))).toEqual([]);
  });
});
