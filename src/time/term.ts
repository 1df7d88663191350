import { createMemo } from "../memo/memo.js";

/** A term of imprisonment taken apart: whole months (a year is twelve) and half days. */
export interface TermParts {
  readonly months: number;
  readonly halfDays: number;
}

const form = /^P(?=\d|T)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T12H)?$/;
const monthsOfAYear = 12;

/**
 * Takes an ISO 8601 term apart.
 * @param term - for example `P3Y6M`, `P6D` or `P3DT12H`
 * @example
 * parseTerm("P3Y6M"); // => { months: 42, halfDays: 0 }
 */
export function parseTerm(term: string): TermParts {
  return known(term, () => parse(term));
}

/** The terms of the law are few, and compared again and again. */
const known = createMemo<TermParts>(1000);

function parse(term: string): TermParts {
  const match = form.exec(term);
  if (match === null) throw new RangeError("not a term");
  const [years, months, days] = match.slice(1, 4).map((digits) => Number(digits ?? 0)) as [number, number, number];
  return { months: years * monthsOfAYear + months, halfDays: days * 2 + (match[4] === undefined ? 0 : 1) };
}

/**
 * Writes a term, months below twelve, days never turned into months.
 * @example
 * printTerm({ months: 42, halfDays: 7 }); // => "P3Y6M3DT12H"
 */
export function printTerm({ months, halfDays }: TermParts): string {
  if (![months, halfDays].every((count) => Number.isSafeInteger(count) && count >= 0)) throw new RangeError("not a term");
  const part = (count: number, unit: string) => (count === 0 ? "" : `${count}${unit}`);
  const days = Math.floor(halfDays / 2);
  const text = `${part(Math.floor(months / monthsOfAYear), "Y")}${part(months % monthsOfAYear, "M")}${part(days, "D")}${halfDays % 2 === 0 ? "" : "T12H"}`;
  return text === "" ? "P0D" : `P${text}`;
}

/**
 * Orders two terms; negative where the first is shorter. Months count before days: no term of the law holds a month's worth of days.
 * @example
 * Math.sign(compareTerms("P6D", "P1M")); // => -1
 */
export function compareTerms(left: string, right: string): number {
  const [a, b] = [parseTerm(left), parseTerm(right)];
  return a.months - b.months || a.halfDays - b.halfDays;
}

/** Orders two maxima, of which either may be the tag `life`, above every term. */
export function compareMaxima(left: string, right: string): number {
  if (left === right) return 0;
  if (left === "life") return 1;
  return right === "life" ? -1 : compareTerms(left, right);
}

/**
 * Half of a term, exactly: half an odd month is half its days, half an odd day is twelve hours. Only the half of half a day
 * cannot be written: it falls away, in favour of the person punished.
 * @param daysOfAMonth - how many days the law counts for one month
 * @example
 * halveTerm("P7Y", 30); // => "P3Y6M"
 * halveTerm("P1M", 30); // => "P15D"
 * halveTerm("P7D", 30); // => "P3DT12H"
 */
export function halveTerm(term: string, daysOfAMonth: number): string {
  const { months, halfDays } = parseTerm(term);
  return printTerm({ months: Math.floor(months / 2), halfDays: (months % 2) * daysOfAMonth + Math.floor(halfDays / 2) });
}

/**
 * Twice a term.
 * @example
 * doubleTerm("P3Y6M"); // => "P7Y"
 */
export function doubleTerm(term: string): string {
  const { months, halfDays } = parseTerm(term);
  return printTerm({ months: months * 2, halfDays: halfDays * 2 });
}

/**
 * Whether a term of a person's record is at least another; null where only the calendar of its days could tell.
 * @example
 * isAtLeast("P36M", "P3Y"); // => true
 * isAtLeast("P1095D", "P3Y"); // => null
 */
export function isAtLeast(term: string, floor: string): boolean | null {
  const [given, wanted] = [parseTerm(term), parseTerm(floor)];
  const months = wanted.months - given.months;
  const halfDays = given.halfDays - wanted.halfDays;
  // What the days must make up for: the months that are wanting, or, below zero, those that are over.
  const owed = halfDaysOf(Math.abs(months)).map((count) => count * Math.sign(months));
  return halfDays >= Math.max(...owed) ? true : halfDays < Math.min(...owed) ? false : null;
}

/** How many half days a number of months in a row has on the calendar, at least and at most. */
function halfDaysOf(months: number): readonly [number, number] {
  const [years, rest] = [Math.floor(months / monthsOfAYear), months % monthsOfAYear];
  // A year divisible by 100 may be no leap year.
  const leaps = { fewest: Math.max(0, Math.floor(years / 4) - Math.ceil(years / 100)), most: Math.ceil(years / 4) };
  return [2 * (365 * years + leaps.fewest + 28 * rest), 2 * (365 * years + leaps.most + 31 * rest)];
}
