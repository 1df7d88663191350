import { isCalendarDate } from "../time/calendar.js";

/** An instant with its zone, to the minute or second: the zone of the machine never counts. */
const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether a text typed at the command line is an instant with a zone, on a day that exists: `2010-06-03T09:00+07:00`. */
export function isInstant(text: string): boolean {
  return isCalendarDate(instant.exec(text)?.[1] ?? "");
}
