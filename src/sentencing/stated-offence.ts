import { rangeOf } from "../law/figures.js";
import type { Law } from "../law/law.js";
import type { Charge } from "../schema/assessment.js";
import type { Offence, OffenceForm } from "../schema/offence.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { present } from "../schema/present.js";
import { planOf } from "./plan.js";

/** The article's id behind an offence id that may name a form. */
export function articleOf(offence: string): string {
  return offence.split(".").slice(0, 2).join(".");
}

/** The rule file behind a charge of the law. */
export function offenceOf(law: Law, { offence }: Pick<Charge, "offence">): Offence {
  return present(planOf(law).offences.get(articleOf(offence)));
}

/** The part of it that the charge is of: its form, or the article itself. */
export function bodyOf(law: Law, charge: Pick<Charge, "offence">): Pick<OffenceForm, "penalty" | "bands" | "aggravations"> {
  const offence = offenceOf(law, charge);
  return offence.forms?.find(({ id }) => charge.offence === `${offence.id}.${id}`) ?? offence;
}

/** The range of a charge without its aggravations: that of its band, its form or its article. */
export function baseRange(law: Law, charge: Pick<Charge, "offence" | "band">): PenaltyRange | null {
  const body = bodyOf(law, charge);
  const penalty = body.bands?.find(({ id }) => id === charge.band)?.penalty ?? body.penalty;
  return penalty === undefined ? null : rangeOf(penalty);
}
