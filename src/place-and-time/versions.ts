import { rangeOf } from "../law/figures.js";
import type { Law } from "../law/law.js";
import { coresOf } from "../law/walk.js";
import type { Charge } from "../schema/assessment.js";
import type { InForce } from "../schema/instrument.js";
import type { Offence } from "../schema/offence.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { present } from "../schema/present.js";
import { compareRanges } from "../law/compare-ranges.js";
import { periodOf } from "../law/in-force.js";
import { oncePer } from "../memo/once-per.js";

/** One version of an offence, with the range that it would give for an act; null where it gives no figure. */
export interface Version {
  readonly version: number;
  readonly inForce: InForce | null;
  readonly range: PenaltyRange | null;
}

/** What of a charge chooses its range: form, band and aggravations. */
export type ChargeForm = Pick<Charge, "offence" | "band" | "aggravations">;

/**
 * The versions of a charge's offence, each with the range that it gives for the same form, band and aggravations.
 * @returns one entry for most offences, several where a later file changes one
 */
export function versionsOf(law: Law, charge: ChargeForm): readonly Version[] {
  return statedVersions(law, charge).map(({ offence, version, inForce }) => ({ version, inForce, range: rangeUnder(offence, charge) }));
}

/** Whether one text without end governs an offence whatever the day of the act, so that no other can be milder. */
export function isOneText(law: Law, charge: ChargeForm): boolean {
  const [only, second] = statedVersions(law, charge);
  return second === undefined && only?.inForce?.to == null;
}

function statedVersions(law: Law, { offence }: ChargeForm): readonly StatedVersion[] {
  const [instrument = "", article = ""] = offence.split(".");
  return present(versionsIn(law).get(`${instrument}.${article}`));
}

type StatedVersion = Pick<Version, "version" | "inForce"> & { readonly offence: Offence };

const versionsIn = oncePer((law: Law) => {
  const found = new Map<string, StatedVersion[]>();
  for (const offence of law.offences) {
    const stated = { offence, version: offence.version ?? 1, inForce: offence.inForce ?? periodOf(law, offence.instrument, offence.article) };
    found.set(offence.id, [...(found.get(offence.id) ?? []), stated].toSorted((a, b) => a.version - b.version));
  }
  return found;
});

function rangeUnder(offence: Offence, { offence: id, band, aggravations }: ChargeForm): PenaltyRange | null {
  // A version may lack the form that another has.
  const core = coresOf(offence).find((_, index) => offence.forms === undefined || id === `${offence.id}.${present(offence.forms[index]).id}`)?.value;
  const met = new Set(aggravations.filter(({ status }) => status === "met" || status === "presumed").map((entry) => entry.id));
  const aggravated = (core?.aggravations ?? []).filter((entry) => met.has(entry.id)).map(({ penalty }) => rangeOf(penalty));
  const [heaviest] = aggravated.toSorted(compareRanges);
  if (heaviest !== undefined) return heaviest;
  const penalty = core?.bands?.find((entry) => entry.id === band)?.penalty ?? core?.penalty;
  return penalty === undefined ? null : rangeOf(penalty);
}
