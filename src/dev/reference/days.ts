/** A calendar day taken apart: year, month, day. */
export type Day = readonly [year: number, month: number, day: number];
/** On which day a person born on 29 February completes a year in a year without that day. */
export type LeapRule = "1-march" | "28-february";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function readDay(text: string): Day {
  const [year, month, day] = text.split("-").map(Number);
  return [year ?? 0, month ?? 1, day ?? 1];
}

export function writeDay([year, month, day]: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function isLeap(year: number): boolean {
  if (year % 400 === 0) return true;
  return year % 4 === 0 && year % 100 !== 0;
}

export function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : DAYS[month - 1] ?? 0;
}

/** Below zero where the first day is the earlier one. */
export function compareDays(left: Day, right: Day): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

export function nextDay([year, month, day]: Day): Day {
  if (day < lengthOfMonth(year, month)) return [year, month, day + 1];
  return month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
}

export function dayBefore([year, month, day]: Day): Day {
  if (day > 1) return [year, month, day - 1];
  return month > 1 ? [year, month - 1, lengthOfMonth(year, month - 1)] : [year - 1, 12, 31];
}

/** The same day of another year; 29 February by the rule where that year has none. */
export function yearsLater([year, month, day]: Day, years: number, rule: LeapRule): Day {
  const other = year + years;
  if (month === 2 && day === 29 && !isLeap(other)) return rule === "1-march" ? [other, 3, 1] : [other, 2, 28];
  return [other, month, day];
}

/** Completed years on a day: how many birthdays have come; below zero before the birth. */
export function ageOn(born: Day, on: Day, rule: LeapRule): number {
  if (compareDays(on, born) < 0) return -1;
  const years = on[0] - born[0];
  return compareDays(yearsLater(born, years, rule), on) <= 0 ? years : years - 1;
}
