import type { Counting } from "../schema/place-and-time.js";
import { addDays, addYears } from "../time/calendar.js";
import { parseTerm } from "../time/term.js";

/**
 * The last day of a period of whole years, by the convention that the rules state.
 * @param start - the day of the event, the interruption or the finality
 * @param period - for example `P5Y`
 * @example
 * lastDayOf("2010-06-01", "P5Y", counting); // => "2015-06-01"
 */
export function lastDayOf(start: string, period: string, { lastDay, february29 }: Counting): string {
  const anniversary = addYears(start, parseTerm(period).months / monthsOfAYear, february29);
  return lastDay === "anniversary" ? anniversary : addDays(anniversary, -1);
}

const monthsOfAYear = 12;
