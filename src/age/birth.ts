import type { Accused, Case, Victim } from "../schema/case.js";
import type { February29Rule } from "../time/calendar.js";
import { birthFromYears, type BirthInterval } from "./birth-interval.js";

/** The first day of a case's events, at which a stated age in years is read. */
export function firstDay(given: Case): string {
  return given.events.map(({ date }) => (typeof date === "string" ? date : date.from)).toSorted()[0] ?? "";
}

/** The days an accused may have been born on: one day, or the year that a stated age leaves open. */
export function birthOfAccused(accused: Accused, given: Case, rule: February29Rule): BirthInterval | null {
  if (accused.born != null) return { from: accused.born, to: accused.born };
  if (accused.ageYears == null) return null;
  return birthFromYears(accused.ageYears, accused.ageYears, firstDay(given), rule);
}

/** The day a victim was born on, where an undisputed birth certificate gives it. */
export function birthOfVictim(victim: Victim): BirthInterval | null {
  return victim.born == null ? null : { from: victim.born, to: victim.born };
}
