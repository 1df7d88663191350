import type { Law } from "../law/law.js";
import type { Offence } from "../schema/offence.js";

/** Whether Decision 107's presumption supports charges of an offence, under the readings on its reach and its offences. */
export function isPresumptionInScope(law: Law, offence: Offence, readings: Readonly<Record<string, string>>): boolean {
  if (readings["presumption-reach"] !== "charging") return false;
  const chosen = law.readings.find(({ id }) => id === "presumption-offences")?.values.find(({ id }) => id === readings["presumption-offences"]);
  if (chosen === undefined) return false;
  const article = Number.parseInt(offence.article, 10);
  return chosen.offences?.some(({ instrument, from, to }) => instrument === offence.instrument && article >= from && article <= to) ?? true;
}
