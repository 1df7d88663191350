import { expect, test } from "vitest";
import type { PenaltyRange } from "../schema/penalty.js";
import { compareRanges } from "./compare-ranges.js";

const term = (min: string, max: string, fine: PenaltyRange["fine"] = null): PenaltyRange => ({ imprisonment: { min, max }, fine });
/** From the heaviest to the lightest. */
const ordered: readonly (PenaltyRange | null)[] = [
  term("P15Y", "life"), term("P10Y", "life"), term("P15Y", "P30Y"), term("P10Y", "P20Y"), term("P5Y", "P20Y"),
  term("P2Y", "P5Y", { min: 4_000_000, max: 10_000_000 }), term("P2Y", "P5Y", { min: 1, max: 10_000_000 }), term("P2Y", "P5Y", { min: 1, max: 2 }), term("P2Y", "P5Y"),
  term("P1M", "P1Y"), term("P7D", "P1M"), term("P1D", "P6D"), { imprisonment: null, fine: { min: 5_000, max: 50_000 } }, null,
];

test("ranges are ordered by maximum, then minimum, then fine; fines alone come after every term, no figures last", () => {
  ordered.forEach((left, index) => {
    ordered.forEach((right, other) => { expect(Math.sign(compareRanges(left, right)), `${index} ${other}`).toBe(Math.sign(index - other)); });
  });
});
