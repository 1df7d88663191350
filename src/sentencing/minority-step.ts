import { classOf } from "../law/class.js";
import type { Law } from "../law/law.js";
import type { OffenceClass } from "../schema/general.js";
import type { FineRange, ImprisonmentRange } from "../schema/penalty.js";
import type { Citation } from "../schema/primitives.js";
import { compareTerms, halveTerm } from "../time/term.js";
import { take, type Sum } from "./sum.js";

/** A penalty of none: below the age of responsibility only measures may be ordered. */
export function takeNoResponsibility(law: Law, sum: Sum): Sum {
  const { rule, cite } = law.sentencing.minors.responsibility;
  return take(sum, "minority", [{ rule, after: null, cite }]);
}

/**
 * A minor's penalty: the maximum of imprisonment and both ends of the fine are halved, the minimum where it is above the
 * line; life becomes a term. The class does not change.
 * @param classes - the classes the offence may have
 * @param isEarlier - the event lies before the rule, which reaches back because it is lighter
 */
export function takeHalving(law: Law, sum: Sum, classes: readonly OffenceClass[], isEarlier: boolean): Sum {
  if (sum.range === null) return sum;
  const { penalty, halving, reachesBack } = law.sentencing.minors;
  const used: Citation[] = [];
  const { imprisonment, fine } = sum.range;
  const after = { imprisonment: imprisonment === null ? null : halve(imprisonment), fine: fine === null ? null : halveFine(fine) };
  if (classes.includes(halving.keepsClass.class) && classOf(after, law.classes) !== halving.keepsClass.class) used.push(...halving.keepsClass.cite);
  return take(sum, "minority", [{ rule: halving.rule, after, cite: [...penalty.cite, ...used, ...(isEarlier ? reachesBack.cite : [])], onlyIf: penalty.onlyIf }]);

  function halve({ min, max }: ImprisonmentRange): ImprisonmentRange {
    const { days } = law.sentencing.terms.month;
    const isAbove = compareTerms(min, halving.minimum.above) > 0;
    used.push(...(max === "life" ? halving.life.cite : halving.maximum.cite), ...(isAbove ? halving.minimum.cite : []));
    const halved = { min: isAbove ? halveTerm(min, days) : min, max: max === "life" ? halving.life.becomes : halveTerm(max, days) };
    // A minimum too short to be halved may lie above half the maximum: it gives way.
    return compareTerms(halved.min, halved.max) > 0 ? { min: halved.max, max: halved.max } : halved;
  }

  function halveFine({ min, max }: FineRange): FineRange {
    used.push(...halving.fine.cite);
    return { min: halfOf(min), max: typeof max === "number" ? halfOf(max) : "half-value-of-object" };
  }
}

/** Half an amount in riel; half a riel cannot be paid and falls away, in favour of the person punished. */
export function halfOf(riel: number): number {
  return Math.floor(riel / 2);
}
