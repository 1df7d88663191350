import { compareDays, dayBefore, nextDay, readDay, writeDay, type Day } from "./days.js";

/** An instant, in seconds from the beginning of 2000 in Greenwich, and how far its clock is ahead. */
export interface Instant {
  readonly seconds: bigint;
  readonly ahead: bigint;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const ORIGIN: Day = [2000, 1, 1];

/** How many days a day lies after the origin, counted one by one over years, then days. */
function daysAfterOrigin(day: Day): bigint {
  let count = 0n;
  for (let year = ORIGIN[0]; year < day[0]; year++) count += isLong(year) ? 366n : 365n;
  for (let year = day[0]; year < ORIGIN[0]; year++) count -= isLong(year) ? 366n : 365n;
  for (let at: Day = [day[0], 1, 1]; compareDays(at, day) < 0; at = nextDay(at)) count += 1n;
  return count;
}

function isLong(year: number): boolean {
  return writeDay(dayBefore([year, 3, 1])).endsWith("-29");
}

export function instant(text: string): Instant {
  const [, day = "", hours = "0", minutes = "0", seconds = "0", sign = "+", aheadHours = "0", aheadMinutes = "0"] = SHAPE.exec(text) ?? [];
  const ahead = (BigInt(aheadHours) * 3600n + BigInt(aheadMinutes) * 60n) * (sign === "-" ? -1n : 1n);
  return { seconds: daysAfterOrigin(readDay(day)) * 86_400n + BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds) - ahead, ahead };
}

/** The instant written in the manner of another text: its zone, and seconds only where that has them. */
export function written({ seconds, ahead }: Instant, like: string): string {
  const wall = seconds + ahead;
  const rest = ((wall % 86_400n) + 86_400n) % 86_400n;
  let days = (wall - rest) / 86_400n;
  let day: Day = ORIGIN;
  for (; days > 0n; days--) day = nextDay(day);
  for (; days < 0n; days++) day = dayBefore(day);
  const two = (value: bigint) => String(value).padStart(2, "0");
  const [, , , , stated] = SHAPE.exec(like) ?? [];
  const zone = like.endsWith("Z") ? "Z" : like.slice(-6);
  return `${writeDay(day)}T${two(rest / 3600n)}:${two((rest / 60n) % 60n)}${stated === undefined ? "" : `:${two(rest % 60n)}`}${zone}`;
}

/** Whole minutes from one instant to another that is not earlier. */
export function minutesFrom(from: Instant, to: Instant): number {
  return Number((to.seconds - from.seconds) / 60n);
}

/** The calendar day that an instant is written with. */
export function dayIn(text: string): string {
  return text.slice(0, 10);
}
