import { compareFineMaxima } from "../law/compare-ranges.js";
import type { FineRange, ImprisonmentRange, PenaltyRange } from "../schema/penalty.js";
import { present } from "../schema/present.js";
import { compareMaxima, compareTerms } from "../time/term.js";

/** A range with what decides how it combines. */
export interface Combined {
  readonly range: PenaltyRange;
  readonly isPetty: boolean;
}

/**
 * One penalty of each nature for several offences in one trial, within the highest maximum; fines for petty offences add up
 * with each other and with the one fine (Criminal Code 137, 140).
 * @param minimum - which of the minimums applies, by the reading
 */
export function combine(parts: readonly Combined[], minimum: "highest" | "lowest"): PenaltyRange | null {
  if (parts.length === 0) return null;
  const imprisonments = parts.flatMap(({ range }) => (range.imprisonment === null ? [] : [range.imprisonment]));
  const fines = (petty: boolean) => parts.flatMap(({ range, isPetty }) => (range.fine === null || isPetty !== petty ? [] : [range.fine]));
  return { imprisonment: oneTerm(imprisonments, minimum), fine: sum([...oneFine(fines(false), minimum), ...fines(true)]) };
}

function oneTerm(ranges: readonly ImprisonmentRange[], minimum: "highest" | "lowest"): ImprisonmentRange | null {
  const max = ranges.map((range) => range.max).toSorted(compareMaxima).at(-1);
  const min = ranges.map((range) => range.min).toSorted(compareTerms).at(minimum === "highest" ? -1 : 0);
  return min === undefined || max === undefined ? null : { min, max };
}

function oneFine(ranges: readonly FineRange[], minimum: "highest" | "lowest"): readonly FineRange[] {
  if (ranges.length === 0) return [];
  const minimums = ranges.map(({ min }) => min);
  return [{ min: minimum === "highest" ? Math.max(...minimums) : Math.min(...minimums), max: present(ranges.map(({ max }) => max).toSorted(compareFineMaxima).at(-1)) }];
}

function sum(ranges: readonly FineRange[]): FineRange | null {
  return ranges.length === 0 ? null : ranges.reduce((total, { min, max }) => ({ min: total.min + min, max: typeof total.max === "number" && typeof max === "number" ? total.max + max : typeof total.max === "number" ? max : total.max }), { min: 0, max: 0 });
}
