import { compareFineMaxima } from "../law/compare-ranges.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { compareMaxima } from "../time/term.js";

/** How a later range stands to an earlier one. */
export type Severity = "lighter" | "heavier" | "same" | "mixed" | "unknown";

/** A penalty that a range does not provide is the lightest of its kind. */
const nothing = "P0D";

/**
 * Compares two ranges bound by bound: lighter where no bound is higher and one is lower, mixed where bounds go both ways, unknown where
 * a range has no figures.
 * @example
 * severityOf({ imprisonment: { min: "P1Y", max: "P3Y" }, fine: null }, { imprisonment: { min: "P2Y", max: "P5Y" }, fine: null }); // => "lighter"
 */
export function severityOf(later: PenaltyRange | null, earlier: PenaltyRange | null): Severity {
  if (later === null || earlier === null) return "unknown";
  const bounds = [
    compareMaxima(later.imprisonment?.max ?? nothing, earlier.imprisonment?.max ?? nothing),
    compareMaxima(later.imprisonment?.min ?? nothing, earlier.imprisonment?.min ?? nothing),
    compareFineMaxima(later.fine?.max ?? 0, earlier.fine?.max ?? 0),
    (later.fine?.min ?? 0) - (earlier.fine?.min ?? 0),
  ];
  const [up, down] = [bounds.some((bound) => bound > 0), bounds.some((bound) => bound < 0)];
  if (up) return down ? "mixed" : "heavier";
  return down ? "lighter" : "same";
}
