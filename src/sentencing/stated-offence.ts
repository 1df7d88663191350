import { rangeOf } from "../law/figures.js";
import type { Law } from "../law/law.js";
import type { Charge } from "../schema/assessment.js";
import type { Offence, OffenceForm } from "../schema/offence.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { planOf } from "./plan.js";

/** The article's id behind an offence id that may name a form. */
export function articleOf(offence: string): string {
  return offence.split(".").slice(0, 2).join(".");
}

/** The rule file behind a charge; undefined where the law no longer has it. */
export function offenceOf(law: Law, { offence }: Pick<Charge, "offence">): Offence | undefined {
  return planOf(law).offences.get(articleOf(offence));
}

/** The range of a charge without its aggravations: that of its band, its form or its article. */
export function baseRange(law: Law, charge: Pick<Charge, "offence" | "band">): PenaltyRange | null {
  const offence = offenceOf(law, charge);
  if (offence === undefined) return null;
  const form: Pick<OffenceForm, "penalty" | "bands"> = offence.forms?.find(({ id }) => charge.offence === `${offence.id}.${id}`) ?? offence;
  const penalty = form.bands?.find(({ id }) => id === charge.band)?.penalty ?? form.penalty;
  return penalty === undefined ? null : rangeOf(penalty);
}
