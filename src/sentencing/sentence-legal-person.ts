import type { Law } from "../law/law.js";
import type { Sentencing } from "../schema/sentencing-result.js";
import { additionalPenaltiesOfLegalPerson } from "./additional-penalties.js";
import type { Basis, Circumstances } from "./circumstances.js";
import { classesOf } from "./classes-of.js";
import { wasInForce } from "../law/was-in-force.js";
import { takeMitigation } from "./mitigation-step.js";

/** A legal person's sentencing: its fine, which mitigation may lower as it may any other (Criminal Code 94, 182), and its own additional penalties. */
export function sentenceLegalPerson(law: Law, charge: Basis, { event }: Circumstances): Sentencing {
  const none: Sentencing = { applied: null, ifMitigated: null, steps: [], measures: [], otherwise: [], options: [], additional: [], legalPerson: null };
  if (!charge.stands || charge.penalty.statutory === null) return none;
  const { mitigation, legalPersons } = law.sentencing;
  const classes = classesOf(law, charge);
  const range = charge.penalty.statutory;
  const mitigated = takeMitigation(law, { range, steps: [] }, { persons: "adults", classes, bracketOf: null, isEarlier: wasInForce(law, mitigation.adults.rule, event) !== true });
  return {
    ...none,
    applied: range,
    ifMitigated: mitigated.range,
    steps: mitigated.steps.map((step) => ({ ...step, cite: [...step.cite, ...legalPersons.generalRules.cite] })),
    additional: [...additionalPenaltiesOfLegalPerson(law, charge, classes)],
  };
}
