import { bestRank } from "../law/figures.js";
import type { Law } from "../law/law.js";
import type { LegalPersonPenalty } from "../schema/additional-penalties.js";
import type { Charge } from "../schema/assessment.js";
import type { Sentencing } from "../schema/sentencing-result.js";
import { planOf } from "./plan.js";
import { offenceOf } from "./stated-offence.js";

/** The penalty that a legal person would incur for an offence; undefined where no text provides one (Criminal Code 42). */
export function legalPersonRule(law: Law, charge: Pick<Charge, "offence">): LegalPersonPenalty | undefined {
  return planOf(law).legalPersons.get(offenceOf(law, charge).legalPersons ?? "");
}

/** The same as results show it beside a natural person's penalty. */
export function legalPersonPenalty(law: Law, charge: Pick<Charge, "offence">, verifiedOnly: boolean): Sentencing["legalPerson"] {
  const rule = legalPersonRule(law, charge);
  if (rule === undefined) return null;
  const { min, max, cite } = rule.fine;
  const unverified = isUnverified(rule);
  return verifiedOnly && unverified ? null : { rule: rule.id, fine: { min, max }, unverified, cite };
}

/** Whether no text was seen of the figures. */
export function isUnverified({ fine }: LegalPersonPenalty): boolean {
  return bestRank(fine.cite) === "unverified";
}
