import type { Law } from "../../law/law.js";
import type { InForce } from "../../schema/instrument.js";
import { addDays, addYears, completedYears } from "../../time/calendar.js";
import type { Choices } from "./choices.js";

const leapDays = ["2008-02-28", "2008-02-29", "2008-03-01", "2012-02-28", "2012-02-29", "2012-03-01", "2011-02-28", "2011-03-01"];
const ordinaryDays = ["2011-06-01", "2012-10-31", "2013-01-01", "2014-12-31", "2015-07-04", "2016-03-15", "2011-11-11", "2009-05-15"];

/** Every day on which a text of the law begins or ends to be in force, with the days beside it. */
export function inForceDays(law: Law): readonly string[] {
  const periods: readonly (InForce | null | undefined)[] = [
    ...law.instruments.flatMap(({ inForce, provisions, commencement }) => [inForce, ...(provisions ?? []).map((provision) => provision.inForce), ...Object.values(commencement?.values ?? {})]),
    ...law.offences.map(({ inForce }) => inForce),
  ];
  const bounds = periods.flatMap((period) => (period == null ? [] : [period.from["phnom-penh"], period.from.province, ...(period.to === null ? [] : [period.to])]));
  return [...new Set(bounds.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].toSorted();
}

/** A day of an event: mostly an ordinary one, at times beside a leap day or a day on which a text begins. */
export function pickDay(law: Law, choices: Choices): string {
  const [bounds, leap] = [choices.chance(15), choices.chance(15)];
  return choices.pick(bounds ? inForceDays(law) : leap ? leapDays : ordinaryDays);
}

/**
 * A day of birth that makes a person so many completed years old on a day: in the middle of the year of age, on the
 * birthday, or on the last day before the next one; at times on 29 February.
 */
export function pickBirth(years: number, on: string, choices: Choices): string {
  const latest = addYears(on, -years, "28-february");
  const candidates = [addDays(latest, -180), latest, addDays(addYears(on, -(years + 1), "1-march"), 1), `${latest.slice(0, 4)}-02-29`, `${addYears(latest, -1, "1-march").slice(0, 4)}-02-29`];
  const fitting = candidates.filter((born) => isDay(born) && completedYears(born, on, "1-march") === years);
  return choices.pick(fitting.length > 0 ? fitting : [latest]);
}

function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return !text.endsWith("-02-29") || year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}
