import type { ReportContext } from "./context.js";

/** An event by its id, with its date and place where the case is at hand. */
export function eventWords({ words, case: ofCase }: ReportContext, id: string): string {
  const event = ofCase?.events.find((candidate) => candidate.id === id);
  if (event === undefined) return words.sections.event(id);
  const [from, to] = typeof event.date === "string" ? [event.date, event.date] : [event.date.from, event.date.to];
  const place = event.place === undefined || event.place === null ? [] : [words.place[event.place]];
  return [words.sections.event(id), words.dates(from, to), ...place].join(", ");
}
