import { inForceAt, periodOf, type EventTime } from "./in-force.js";
import type { Law } from "./law.js";
import { MET, UNKNOWN } from "../logic/truth.js";

/** Whether a general rule was in force on the day and at the place of an event; null where a span or an unknown place straddles the line. */
export function wasInForce(law: Law, rule: string, event: EventTime): boolean | null {
  const instrument = law.instruments.find(({ id }) => rule.startsWith(`${id}.`));
  if (instrument?.inForce == null) return false;
  const truth = inForceAt(periodOf(law, instrument.id, rule.slice(rule.indexOf(".art-") + ".art-".length)), event);
  return truth === UNKNOWN ? null : truth === MET;
}
