import { completedYears, type February29Rule } from "../time/calendar.js";
import type { BirthInterval } from "./birth-interval.js";

/** Completed years, inclusive; the upper end open where null. */
export type Years = readonly [number, number | null];

/** An age line of the law: the derived fact that stands for it, and its years. */
export interface Line {
  readonly fact: string;
  readonly years: number;
}

/** What is known of a person's age at an event: completed years as an interval, and each age line with its basis. */
export interface AgeState {
  /** By the evidence alone; no presumption narrows them. */
  readonly years: Years | null;
  /** By the evidence alone. */
  readonly lines: readonly AgeLine[];
  /** Decision 107's presumption of childhood stands for this person in this event. */
  readonly presumedMinor: boolean;
}
export interface AgeLine extends Line {
  /** Whether the person was below the line: true, false, or null where the interval straddles it or nothing is known. */
  readonly below: boolean | null;
}

/** The completed years at a day, or over a span of days, of a person born within an interval. */
export function yearsAt(birth: BirthInterval, from: string, to: string, rule: February29Rule): readonly [number, number] {
  return [Math.max(0, completedYears(birth.to, from, rule)), Math.max(0, completedYears(birth.from, to, rule))];
}

/**
 * Whether years lie below a line: true, false, or null where they straddle it or nothing is known.
 * @example
 * isBelow([15, 17], 18); // => true
 * isBelow([15, null], 18); // => null
 */
export function isBelow(years: Years | null, line: number): boolean | null {
  if (years === null) return null;
  const [low, high] = years;
  if (high !== null && high < line) return true;
  return low >= line ? false : null;
}

/** Every line with whether the years lie below it. */
export function linesOf(years: Years | null, lines: readonly Line[]): readonly AgeLine[] {
  return lines.map((line) => ({ ...line, below: isBelow(years, line.years) }));
}
