import type { Law } from "../law/law.js";
import type { Event } from "../schema/case.js";
import type { InForce } from "../schema/instrument.js";
import type { Offence } from "../schema/offence.js";

/** Whether a text applies to an event, and the reading that decided its commencement, if one did. */
export interface Commencement {
  readonly applies: "yes" | "no" | "unknown";
  readonly reading: string | undefined;
  /** The event lies in days on which the readings of the commencement differ. */
  readonly contested: boolean;
}

/** Whether an offence's text is in force on the day and at the place of an event, both bounds inclusive. */
export function commencement(law: Law, offence: Offence, event: Event, readings: Readonly<Record<string, string>>): Commencement {
  const instrument = law.instruments.find(({ id }) => id === offence.instrument);
  if (instrument === undefined) return { applies: "no", reading: undefined, contested: false };
  if (offence.inForce !== undefined) return { applies: within(offence.inForce, event), reading: undefined, contested: false };
  const choice = instrument.commencement;
  const value = choice === undefined ? undefined : readings[choice.reading];
  const period = (value === undefined ? undefined : choice?.values[value]) ?? provision(instrument, offence) ?? instrument.inForce;
  if (period === null) return { applies: "unknown", reading: undefined, contested: false };
  const applies = within(period, event);
  const contested = choice !== undefined && Object.values(choice.values).some((other) => within(other, event) !== applies);
  return { applies, reading: contested ? choice.reading : undefined, contested };
}

function provision(instrument: Law["instruments"][number], offence: Offence): InForce | undefined {
  const article = Number.parseInt(offence.article, 10);
  return instrument.provisions?.find(({ from, to }) => article >= from && article <= to)?.inForce;
}

/** An event of unknown place, or a span of days, may straddle the line: then it is unknown. */
function within({ from, to }: InForce, { date, place }: Event): Commencement["applies"] {
  const [first, last] = typeof date === "string" ? [date, date] : [date.from, date.to];
  const starts = place == null ? [from["phnom-penh"], from.province] : [from[place]];
  const outcomes = new Set(starts.flatMap((start) => [first, last].map((day) => day >= start && (to === null || day <= to))));
  return outcomes.size > 1 ? "unknown" : outcomes.has(true) ? "yes" : "no";
}
