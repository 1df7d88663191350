import type { Accused, Case } from "../schema/case.js";
import { present } from "../schema/present.js";
import type { February29Rule } from "../time/calendar.js";
import { birthFromYears, type BirthInterval } from "./birth-interval.js";

/** The first day of a case's events, at which a stated age in years is read. The case has an event. */
export function firstDay(given: Case): string {
  return present(given.events.map(({ date }) => (typeof date === "string" ? date : date.from)).toSorted()[0]);
}

/** The days an accused may have been born on: one day, or the year that a stated age leaves open. */
export function birthOfAccused(accused: Accused, given: Case, rule: February29Rule): BirthInterval | null {
  if (accused.born != null) return { from: accused.born, to: accused.born };
  if (accused.ageYears == null) return null;
  return birthFromYears(accused.ageYears, accused.ageYears, firstDay(given), rule);
}
