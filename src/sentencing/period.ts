import type { EventTime } from "../law/in-force.js";
import { addYears } from "../time/calendar.js";
import { parseTerm } from "../time/term.js";
import type { Known } from "./kleene.js";

const monthsOfAYear = 12;

/**
 * Whether an event lies in a period of whole years that is counted from a day, that day included: the same day of the last
 * year is outside. On the day itself it is not known which came first; a span may straddle an end.
 * @param from - the day a conviction became final
 * @param period - for example `P10Y`
 */
export function isWithin(from: string, period: string, { date }: EventTime): Known {
  const end = addYears(from, Math.floor(parseTerm(period).months / monthsOfAYear), "1-march");
  const [first, last] = typeof date === "string" ? [date, date] : [date.from, date.to];
  if (last < from || first >= end) return false;
  return first > from && last < end ? true : null;
}
