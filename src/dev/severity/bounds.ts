import { compareFineMaxima, compareRanges } from "../../law/compare-ranges.js";
import type { Charge } from "../../schema/assessment.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { Figure } from "../../schema/primitives.js";
import { compareMaxima } from "../../time/term.js";

const nothing = "P0D";

/** The bounds of a range that lie below those of another; a penalty that is not provided counts as nothing. */
export function fallenBounds(before: PenaltyRange | null, after: PenaltyRange | null): readonly Figure[] {
  const isLower: { readonly [figure in Figure]: boolean } = {
    "imprisonment.min": compareMaxima(after?.imprisonment?.min ?? nothing, before?.imprisonment?.min ?? nothing) < 0,
    "imprisonment.max": compareMaxima(after?.imprisonment?.max ?? nothing, before?.imprisonment?.max ?? nothing) < 0,
    "fine.min": (after?.fine?.min ?? 0) < (before?.fine?.min ?? 0),
    "fine.max": compareFineMaxima(after?.fine?.max ?? 0, before?.fine?.max ?? 0) < 0,
  };
  return (Object.keys(isLower) as Figure[]).filter((figure) => isLower[figure]);
}

/** Whether a charge stands: made out, or presumed. */
export function isStanding({ status }: Pick<Charge, "status">): boolean {
  return status === "made-out" || status === "presumed";
}

/** The heaviest of the charges that stand, by statute; of equals the first in code-point order. */
export function heaviestOf<T extends Pick<Charge, "status" | "offence" | "penalty">>(charges: readonly T[]): T | undefined {
  return charges.filter(isStanding).toSorted((a, b) => compareRanges(a.penalty.statutory, b.penalty.statutory) || (a.offence < b.offence ? -1 : 1))[0];
}

/** A charge by the text that gives its range: the offence, or the offence and its aggravation. */
export function textOf({ offence, form, aggravations, penalty: { statutory } }: Pick<Charge, "offence" | "form" | "aggravations" | "penalty">): string {
  if (form === "base") return offence;
  const giving = aggravations.find(({ status, penalty }) => (status === "met" || status === "presumed") && JSON.stringify(penalty) === JSON.stringify(statutory));
  return `${offence}.${giving?.id ?? ""}`;
}
