import { describe, expect, test } from "vitest";
import type { Citation, Figure, Rank } from "../schema/primitives.js";
import { bestRank, citationsOf, figuresOf, isRangeUnverified, rangeOf } from "./figures.js";

const cited = (rank: Rank, ...figures: Figure[]): Citation => ({ instrument: "x", article: "1", rank, ...(figures.length === 0 ? {} : { figures }) });
const ranks = ["official-text", "report", "secondary", "inference", "unverified"] as const;
const term = { imprisonment: { min: "P1Y", max: "P2Y" } };

describe("the best rank", () => {
  test("is the first in the order of ranks, wherever it stands", () => {
    ranks.forEach((rank, index) => { expect(bestRank(ranks.slice(index).toReversed().map((one) => cited(one)))).toBe(rank); });
  });
  test("of no citation is unverified", () => { expect(bestRank([])).toBe("unverified"); });
});

test("the figures of a penalty are those of the kinds it has", () => {
  expect(figuresOf(term)).toEqual(["imprisonment.min", "imprisonment.max"]);
  expect(figuresOf({ fine: { min: 1, max: 2 } })).toEqual(["fine.min", "fine.max"]);
  expect(figuresOf({ ...term, fine: { min: 1, max: 2 } })).toHaveLength(4);
});

test("a citation without figures stands for each", () => {
  const [all, minimum] = [cited("report"), cited("unverified", "imprisonment.min")];
  expect(citationsOf("imprisonment.min", [all, minimum])).toEqual([all, minimum]);
  expect(citationsOf("imprisonment.max", [all, minimum])).toEqual([all]);
});

describe("a range is unverified", () => {
  test("if one of its figures rests on no text", () => {
    expect(isRangeUnverified(term, [cited("report", "imprisonment.max"), cited("unverified", "imprisonment.min")])).toBe(true);
    expect(isRangeUnverified(term, [cited("report", "imprisonment.max")])).toBe(true);
    expect(isRangeUnverified({ ...term, fine: { min: 1, max: 2 } }, [cited("report", "imprisonment.min", "imprisonment.max"), cited("unverified")])).toBe(true);
  });
  test("not if each has one", () => {
    expect(isRangeUnverified(term, [cited("report", "imprisonment.max"), cited("secondary", "imprisonment.min"), cited("unverified")])).toBe(false);
  });
  test("not where the sources give none", () => { expect(isRangeUnverified("not-in-sources", [])).toBe(false); });
});

test("a result shows both kinds of penalty, null where the law provides none", () => {
  expect(rangeOf(term)).toEqual({ ...term, fine: null });
  expect(rangeOf({ fine: { min: 1, max: 2 } })).toEqual({ imprisonment: null, fine: { min: 1, max: 2 } });
  expect(rangeOf("not-in-sources")).toBeNull();
});
