import type { CompiledCharge } from "../facts/compiled.js";
import type { Frame, Role } from "../facts/frame.js";
import type { ChargeReason } from "../schema/assessment.js";
import type { OffenceClass } from "../schema/general.js";
import { present } from "../schema/present.js";
import { bestRank } from "../law/figures.js";
import type { EventTime } from "../law/in-force.js";
import type { Law } from "../law/law.js";
import { wasInForce } from "../law/was-in-force.js";

/**
 * Why the stage reached is not punishable, or null where it is: preparation and voluntary abandonment never are; attempt of a
 * felony always, of a misdemeanour only where a text says so, of a petty offence never (Criminal Code 25, 27).
 * @param offenceClass - null where no source gives the range: then only a text on attempt can make it punishable
 * @param verifiedOnly - a text that was not seen makes nothing punishable
 */
export function unpunishableStage(law: Law, charge: CompiledCharge, { stage, event }: Pick<Frame, "stage" | "event">, offenceClass: OffenceClass | null, verifiedOnly: boolean): ChargeReason | null {
  if (stage === "prepared") return "prepared-only";
  if (stage === "desisted") return "desisted";
  if (stage === "completed") return null;
  if (verifiedOnly && isAttemptUnverified(law, charge, event, offenceClass)) return "attempt-unverified";
  if (offenceClass === "felony") return null;
  const text = charge.offence.attempt?.cite;
  if (offenceClass !== "petty" && text === undefined && (charge.offence.silent?.includes("attempt") ?? false)) return "attempt-not-in-sources";
  return offenceClass !== "petty" && text !== undefined ? null : "attempt-not-punishable";
}

/**
 * Whether only a text of which nothing was seen makes an attempt punishable: that of a felony as well, where the event lies before
 * the general rule.
 */
export function isAttemptUnverified(law: Law, { offence }: CompiledCharge, event: EventTime, offenceClass: OffenceClass | null): boolean {
  const text = offence.attempt?.cite;
  if (offenceClass === "petty" || text === undefined || bestRank(text) !== "unverified") return false;
  const general = present(law.sentencing.participation.steps.find(({ id }) => id === "attempt"));
  return offenceClass !== "felony" || wasInForce(law, general.rule, event) === false;
}

/**
 * Whether only a text of which nothing was seen makes instigation or complicity punishable: where the event lies before the general
 * rule, and the law of the offence has a rule of its own.
 */
export function isParticipationUnverified(law: Law, { offence }: CompiledCharge, { role, event }: Pick<Frame, "role" | "event">, offenceClass: OffenceClass | null): boolean {
  if (offenceClass === "petty" || isParticipationPunishable(role, "petty")) return false;
  const general = present(law.sentencing.participation.steps.find(({ id }) => id === role));
  const text = general.special?.find(({ instrument }) => instrument === offence.instrument)?.cite;
  return text !== undefined && bestRank(text) === "unverified" && wasInForce(law, general.rule, event) === false;
}

/**
 * Why the part taken is not punishable, or null where it is.
 * @param verifiedOnly - a text that was not seen makes nothing punishable
 */
export function unpunishableParticipation(law: Law, charge: CompiledCharge, frame: Pick<Frame, "role" | "event">, offenceClass: OffenceClass | null, verifiedOnly: boolean): ChargeReason | null {
  if (!isParticipationPunishable(frame.role, offenceClass)) return "no-principal-offence";
  return verifiedOnly && isParticipationUnverified(law, charge, frame, offenceClass) ? "participation-unverified" : null;
}

/** Whether a charge falls only because the text that would make it punishable was not seen, and such texts do not count. */
export function fallsUnverified({ reason }: { readonly reason: ChargeReason | null }): boolean {
  return reason === "attempt-unverified" || reason === "participation-unverified";
}

/** Instigation and complicity are punishable in felonies and misdemeanours only (Criminal Code 28, 29). */
export function isParticipationPunishable(role: Role, offenceClass: OffenceClass | null): boolean {
  return offenceClass !== "petty" || role === "perpetrator" || role === "co-perpetrator";
}
