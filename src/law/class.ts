import type { OffenceClass } from "../schema/general.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { compareMaxima } from "../time/term.js";
import type { Law } from "./law.js";

/** The class that a range's maximum gives (Criminal Code 46-48); null where no figure is known. */
export function classOf(range: PenaltyRange | null, classes: Law["classes"]): OffenceClass | null {
  if (range === null) return null;
  const { imprisonment } = range;
  if (imprisonment === null) return classes.find(({ fineOnly }) => fineOnly)?.id ?? null;
  const found = classes.find(({ above, upTo, life }) => imprisonment.max === "life"
    ? life
    : compareMaxima(imprisonment.max, upTo) <= 0 && (above === undefined || compareMaxima(imprisonment.max, above) > 0));
  return found?.id ?? null;
}
