import type { Charge } from "../../schema/assessment.js";
import type { PenaltyRange } from "../../schema/penalty.js";

/**
 * Whether one result only says more than another: what was definite stays, what was open may become anything, and the
 * ranges in question become fewer. Names what went the other way.
 * @param less - a charge found from fewer facts
 * @param more - the same charge found from those facts and more
 */
export function contradictions(less: Charge, more: Charge): readonly string[] {
  const flips = [
    ...(less.status === "undetermined" || less.status === more.status ? [] : [`${less.offence}: ${less.status} -> ${more.status}`]),
    ...(["elements", "aggravations"] as const).flatMap((list) => less[list].flatMap(({ id, status }, index) => {
      const other = more[list][index]?.status;
      return status === "unknown" || status === other ? [] : [`${less.offence}/${list}/${id}: ${status} -> ${other ?? "gone"}`];
    })),
  ];
  const stand = less.status !== "not-made-out" && more.status !== "not-made-out";
  const before = new Set(rangesOf(less));
  return stand ? [...flips, ...rangesOf(more).filter((range) => !before.has(range)).map((range) => `${less.offence}: new range ${range}`)] : flips;
}

/** Every range that a charge leaves possible through open aggravations and bands. */
function rangesOf({ penalty, alternatives }: Charge): readonly string[] {
  const open = alternatives.filter(({ kind }) => kind === "aggravation" || kind === "band").map((alternative) => alternative.penalty);
  return [...(penalty.reason === "band-open" ? [] : [penalty.statutory]), ...open].map(asText);
}

function asText(range: PenaltyRange | null): string {
  return range === null ? "none" : [range.imprisonment?.min, range.imprisonment?.max, range.fine?.min, range.fine?.max].join(" ");
}

/** A charge as found again in another assessment of the same persons and event. */
export function sameCharge(charge: Charge, among: readonly Charge[]): Charge | undefined {
  return among.find(({ accused, event, victim, offence }) => accused === charge.accused && event === charge.event && victim === charge.victim && offence === charge.offence);
}
