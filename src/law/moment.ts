import type { InForce } from "../schema/instrument.js";
import { daysOf, type EventTime } from "./in-force.js";
import type { Law } from "./law.js";
import { oncePer } from "../memo/once-per.js";

/**
 * How an event stands to the days on which the law's texts begin and end, as a text: two events with the same moment are alike
 * to `inForceAt` for every period of the law, so that what follows from those alone need be found only once.
 * @example
 * momentOf(law, { date: "2010-06-01" }) === momentOf(law, { date: "2010-06-02" }); // => true
 */
export function momentOf(law: Law, event: EventTime): string {
  const { starts, ends } = boundsOf(law);
  const [first, last] = daysOf(event);
  const position = (day: string) => `${starts.findLastIndex((start) => start <= day)}.${ends.findLastIndex((end) => end < day)}`;
  return `${position(first)} ${last === first ? "" : position(last)} ${event.place ?? ""}`;
}

const boundsOf = oncePer((law: Law) => {
  const periods = [
    ...law.instruments.flatMap(({ inForce, provisions, commencement }) => [inForce, ...(provisions ?? []).map((provision) => provision.inForce), ...Object.values(commencement?.values ?? {})]),
    ...law.offences.map((offence) => offence.inForce),
  ].filter((period): period is InForce => period != null);
  return {
    starts: inOrder(periods.flatMap(({ from }) => [from["phnom-penh"], from.province])),
    ends: inOrder(periods.flatMap(({ to }) => (to === null ? [] : [to]))),
  };
});

function inOrder(days: readonly string[]): readonly string[] {
  return [...new Set(days)].toSorted();
}
