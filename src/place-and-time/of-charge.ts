import type { Frame } from "../facts/frame.js";
import type { Law } from "../law/law.js";
import type { Charge } from "../schema/assessment.js";
import type { JurisdictionFinding, LimitationFinding, MilderLawFinding } from "../schema/place-and-time.js";
import { circumstancesOf } from "./circumstances.js";
import { jurisdictionWithReadings, type JurisdictionOptions } from "./jurisdiction.js";
import { limitationOf } from "./limitation.js";
import { milderLaw } from "./milder-law.js";
import { isOneText, versionsOf } from "./versions.js";

/** What place and time come to for one charge; `milderLaw` only where the offence has several versions or has ended. */
export interface PlaceAndTime {
  readonly jurisdiction: JurisdictionFinding;
  readonly limitation: LimitationFinding;
  readonly milderLaw: MilderLawFinding | null;
  /** The readings that mattered to them. */
  readonly readings: readonly string[];
}

/**
 * Place and time of one charge, from its frame.
 * @param perpetrators - the frames of the perpetrators of the same event and victim, for an instigator or accomplice
 * @param minorVictim - whether the victim was a minor; null where that is open, false where the charge has no victim
 */
export function placeAndTimeOf(law: Law, charge: Charge, frame: Frame, perpetrators: readonly Frame[], minorVictim: boolean | null, { asOf, ...options }: JurisdictionOptions & { readonly asOf: string | null | undefined }): PlaceAndTime {
  const interruption = frame.facts.get(law.placeAndTime.limitation.prosecution.interruption.fact);
  const { finding: jurisdiction, readings } = jurisdictionWithReadings(law, charge, circumstancesOf(frame, perpetrators), options);
  return {
    jurisdiction, readings,
    limitation: limitationOf(law, charge.penalty.class, frame.event, asOf, typeof interruption === "string" ? interruption : null, minorVictim),
    milderLaw: isOneText(law, charge) ? null : milderLawOf(law, charge, frame.event, asOf),
  };
}

function milderLawOf(law: Law, charge: Charge, event: Frame["event"], asOf: string | null | undefined): MilderLawFinding | null {
  const versions = versionsOf(law, charge);
  const milder = milderLaw(law, versions, event, asOf);
  return versions.length > 1 || milder.status === "abolished" ? milder : null;
}
