import type { OffenceClass } from "../../schema/general.js";
import type { FineMaximum, PenaltyRange, StatedPenalty } from "../../schema/penalty.js";
import type { Citation, Figure } from "../../schema/primitives.js";
import type { RuleBook } from "./rule-book.js";
import { compareMaxima } from "./terms.js";

/** A stated penalty as a result shows it; null where no source gives one. */
export function rangeOf(penalty: StatedPenalty): PenaltyRange | null {
  if (penalty === "not-in-sources") return null;
  const { imprisonment, fine } = penalty;
  return {
    imprisonment: imprisonment === undefined ? null : { min: imprisonment.min, max: imprisonment.max },
    fine: fine === undefined ? null : { min: fine.min, max: fine.max },
  };
}

/** A fine's maximum where it is an amount; a cap by the value of the object stands above every amount, half of it just below. */
export function weightOf(maximum: FineMaximum): number {
  if (maximum === "value-of-object") return 2e15;
  return maximum === "half-value-of-object" ? 1e15 : maximum;
}

/** Whether the first range is the heavier: by maximum, minimum, then fine; imprisonment before fines alone, figures before none. */
export function isHeavier(left: PenaltyRange | null, right: PenaltyRange | null): boolean {
  return order(left, right) > 0;
}

function order(left: PenaltyRange | null, right: PenaltyRange | null): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  const [one, other] = [left.imprisonment, right.imprisonment];
  if (one === null && other !== null) return -1;
  if (one !== null && other === null) return 1;
  if (one !== null && other !== null) {
    if (compareMaxima(one.max, other.max) !== 0) return compareMaxima(one.max, other.max);
    if (compareMaxima(one.min, other.min) !== 0) return compareMaxima(one.min, other.min);
  }
  const fines = [left.fine, right.fine].map((fine) => [weightOf(fine?.max ?? 0), fine?.min ?? 0] as const);
  const [[maximum = 0, minimum = 0] = [], [otherMaximum = 0, otherMinimum = 0] = []] = fines;
  return maximum === otherMaximum ? minimum - otherMinimum : maximum - otherMaximum;
}

/** The class that a range's maximum gives; a fine alone is for the least, no figures for none. */
export function classOf(book: RuleBook, range: PenaltyRange | null): OffenceClass | null {
  if (range === null) return null;
  const { imprisonment } = range;
  for (const { id, above, upTo, life, fineOnly } of book.classes) {
    if (imprisonment === null ? fineOnly : imprisonment.max === "life" ? life : isWithin(imprisonment.max, above, upTo)) return id;
  }
  return null;
}

function isWithin(maximum: string, above: string | undefined, upTo: string): boolean {
  return compareMaxima(maximum, upTo) <= 0 && (above === undefined || compareMaxima(maximum, above) > 0);
}

/** Whether every citation is recalled only, or there is none. */
export function restsOnMemory(cite: readonly Citation[]): boolean {
  return cite.every(({ rank }) => rank === "unverified");
}

/** Whether a figure of a penalty rests on memory; a citation that names figures stands for these alone. */
export function hasRecalledFigure(penalty: StatedPenalty, cite: readonly Citation[]): boolean {
  if (penalty === "not-in-sources") return false;
  const figures: Figure[] = [];
  if (penalty.imprisonment !== undefined) figures.push("imprisonment.min", "imprisonment.max");
  if (penalty.fine !== undefined) figures.push("fine.min", "fine.max");
  return figures.some((figure) => restsOnMemory(cite.filter((one) => one.figures === undefined || one.figures.includes(figure))));
}

export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
