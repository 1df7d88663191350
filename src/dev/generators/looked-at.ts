import fc from "fast-check";
import { compileLaw, type CompiledCharge } from "../../facts/compiled.js";
import type { Law } from "../../law/law.js";
import type { Case } from "../../schema/case.js";
import { built, hiddenChoices, type Choices } from "./choices.js";
import { defenceFacts } from "./defence-facts.js";
import { pickReadings } from "./readings.js";
import { onlyOffences } from "./sub-law.js";
import { typedCase, type CaseShape } from "./typed-case.js";

/** One charge of a law looked at in one case, with the part of the law that it needs. */
export interface LookedAt {
  readonly case: Case;
  readonly readings: Readonly<Record<string, string>>;
  /** Choices that are left for the property. */
  readonly choices: Choices;
}

/**
 * Checks a property for every charge of a law, each in so many cases of its own: presumptions off, and without the facts
 * that count only when raised unless the shape says otherwise.
 * @param check - throws where the property fails; `law` holds only the charge's offence
 */
export function forEveryCharge(law: Law, runs: number, shape: Partial<CaseShape>, check: (charge: CompiledCharge, law: Law, looked: LookedAt) => void): void {
  for (const charge of compileLaw(law).charges) {
    const part = onlyOffences(law, [charge.offence.id]);
    const defences = defenceFacts(law, charge.id);
    const whole: CaseShape = { accused: 1, victims: 1, events: 1, without: (fact) => defences.has(fact), ...shape };
    const looked = built(260, (choices): LookedAt => ({ case: typedCase(law, whole, choices, () => charge).case, readings: pickReadings(law, choices), choices: hiddenChoices(choices) }));
    fc.assert(fc.property(looked, (given) => { check(charge, part, given); }), { numRuns: runs });
  }
}
