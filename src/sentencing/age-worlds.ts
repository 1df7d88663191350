import { splitYears, type Years } from "../facts/valuation.js";
import type { Law } from "../law/law.js";

/** What a penalty may be at an age: none below the age of responsibility, a minor's, an adult's. */
export type AgeKind = "below-responsibility" | "minor" | "adult";

/** One of the ages that are left open, between the lines that matter to a penalty. */
export interface AgeWorld {
  readonly kind: AgeKind;
  readonly years: Years;
}

/** The ages that what is known leaves open, the youngest first; nothing known leaves all of them. */
export function ageWorlds(law: Law, years: Years | null): readonly AgeWorld[] {
  const { responsibility, majority } = law.sentencing.minors;
  return splitYears(years, [responsibility, majority]).map((world) => ({
    kind: world[0] < responsibility.years ? "below-responsibility" : world[0] < majority.years ? "minor" : "adult",
    years: world,
  }));
}
