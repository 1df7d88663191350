// One function a file: the package as a whole is three hundred files to find and read.
import { addHours } from "date-fns/addHours";
import { differenceInMinutes } from "date-fns/differenceInMinutes";
import { parseISO } from "date-fns/parseISO";
import { present } from "../schema/present.js";

/** The calendar day of an instant, in the zone in which it is written. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/**
 * The instant some hours later, written in the zone of the first.
 * @param instant - ISO 8601 with `Z` or an offset
 * @example
 * hoursAfter("2010-06-02T09:00+07:00", 48); // => "2010-06-04T09:00+07:00"
 */
export function hoursAfter(instant: string, hours: number): string {
  const [, wall = "", zone = ""] = present(/^(.{16}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})$/.exec(instant));
  // In a zone of fixed offset wall clocks run evenly: the wall time counts as if it were UTC, and the machine's zone never enters.
  return addHours(parseISO(`${wall}Z`), hours).toISOString().slice(0, wall.length) + zone;
}

/**
 * Whole minutes from one instant to another, negative where the second is the earlier; parts of a minute are left out.
 * @example
 * minutesBetween("2010-06-02T09:00+07:00", "2010-06-02T02:30Z"); // => 30
 */
export function minutesBetween(from: string, to: string): number {
  const minutes = differenceInMinutes(parseISO(to), parseISO(from));
  return minutes === 0 ? 0 : minutes;
}

/** Whether the first instant is later than the second, to the second. */
export function isAfter(first: string, second: string): boolean {
  return parseISO(first).getTime() > parseISO(second).getTime();
}
