import type { February29Rule } from "../time/calendar.js";
import { completedYears } from "../time/calendar.js";

/** The days between which a person may have been born, inclusive. */
export interface BirthInterval {
  readonly from: string;
  readonly to: string;
}

/** What is known of a person's age at an event: completed years as an interval, and each age line with its basis. */
export interface AgeState {
  readonly years: readonly [number, number] | null;
  readonly lines: readonly AgeLine[];
  /** Decision 107's presumption of childhood stands for this person in this event. */
  readonly presumedMinor: boolean;
}
export interface AgeLine {
  readonly fact: string;
  readonly years: number;
  /** Whether the person was below the line: true, false, or null where the interval straddles it or nothing is known. */
  readonly below: boolean | null;
}

/**
 * The age at an event from an interval of birth dates; the event's date may itself be a span.
 * @param birth - null where nothing is known
 * @param lines - the age lines of the law for this person
 */
export function ageAt(birth: BirthInterval | null, from: string, to: string, lines: readonly { readonly fact: string; readonly years: number }[], rule: February29Rule): Omit<AgeState, "presumedMinor"> {
  const years = birth === null ? null : [Math.max(0, completedYears(birth.to, from, rule)), Math.max(0, completedYears(birth.from, to, rule))] as const;
  return {
    years,
    lines: lines.map((line) => ({ ...line, below: years === null ? null : years[1] < line.years ? true : years[0] >= line.years ? false : null })),
  };
}
