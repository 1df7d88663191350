import type { Law } from "../law/law.js";
import type { OffenceClass } from "../schema/general.js";
import type { Measure, Sentencing } from "../schema/sentencing-result.js";
import type { AgeKind } from "./age-worlds.js";
import type { Basis, Circumstances } from "./circumstances.js";
import { takeForm } from "./form-step.js";
import { wasInForce } from "../law/was-in-force.js";
import { takeHalving, takeNoResponsibility } from "./minority-step.js";
import { takeMitigation } from "./mitigation-step.js";
import { takeParticipation } from "./participation-step.js";
import type { Recidivism } from "./recidivism.js";
import { takeRecidivism } from "./recidivism-step.js";

/** The range a court may pronounce, the range that mitigation allows, and how they came about. */
export type Pronounceable = Pick<Sentencing, "applied" | "ifMitigated" | "steps" | "measures">;

/** One way in which the open points about the accused may be settled. */
export interface Settled {
  readonly age: AgeKind;
  /** The recidivism that applies, or none. */
  readonly recidivism: Pick<Recidivism, "case" | "conviction"> | null;
}

/**
 * Every step from the statutory range, in the law's order: form, attempt, participation, recidivism, minority, mitigation.
 * @param classes - the classes the offence may have
 */
export function sentenceIn(law: Law, charge: Basis, classes: readonly OffenceClass[], { age, recidivism }: Settled, { event, readings }: Circumstances): Pronounceable {
  const { minors, mitigation } = law.sentencing;
  const { statutory } = charge.penalty;
  const isBefore = (rule: string) => wasInForce(law, rule, event) !== true;
  const taken = takeParticipation(law, takeForm(law, charge), charge, event);
  const raised = recidivism?.case == null ? taken : takeRecidivism(law, taken, recidivism.case, readings, recidivism.conviction);
  const applied = age === "adult" ? raised : age === "minor" ? takeHalving(law, raised, classes, isBefore(minors.halving.rule)) : takeNoResponsibility(law, raised);
  const persons = age === "adult" ? "adults" : "minors";
  const bracketOf = persons === "minors" && readings["minor-mitigation-bracket"] !== "halved-minimum" ? statutory : applied.range;
  const mitigated = takeMitigation(law, applied, { persons, classes, bracketOf: bracketOf?.imprisonment?.min ?? null, isEarlier: isBefore(mitigation[persons].rule), lifeAlone: readings["mitigated-life"] !== "ladder-and-term" });
  return { applied: applied.range, ifMitigated: mitigated.range, steps: [...mitigated.steps], measures: age === "adult" ? [] : measures(law) };
}

/** What the court may order for a minor instead of a penalty. */
export function measures(law: Law): Measure[] {
  return law.sentencing.minors.measures.map(({ id, cite }) => ({ id, cite }));
}
