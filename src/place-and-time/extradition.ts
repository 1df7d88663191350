import type { Law } from "../law/law.js";
import type { Accused, Event } from "../schema/case.js";
import type { ExtraditionFinding } from "../schema/place-and-time.js";

/**
 * What extradition would need for one accused: for a foreigner wherever the act took place, for a national or a person of unknown
 * nationality where an act took place abroad.
 * @param events - those in which the accused took part
 * @param asOf - the date of assessment: treaties that are certainly later are left out
 * @returns null where the case gives no cause to speak of extradition
 */
export function extraditionOf(law: Law, accused: Pick<Accused, "id" | "nationality">, events: readonly Pick<Event, "country">[], asOf: string | null | undefined): ExtraditionFinding | null {
  const { country: home, conditions, authorities, treaties } = law.placeAndTime.extradition;
  const as = accused.nationality == null ? "unknown" : accused.nationality === home ? "national" : "foreigner";
  const states = new Set([...(accused.nationality == null ? [] : [accused.nationality]), ...events.map(({ country }) => country)].filter((state) => state !== home));
  if (states.size === 0) return null;
  const applying = conditions.filter(({ of }) => of === "everyone" || as === "unknown" || of === `${as}s`);
  return {
    accused: accused.id,
    as,
    conditions: applying.map(({ id }) => id),
    authorities: authorities.map(({ id }) => id),
    // A date that is only a year, or a year and a month, counts from its first day.
    treaties: treaties.filter(({ country, on }) => states.has(country) && (asOf == null || on <= asOf)).map(({ country, on, cite }) => ({ country, on, cite })),
    cite: applying.flatMap(({ cite }) => cite),
  };
}
