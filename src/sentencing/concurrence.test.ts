import { expect, test } from "vitest";
import type { FineRange } from "../schema/penalty.js";
import { combine, type Combined } from "./concurrence.js";

const fined = (fine: FineRange, isPetty = false): Combined => ({ range: { imprisonment: null, fine }, isPetty });

test("nothing combined is no penalty", () => {
  expect(combine([], "highest")).toBeNull();
});

test("a fine capped by a value is the highest of one nature, and stays capped by it whatever adds up", () => {
  const capped = { min: 4_000_000, max: "value-of-object" } as const;
  expect(combine([fined({ min: 5_000_000, max: 10_000_000 }), fined(capped)], "highest")).toEqual({ imprisonment: null, fine: { min: 5_000_000, max: "value-of-object" } });
  expect(combine([fined(capped), fined({ min: 5_000, max: 50_000 }, true)], "highest")).toEqual({ imprisonment: null, fine: { min: 4_005_000, max: "value-of-object" } });
  expect(combine([fined({ min: 5_000, max: 50_000 }, true), fined({ min: 1_000, max: 2_000 }, true)], "lowest")).toEqual({ imprisonment: null, fine: { min: 6_000, max: 52_000 } });
});

test("terms and fines combine each by themselves, by the minimum that the reading names", () => {
  const both: Combined = { range: { imprisonment: { min: "P2Y", max: "P5Y" }, fine: { min: 4_000_000, max: 10_000_000 } }, isPetty: false };
  const other: Combined = { range: { imprisonment: { min: "P1M", max: "life" }, fine: { min: 100_000, max: 2_000_000 } }, isPetty: false };
  expect(combine([both, other], "highest")).toEqual({ imprisonment: { min: "P2Y", max: "life" }, fine: { min: 4_000_000, max: 10_000_000 } });
  expect(combine([both, other], "lowest")).toEqual({ imprisonment: { min: "P1M", max: "life" }, fine: { min: 100_000, max: 10_000_000 } });
});
