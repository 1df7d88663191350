import { parseTerm } from "../../../time/term.js";
import type { FineRange, ImprisonmentRange, PenaltyRange } from "../../../schema/penalty.js";
import type { Years } from "../catalogue.js";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "1 charge", "2 charges". */
export function plural(one: string, many = `${one}s`): (count: number) => string {
  return (count) => `${number(count)} ${count === 1 ? one : many}`;
}

/** A whole number, its thousands parted by commas. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 March 2011". */
export function date(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day ?? ""} ${months[(month ?? 0) - 1] ?? ""} ${year ?? ""}`;
}

/** "1 March 2011", or "1 to 5 March 2011" as two whole dates where they differ. */
export function dates(from: string, to: string): string {
  return from === to ? date(from) : `${date(from)} to ${date(to)}`;
}

/** "15 to 17 years", "17 years", "18 years or more", "under 15 years". */
export function years([from, to]: Years): string {
  const unit = (value: number) => `${value} ${value === 1 ? "year" : "years"}`;
  if (to === null) return `${unit(from)} or more`;
  if (from === to) return unit(from);
  return from === 0 ? `under ${unit(to + 1)}` : `${from} to ${unit(to)}`;
}

const unitWords = { year: plural("year"), month: plural("month"), day: plural("day"), hour: plural("hour") };
type Amounts = Partial<Record<keyof typeof unitWords, number>>;

function amounts(term: string): Amounts {
  const { months: inMonths, halfDays } = parseTerm(term);
  const parts = { year: Math.floor(inMonths / 12), month: inMonths % 12, day: Math.floor(halfDays / 2), hour: (halfDays % 2) * 12 };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value > 0));
}

/** "3 years 6 months", "6 days", "3 days 12 hours". */
export function term(text: string): string {
  const parts = Object.entries(amounts(text)).map(([unit, value]) => unitWords[unit as keyof typeof unitWords](value));
  return parts.length === 0 ? "0 days" : parts.join(" ");
}

/** "15 to 20 years", "6 days to 1 month", "15 years to life", "10 years", "life". */
export function imprisonment({ min, max }: ImprisonmentRange): string {
  if (max === "life") return `${term(min)} to life`;
  if (min === max) return term(min);
  const [low, high] = [Object.entries(amounts(min)), Object.entries(amounts(max))];
  const sameUnit = low.length === 1 && high.length === 1 && low[0]?.[0] === high[0]?.[0];
  return sameUnit ? `${number(low[0]?.[1] ?? 0)} to ${term(max)}` : `${term(min)} to ${term(max)}`;
}

/** "4,000,000 to 10,000,000 riel". */
export function fine({ min, max }: FineRange): string {
  if (typeof max !== "number") return `${number(min)} riel to ${max === "value-of-object" ? "the value" : "half the value"} of what the offence is about`;
  return min === max ? `${number(min)} riel` : `${number(min)} to ${number(max)} riel`;
}

/** Imprisonment and fine in one phrase. */
export function penalty(range: PenaltyRange): string {
  const parts = [
    ...(range.imprisonment === null ? [] : [`imprisonment of ${imprisonment(range.imprisonment)}`]),
    ...(range.fine === null ? [] : [`a fine of ${fine(range.fine)}`]),
  ];
  return parts.length === 0 ? "no imprisonment and no fine" : parts.join(" and ");
}

/** "a, b and c" or "a, b or c". */
export function listed(conjunction: "and" | "or"): (items: readonly string[]) => string {
  return (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1) ?? ""}`);
}

/** "The victim is a minor" as "the victim is a minor"; a name in capitals ("LSHTSE") stays. */
export function within(label: string): string {
  return /^[A-Z](?![A-Z])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
