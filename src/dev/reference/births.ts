import type { AgeItem } from "../../schema/age.js";
import type { Accused, AgeEvidence, Case } from "../../schema/case.js";
import type { Citation } from "../../schema/primitives.js";
import { ageOn, compareDays, dayBefore, lengthOfMonth, nextDay, readDay, yearsLater, type Day, type LeapRule } from "./days.js";
import type { RuleBook } from "./rule-book.js";

/** The first and the last day on which a person may have been born. */
export type Birth = readonly [first: Day, last: Day];

/** What one item says of a birth, and how far it is believed. */
export interface Said {
  readonly item: string | null;
  readonly kind: AgeItem["kind"];
  readonly effect: "stands" | "uncertainty-only" | "set-aside";
  /** Of a kind that decides alone where it stands. */
  readonly decides: boolean;
  readonly birth: Birth | null;
  readonly indicates: "child" | "adult" | null;
  /** Why it gives no days of birth. */
  readonly silence: AgeItem["reason"];
  readonly cite: readonly Citation[];
}

export function common(left: Birth | null, right: Birth | null): Birth | null {
  if (left === null || right === null) return null;
  const first = compareDays(left[0], right[0]) > 0 ? left[0] : right[0];
  const last = compareDays(left[1], right[1]) < 0 ? left[1] : right[1];
  return compareDays(first, last) <= 0 ? [first, last] : null;
}

/** The days common to all; null where there are none, or no births at all. */
export function commonToAll(births: readonly Birth[]): Birth | null {
  const [first, ...others] = births;
  return others.reduce<Birth | null>(common, first ?? null);
}

/** From the first day of any to the last day of any. */
export function fromFirstToLast(births: readonly Birth[]): Birth | null {
  const firsts = births.map(([first]) => first).toSorted(compareDays);
  const lasts = births.map(([, last]) => last).toSorted(compareDays);
  const [first, last] = [firsts[0], lasts.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** The days that a day, a month or a year of birth leaves. */
function birthOf(text: string): Birth {
  const [year = 0, month, day] = text.split("-").map(Number);
  if (month === undefined) return [[year, 1, 1], [year, 12, 31]];
  if (day === undefined) return [[year, month, 1], [year, month, lengthOfMonth(year, month)]];
  return [[year, month, day], [year, month, day]];
}

/** Everyone who has completed at least so many and at most so many years on a day: found by trying day after day. */
export function birthByYears(least: number, most: number, on: Day, rule: LeapRule): Birth {
  const latestWith = (years: number): Day => {
    let day: Day = yearsLater(on, -years, "1-march");
    for (let step = 0; step < 3; step++) day = nextDay(day);
    while (ageOn(day, on, rule) < years) day = dayBefore(day);
    return day;
  };
  return [nextDay(latestWith(most + 1)), latestWith(least)];
}

/** What an item of evidence says of someone who was there on the event's last day, and so had been born. */
export function saidBy(book: RuleBook, item: AgeEvidence, lastDay: Day, rule: LeapRule): Said {
  const kind = book.evidence.kinds.find(({ id }) => id === item.kind);
  const status = book.evidence.statuses.find(({ id }) => id === (item.status ?? "undisputed"));
  if (kind === undefined || status === undefined) throw new RangeError("no such kind of evidence");
  const byDate = item.born == null ? null : birthOf(item.born);
  const byYears = item.years == null || item.on == null ? null : birthByYears(item.years[0], item.years[1], readDay(item.on), rule);
  const stated = byDate !== null && byYears !== null ? common(byDate, byYears) : byDate ?? byYears;
  const birth = stated === null || compareDays(stated[0], lastDay) > 0 ? null : common(stated, [stated[0], lastDay]);
  const silence = (): AgeItem["reason"] => {
    if (birth !== null) return null;
    if (stated !== null) return "born-after-event";
    if (byDate !== null && byYears !== null) return "contradicts-itself";
    return item.years == null ? "says-nothing" : "no-day";
  };
  return { item: item.id, kind: item.kind, effect: status.effect, decides: kind.weight === "decides", birth, indicates: item.indicates ?? null, silence: silence(), cite: kind.cite };
}

/** A birth stated on the person, which nothing else stands beside. */
export function saidOfPerson(kind: "birth-certificate" | "stated-birth" | "stated-years", birth: Birth, cite: readonly Citation[]): Said {
  return { item: null, kind, effect: "stands", decides: true, birth, indicates: null, silence: null, cite };
}

/** An accused's birth: a day, or the year that completed years at the first event leave. */
export function saidOfAccused(book: RuleBook, { born, ageYears }: Accused, given: Case, rule: LeapRule): readonly Said[] {
  const cite = book.facts.find(({ id }) => id === "accused.born")?.cite ?? [];
  if (born != null) return [saidOfPerson("stated-birth", birthOf(born), cite)];
  if (ageYears == null) return [];
  const firstDays = given.events.map(({ date }) => readDay(typeof date === "string" ? date : date.from)).toSorted(compareDays);
  return firstDays[0] === undefined ? [] : [saidOfPerson("stated-years", birthByYears(ageYears, ageYears, firstDays[0], rule), cite)];
}
