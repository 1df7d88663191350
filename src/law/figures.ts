import type { StatedPenalty, PenaltyRange } from "../schema/penalty.js";
import type { Citation, Figure, Rank } from "../schema/primitives.js";

const order: readonly Rank[] = ["official-text", "report", "secondary", "inference", "unverified"];

/** The best rank among citations; unverified where there is none. */
export function bestRank(citations: readonly Citation[]): Rank {
  return order.find((rank) => citations.some((citation) => citation.rank === rank)) ?? "unverified";
}

/** The figures a stated penalty holds. */
export function figuresOf(penalty: Exclude<StatedPenalty, "not-in-sources">): readonly Figure[] {
  return [
    ...(penalty.imprisonment === undefined ? [] : (["imprisonment.min", "imprisonment.max"] as const)),
    ...(penalty.fine === undefined ? [] : (["fine.min", "fine.max"] as const)),
  ];
}

/** The citations that stand for one figure. */
export function citationsOf(figure: Figure, citations: readonly Citation[]): readonly Citation[] {
  return citations.filter(({ figures }) => figures === undefined || figures.includes(figure));
}

/** Whether any figure of the penalty rests on no text at all. */
export function isRangeUnverified(penalty: StatedPenalty, citations: readonly Citation[]): boolean {
  if (penalty === "not-in-sources") return false;
  return figuresOf(penalty).some((figure) => bestRank(citationsOf(figure, citations)) === "unverified");
}

/** The range of a stated penalty as results show it, its keys in one order; null where no source gives one. */
export function rangeOf(penalty: StatedPenalty): PenaltyRange | null {
  if (penalty === "not-in-sources") return null;
  const { imprisonment, fine } = penalty;
  return {
    imprisonment: imprisonment === undefined ? null : { min: imprisonment.min, max: imprisonment.max },
    fine: fine === undefined ? null : { min: fine.min, max: fine.max },
  };
}
