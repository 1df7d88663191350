import type { CompiledCharge } from "../facts/compiled.js";
import type { Role, Stage } from "../facts/frame.js";
import type { ChargeReason } from "../schema/assessment.js";
import type { OffenceClass } from "../schema/general.js";
import { bestRank } from "../law/figures.js";

/**
 * Why the stage reached is not punishable, or null where it is: preparation and voluntary abandonment never are; attempt of a
 * felony always, of a misdemeanour only where a text says so, of a petty offence never (Criminal Code 25, 27).
 * @param offenceClass - null where no source gives the range: then only a text on attempt can make it punishable
 */
export function unpunishableStage(charge: CompiledCharge, stage: Stage, offenceClass: OffenceClass | null, verifiedOnly: boolean): ChargeReason | null {
  if (stage === "prepared") return "prepared-only";
  if (stage === "desisted") return "desisted";
  if (stage === "completed" || offenceClass === "felony") return null;
  const text = charge.offence.attempt?.cite;
  if (offenceClass !== "petty" && text === undefined && (charge.offence.silent?.includes("attempt") ?? false)) return "attempt-not-in-sources";
  const stands = text !== undefined && !(verifiedOnly && bestRank(text) === "unverified");
  return offenceClass !== "petty" && stands ? null : "attempt-not-punishable";
}

/** Instigation and complicity are punishable in felonies and misdemeanours only (Criminal Code 28, 29). */
export function isParticipationPunishable(role: Role, offenceClass: OffenceClass | null): boolean {
  return offenceClass !== "petty" || role === "perpetrator" || role === "co-perpetrator";
}
