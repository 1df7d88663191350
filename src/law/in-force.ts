import { MET, NOT_MET, UNKNOWN, type Truth } from "../logic/truth.js";
import type { Event } from "../schema/case.js";
import type { InForce } from "../schema/instrument.js";
import type { Law } from "./law.js";

/** When and where an event took place, as far as it is known. */
export type EventTime = Pick<Event, "date" | "place">;

/** The first and the last day on which an event may have taken place. */
export function daysOf({ date }: Pick<Event, "date">): readonly [string, string] {
  return typeof date === "string" ? [date, date] : [date.from, date.to];
}

/** The days between which an article is in force: those of its part of the instrument, or else the instrument's; null where no source gives them. */
export function periodOf(law: Law, instrument: string, article: string): InForce | null {
  const found = law.instruments.find(({ id }) => id === instrument);
  const number = Number.parseInt(article, 10);
  return found?.provisions?.find(({ from, to }) => number >= from && number <= to)?.inForce ?? found?.inForce ?? null;
}

/** The same by the reading on when the instrument commenced, where there is one. */
export function periodUnder(law: Law, instrument: string, article: string, readings: Readonly<Record<string, string>>): InForce | null {
  const choice = law.instruments.find(({ id }) => id === instrument)?.commencement;
  return choice?.values[readings[choice.reading] ?? ""] ?? periodOf(law, instrument, article);
}

/**
 * Whether a text is in force on the day and at the place of an event, both bounds inclusive. An event of unknown place, or
 * within a span of days, may straddle a bound: then it is unknown.
 */
export function inForceAt(period: InForce | null, event: EventTime): Truth {
  if (period === null) return UNKNOWN;
  const { from, to } = period;
  const [first, last] = daysOf(event);
  const starts = event.place == null ? [from["phnom-penh"], from.province] : [from[event.place]];
  const outcomes = new Set(starts.map((start): Truth => {
    if (last < start || (to !== null && first > to)) return NOT_MET;
    return first >= start && (to === null || last <= to) ? MET : UNKNOWN;
  }));
  const [only] = outcomes;
  return outcomes.size === 1 && only !== undefined ? only : UNKNOWN;
}
