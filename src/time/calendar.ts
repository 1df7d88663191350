/**
 * Calendar arithmetic on `YYYY-MM-DD` strings: proleptic Gregorian, whole days, no clock and no time zone.
 * Every function but `isCalendarDate` takes dates that exist and throws a RangeError otherwise: check input first.
 */

/** On which day of a common year a year is completed that began on 29 February. */
export type February29Rule = "1-march" | "28-february";

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysInEra = 146_097;
/** Days from 0000-03-01, where the eras below begin, to 1970-01-01, day number 0. */
const epochShift = 719_468;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

const zero = 48;
const hyphen = 45;

/** The number that a pair of digits writes; not a number where one is no digit. */
function pairAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - zero, text.charCodeAt(at + 1) - zero];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function partsOf(text: string): Parts | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const month = pairAt(text, 5);
  const day = pairAt(text, 8);
  return year >= 0 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** The parts of a date that must exist. The error does not quote what was given, which may be private. */
function existing(date: string): Parts {
  const parts = partsOf(date);
  if (parts === undefined) throw new RangeError("calendar/no-such-day");
  return parts;
}

function print({ year, month, day }: Parts): string {
  if (year < 0 || year > 9999) throw new RangeError("calendar/out-of-range");
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Whether a text is a day that exists, written `YYYY-MM-DD` in ASCII digits.
 * @example
 * isCalendarDate("2008-02-29"); // => true
 * isCalendarDate("2009-02-29"); // => false
 */
export function isCalendarDate(text: string): boolean {
  return partsOf(text) !== undefined;
}

/**
 * The number of days from 1970-01-01; earlier days are negative.
 * @example
 * toDayNumber("1970-01-02"); // => 1
 */
export function toDayNumber(date: string): number {
  const { year, month, day } = existing(date);
  // Years begin in March here, so that the leap day is the last day of its year.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - epochShift;
}

/**
 * The date of a day number, the inverse of `toDayNumber`.
 * @example
 * fromDayNumber(0); // => "1970-01-01"
 */
export function fromDayNumber(dayNumber: number): string {
  if (!Number.isSafeInteger(dayNumber)) throw new RangeError("calendar/not-an-integer");
  const shifted = dayNumber + epochShift;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return print({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/**
 * Orders two dates: -1 if the first is earlier, 0 if they are the same day, 1 if it is later.
 * @example
 * compareDates("2008-02-15", "2008-02-25"); // => -1
 */
export function compareDates(first: string, second: string): -1 | 0 | 1 {
  return Math.sign(toDayNumber(first) - toDayNumber(second)) as -1 | 0 | 1;
}

/**
 * The date a number of days later, or earlier for a negative number.
 * @example
 * addDays("2008-02-28", 2); // => "2008-03-01"
 */
export function addDays(date: string, days: number): string {
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * The same day some years later or earlier; 29 February falls in common years on the day the rule names.
 * @example
 * addYears("2000-02-29", 18, "1-march"); // => "2018-03-01"
 * addYears("2000-02-29", 20, "1-march"); // => "2020-02-29"
 */
export function addYears(date: string, years: number, onFebruary29: February29Rule): string {
  if (!Number.isSafeInteger(years)) throw new RangeError("calendar/not-an-integer");
  const parts = existing(date);
  const year = parts.year + years;
  if (parts.day <= daysInMonth(year, parts.month)) return print({ ...parts, year });
  return print(onFebruary29 === "1-march" ? { year, month: 3, day: 1 } : { year, month: 2, day: 28 });
}

/**
 * The years completed from a birth to a day; the birthday itself completes the year. Negative before the birth.
 * @example
 * completedYears("1992-06-01", "2010-05-31", "1-march"); // => 17
 * completedYears("1992-06-01", "2010-06-01", "1-march"); // => 18
 */
export function completedYears(born: string, on: string, onFebruary29: February29Rule): number {
  const [birth, day] = [existing(born), existing(on)];
  const years = day.year - birth.year;
  const isMoved = birth.month === 2 && birth.day === 29 && !isLeapYear(day.year);
  const birthday = !isMoved ? birth : onFebruary29 === "1-march" ? { month: 3, day: 1 } : { month: 2, day: 28 };
  return day.month > birthday.month || (day.month === birthday.month && day.day >= birthday.day) ? years : years - 1;
}
