/** A term of imprisonment taken apart: whole months (a year is twelve) and half days. */
export interface TermParts {
  readonly months: number;
  readonly halfDays: number;
}

const form = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T12H)?$/;

/**
 * Takes an ISO 8601 term apart.
 * @param term - for example `P3Y6M`, `P6D` or `P3DT12H`
 * @example
 * parseTerm("P3Y6M"); // => { months: 42, halfDays: 0 }
 */
export function parseTerm(term: string): TermParts {
  const match = form.exec(term);
  if (match === null) throw new RangeError("not a term");
  const [years, months, days] = match.slice(1, 4).map((digits) => Number(digits ?? 0)) as [number, number, number];
  return { months: years * 12 + months, halfDays: days * 2 + (match[4] === undefined ? 0 : 1) };
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
