/**
 * A whole number as typed for an option; undefined for anything else, or beyond its bounds.
 * @example
 * countFrom("12", 0, 99); // => 12
 * countFrom("1e1", 0, 99); // => undefined
 */
export function countFrom(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
