import type { Law } from "../law/law.js";
import type { Accused, Conviction } from "../schema/case.js";
import type { PenaltyLimitationFinding } from "../schema/place-and-time.js";
import { lastDayOf } from "./last-day.js";

/**
 * Limitation of the penalties of an accused's convictions, each from the day it became final. For a conviction older than the code
 * from which the rules hold, what applied is not in the sources. A penalty that a general amnesty has wiped out has no period left to run.
 * @param asOf - the date of assessment; without it the last day is given and nothing is assessed
 */
export function penaltyLimitationsOf(law: Law, accused: Pick<Accused, "id" | "convictions">, asOf: string | null | undefined): readonly PenaltyLimitationFinding[] {
  return (accused.convictions ?? []).map((conviction, index) => ({ accused: accused.id, conviction: index, ...ofConviction(law, conviction, asOf) }));
}

function ofConviction(law: Law, { class: offenceClass, finalOn, country, amnestied }: Pick<Conviction, "class" | "finalOn" | "country" | "amnestied">, asOf: string | null | undefined): Omit<PenaltyLimitationFinding, "accused" | "conviction"> {
  const rules = law.placeAndTime.limitation.penalties;
  const { amnesty, convictionsAfter } = rules;
  // What a court abroad imposed is not a penalty under the code, and no amnesty of it one that the code means.
  const isAbroad = country != null && country !== law.placeAndTime.extradition.country;
  // The amnesty is stated without its day: it ends the penalty of a conviction of any age.
  if (amnestied === true && !isAbroad) return { status: "amnestied", lastDay: null, cite: amnesty.cite };
  const starts = Object.values(law.instruments.find(({ id }) => id === convictionsAfter.instrument)?.inForce?.from ?? {});
  if (!starts.some((start) => finalOn >= start)) return { status: "not-in-sources", lastDay: null, cite: convictionsAfter.cite };
  const period = rules.periods.find((entry) => entry.class === offenceClass);
  if (isAbroad || period === undefined || !starts.every((start) => finalOn >= start)) return { status: "unknown", lastDay: null, cite: convictionsAfter.cite };
  const lastDay = lastDayOf(finalOn, period.period, rules.counting);
  const cite = [...period.cite, ...rules.start.cite, ...convictionsAfter.cite];
  if (asOf == null || asOf < finalOn) return { status: "not-assessed", lastDay, cite };
  return { status: asOf > lastDay ? "expired" : "running", lastDay, cite };
}
