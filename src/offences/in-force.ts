import { inForceAt, periodUnder } from "../law/in-force.js";
import type { Law } from "../law/law.js";
import type { Event } from "../schema/case.js";
import type { Offence } from "../schema/offence.js";
import { present } from "../schema/present.js";

/** Whether a text applies to an event, and the reading that decided its commencement, if one did. */
export interface Commencement {
  readonly applies: "yes" | "no" | "unknown";
  readonly reading: string | undefined;
  /** The event lies in days on which the readings of the commencement differ. */
  readonly contested: boolean;
}

const answers = ["no", "unknown", "yes"] as const;

/** Whether an offence's text is in force on the day and at the place of an event, both bounds inclusive. */
export function commencement(law: Law, offence: Offence, event: Event, readings: Readonly<Record<string, string>>): Commencement {
  const instrument = present(law.instruments.find(({ id }) => id === offence.instrument));
  if (offence.inForce !== undefined) return { applies: answers[inForceAt(offence.inForce, event)], reading: undefined, contested: false };
  const choice = instrument.commencement;
  const applies = answers[inForceAt(periodUnder(law, instrument.id, offence.article, readings), event)];
  const contested = choice !== undefined && Object.values(choice.values).some((other) => answers[inForceAt(other, event)] !== applies);
  return { applies, reading: contested ? choice.reading : undefined, contested };
}
