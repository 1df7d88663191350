import { present } from "../schema/present.js";
import { addDays, addYears, completedYears, isCalendarDate, type February29Rule } from "../time/calendar.js";

/** The days between which a person may have been born, inclusive. */
export interface BirthInterval {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that a date of birth leaves open: one where the day is known, else the month or the year.
 * @param born - `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @example
 * birthFromDate("1996-02"); // => { from: "1996-02-01", to: "1996-02-29" }
 */
export function birthFromDate(born: string): BirthInterval {
  if (born.length === 10) return { from: born, to: born };
  const month = born.length === 7 ? born : undefined;
  if (month === undefined) return { from: `${born}-01-01`, to: `${born}-12-31` };
  const last = present(["31", "30", "29", "28"].find((day) => isCalendarDate(`${month}-${day}`)));
  return { from: `${month}-01`, to: `${month}-${last}` };
}

/**
 * The days on which someone was born who has completed at least `min` and at most `max` years on a day.
 * @example
 * birthFromYears(17, 17, "2010-06-01", "1-march"); // => { from: "1992-06-02", to: "1993-06-01" }
 */
export function birthFromYears(min: number, max: number, on: string, rule: February29Rule): BirthInterval {
  return { from: addDays(lastBirthCompleting(max + 1, on, rule), 1), to: lastBirthCompleting(min, on, rule) };
}

/** The last day of birth that completes so many years by a day. Counting back and forth differ around 29 February: step to the day that fits. */
function lastBirthCompleting(years: number, on: string, rule: February29Rule): string {
  let day = addYears(on, -years, rule);
  while (completedYears(day, on, rule) < years) day = addDays(day, -1);
  for (let next = addDays(day, 1); completedYears(next, on, rule) >= years; next = addDays(day, 1)) day = next;
  return day;
}

/** The days common to two intervals; null where they have none, so that both cannot be true. */
export function intersect(left: BirthInterval, right: BirthInterval): BirthInterval | null {
  const [from, to] = [left.from > right.from ? left.from : right.from, left.to < right.to ? left.to : right.to];
  return from <= to ? { from, to } : null;
}

/** The days common to all; null where there are none, or no interval at all. */
export function intersectAll(intervals: readonly BirthInterval[]): BirthInterval | null {
  const [first, ...rest] = intervals;
  return rest.reduce<BirthInterval | null>((common, next) => common && intersect(common, next), first ?? null);
}

/** The shortest interval that holds all; null where there is none. */
export function hull(intervals: readonly BirthInterval[]): BirthInterval | null {
  const [first, ...rest] = intervals;
  return rest.reduce<BirthInterval | null>((whole, { from, to }) => whole && { from: from < whole.from ? from : whole.from, to: to > whole.to ? to : whole.to }, first ?? null);
}
