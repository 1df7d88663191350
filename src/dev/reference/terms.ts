import { lengthOfMonth } from "./days.js";

/** A term of imprisonment, exactly: whole months and half days. A year is twelve months; days are never turned into months. */
export interface Term {
  readonly months: bigint;
  readonly halfDays: bigint;
}
/** A maximum: a term, or for life. */
export type Maximum = string;

const SHAPE = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T12H)?$/;

export function readTerm(text: string): Term {
  const found = SHAPE.exec(text);
  if (found === null) throw new RangeError("not a term");
  const [, years = "0", months = "0", days = "0", half] = found;
  return { months: BigInt(years) * 12n + BigInt(months), halfDays: BigInt(days) * 2n + (half === undefined ? 0n : 1n) };
}

export function writeTerm({ months, halfDays }: Term): string {
  const part = (count: bigint, letter: string) => (count === 0n ? "" : `${count}${letter}`);
  const text = part(months / 12n, "Y") + part(months % 12n, "M") + part(halfDays / 2n, "D") + (halfDays % 2n === 0n ? "" : "T12H");
  return text === "" ? "P0D" : `P${text}`;
}

/** By months first, then days; life above every term. */
export function compareMaxima(left: Maximum, right: Maximum): number {
  if (left === "life" || right === "life") return Number(left === "life") - Number(right === "life");
  const [one, other] = [readTerm(left), readTerm(right)];
  const [more, less] = one.months === other.months ? [one.halfDays, other.halfDays] : [one.months, other.months];
  return more === less ? 0 : more > less ? 1 : -1;
}

/** Half of a term; half of an odd month in days of the month that the law counts with; what is less than half a day falls away. */
export function halfOf(text: string, daysOfMonth: number): string {
  const { months, halfDays } = readTerm(text);
  const oddMonth = months % 2n === 0n ? 0n : BigInt(daysOfMonth) * 2n;
  return writeTerm({ months: months / 2n, halfDays: (halfDays + oddMonth) / 2n });
}

export function doubleOf(text: string): string {
  const { months, halfDays } = readTerm(text);
  return writeTerm({ months: months * 2n, halfDays: halfDays * 2n });
}

/** How many days so many months can have, at the least and at the most, wherever on the calendar they begin. */
function daysOf(months: number): readonly [bigint, bigint] {
  let [least, most] = [Infinity, -Infinity];
  // From 1880: some of these spans hold the leap day that 1900 does not have, others none that is left out.
  for (let start = 0; start < 600; start++) {
    let days = 0;
    for (let month = start; month < start + months; month++) days += lengthOfMonth(1880 + Math.floor(month / 12), (month % 12) + 1);
    [least, most] = [Math.min(least, days), Math.max(most, days)];
  }
  return [BigInt(least), BigInt(most)];
}

/** Whether a term of a record is at least as long as another, in calendar time; null where the calendar would decide. */
export function isAtLeast(text: string, floor: string): boolean | null {
  const [one, other] = [readTerm(text), readTerm(floor)];
  const months = one.months - other.months;
  const [least, most] = daysOf(Number(months < 0n ? -months : months)).map((days) => days * 2n) as [bigint, bigint];
  const [low, high] = months < 0n ? [-most, -least] : [least, most];
  const needed = other.halfDays - one.halfDays;
  if (low >= needed) return true;
  return high < needed ? false : null;
}
