import type { Law } from "../law/law.js";
import type { PenaltyRange } from "../schema/penalty.js";
import type { Citation } from "../schema/primitives.js";
import type { OffenceClass } from "../schema/general.js";
import { present } from "../schema/present.js";
import { compareTerms } from "../time/term.js";
import { halfOf } from "./minority-step.js";
import { take, type Change, type Sum } from "./sum.js";

/** What mitigation looks at besides the range it lowers. */
export interface Mitigation {
  readonly persons: "adults" | "minors";
  /** The classes the offence may have. */
  readonly classes: readonly OffenceClass[];
  /** The minimum whose bracket counts; null where the offence carries no imprisonment. */
  readonly bracketOf: string | null;
  /** The event lies before the rule, which reaches back because it is lighter. */
  readonly isEarlier: boolean;
  /** The reading by which a range that ends in life becomes the term for life, whatever the ladder says of its minimum. */
  readonly lifeAlone?: boolean;
}

/** Mitigating circumstances: the minimum falls by a ladder, the minimum fine by half; life gives way to a term. A petty offence keeps its range. */
export function takeMitigation(law: Law, sum: Sum, { persons, classes, bracketOf, isEarlier, lifeAlone }: Mitigation): Sum {
  const { [persons]: ladder, life, reachesBack } = law.sentencing.mitigation;
  if (sum.range === null || classes.length === 0 || !classes.every((known) => ladder.classes.includes(known))) return sum;
  const { imprisonment, fine } = sum.range;
  const bracket = bracketOf === null ? undefined : ladder.brackets.find(({ from }) => compareTerms(bracketOf, from) >= 0);
  // The ladder says what the minimum falls to: one that is already lower stays.
  const isLife = imprisonment?.max === "life";
  const falls = imprisonment !== null && !(isLife && lifeAlone === true) && bracket !== undefined && compareTerms(bracket.to, imprisonment.min) < 0;
  const lowered: PenaltyRange = {
    imprisonment: falls ? { ...imprisonment, min: bracket.to } : imprisonment,
    fine: fine === null ? null : { ...fine, min: halfOf(fine.min) },
  };
  const back: readonly Citation[] = isEarlier ? reachesBack.cite : [];
  const changes: readonly Change[] = [
    ...(falls || fine !== null ? [{ rule: ladder.rule, after: lowered, cite: [...ladder.cite, ...(falls ? bracket.cite : []), ...(fine === null ? [] : ladder.fine.cite), ...back] }] : []),
    // The term in the place of life never raises a minimum: that of the text, or the one that the ladder has lowered.
    ...(isLife ? [{ rule: life.rule, after: { ...lowered, imprisonment: { min: shorter(present(lowered.imprisonment).min, life.min), max: life.max } }, cite: [...life.cite, ...back] }] : []),
  ];
  return take(sum, "mitigation", changes);
}

function shorter(left: string, right: string): string {
  return compareTerms(left, right) <= 0 ? left : right;
}
