import type { Event } from "../../schema/case.js";
import type { InForce } from "../../schema/instrument.js";
import type { Offence } from "../../schema/offence.js";
import { compareDays, readDay } from "./days.js";
import { daysOf } from "./frames.js";
import type { RuleBook } from "./rule-book.js";
import { agreed, type Truth } from "./truth.js";

type When = Pick<Event, "date" | "place">;

/** Whether a text is in force at an event: at every place where it may have been, and on every day on which. */
export function isInForce(period: InForce | null, event: When): Truth {
  if (period === null) return "unknown";
  const places = event.place == null ? (["phnom-penh", "province"] as const) : [event.place];
  const [first, last] = daysOf(event).map(readDay);
  if (first === undefined || last === undefined) return "unknown";
  return agreed(places.map((place): Truth => {
    const begins = readDay(period.from[place]);
    const ends = period.to === null ? null : readDay(period.to);
    if (compareDays(last, begins) < 0 || (ends !== null && compareDays(first, ends) > 0)) return "no";
    return compareDays(first, begins) >= 0 && (ends === null || compareDays(last, ends) <= 0) ? "yes" : "unknown";
  }));
}

/** The period of an article: of its part of the instrument, or else of the instrument. */
export function periodOf(book: RuleBook, instrument: string, article: string): InForce | null {
  const found = book.instruments.find(({ id }) => id === instrument);
  const number = Number.parseInt(article, 10);
  return found?.provisions?.find(({ from, to }) => number >= from && number <= to)?.inForce ?? found?.inForce ?? null;
}

/** Whether an offence's text applies to an event; the reading of its commencement where another value would say otherwise. */
export interface Commencement {
  readonly applies: Truth;
  readonly contested: string | null;
}

export function commencementOf(book: RuleBook, offence: Offence, event: When, readings: Readonly<Record<string, string>>): Commencement {
  const instrument = book.instruments.find(({ id }) => id === offence.instrument);
  if (instrument === undefined) return { applies: "no", contested: null };
  if (offence.inForce !== undefined) return { applies: isInForce(offence.inForce, event), contested: null };
  const choice = instrument.commencement;
  if (choice === undefined) return { applies: isInForce(periodOf(book, instrument.id, offence.article), event), contested: null };
  const chosen = choice.values[readings[choice.reading] ?? ""] ?? periodOf(book, instrument.id, offence.article);
  const applies = isInForce(chosen, event);
  return { applies, contested: Object.values(choice.values).some((period) => isInForce(period, event) !== applies) ? choice.reading : null };
}
