import type { Law } from "../law/law.js";
import type { OffenceClass } from "../schema/general.js";
import { present } from "../schema/present.js";
import type { CourtOption } from "../schema/sentencing-result.js";
import type { OptionRule, SentencingOption } from "../schema/sentencing.js";
import { compareMaxima, compareTerms } from "../time/term.js";
import type { AgeWorld } from "./age-worlds.js";
import type { Basis, Circumstances } from "./circumstances.js";
import { isCounted } from "./is-counted.js";
import { every, some } from "./kleene.js";
import { isWithin } from "./period.js";
import type { Pronounceable } from "./sentence-in.js";

type Reason = NonNullable<CourtOption["reason"]>;
type Condition = CourtOption["conditions"][number];
/** Nothing in the way, a condition, or what closes the option. */
type Check = { readonly closed: Reason } | { readonly condition: Condition } | null;

/** What an option is judged by. */
export interface Judged {
  readonly charge: Basis;
  readonly classes: readonly OffenceClass[];
  readonly pronounceable: Pronounceable;
  readonly age: AgeWorld;
  /** An additional penalty is open for the offence. */
  readonly hasAdditional: boolean;
  readonly circumstances: Circumstances;
}

/** Every option of the court, open on conditions or closed with the reason (Criminal Code 51, 72-135). */
export function courtOptions(law: Law, judged: Judged): readonly CourtOption[] {
  return law.sentencing.options.map((option) => judge(law, option, judged));
}

function judge(law: Law, { id, rules }: SentencingOption, judged: Judged): CourtOption {
  const { classes, age } = judged;
  const ruled = classes.map((known) => rules.find((rule) => rule.classes.includes(known)));
  const rule = ruled.find((found) => found !== undefined);
  const closed = (reason: Reason): CourtOption => ({ id, open: false, reason, conditions: [], limits: [], cite: rule?.cite ?? rules.flatMap(({ cite }) => cite) });
  if (rule === undefined) return closed("class");
  const checks: readonly Check[] = [needs(rule, judged), incurred(rule, judged), pronounced(rule, judged), record(law, rule, judged), oldEnough(rule, judged), ...(ruled.includes(undefined) ? [{ condition: "class-open" as const }] : [])];
  const reason = checks.flatMap((check) => (check !== null && "closed" in check ? [check.closed] : []))[0];
  const ofMinors = age.kind === "minor" ? rule.minors : undefined;
  if (reason !== undefined) return ofMinors !== undefined && reason === "too-young" ? { ...closed(reason), cite: ofMinors.cite } : closed(reason);
  return {
    id, open: true, reason: null,
    conditions: [...checks.flatMap((check) => (check !== null && "condition" in check ? [check.condition] : [])), ...(rule.conditions ?? [])],
    limits: [...((ofMinors ?? rule).limits ?? [])],
    cite: [...rule.cite, ...(ofMinors?.cite ?? [])],
  };
}

function needs({ needs: needed }: OptionRule, { pronounceable: { applied }, hasAdditional }: Judged): Check {
  if (needed === "additional-penalty") return hasAdditional ? null : { closed: "no-additional-penalty" };
  if (needed === "imprisonment-and-fine") return applied?.imprisonment != null && applied.fine !== null ? null : { closed: "single-penalty" };
  return needed === undefined || applied?.imprisonment != null ? null : { closed: "no-imprisonment" };
}

/** The maximum incurred: that of the statute, or as raised or lowered for the accused, by the reading. */
function incurred({ incurred: bound }: OptionRule, { charge, pronounceable, circumstances }: Judged): Check {
  if (bound === undefined) return null;
  const range = circumstances.readings["threshold-maximum"] === "modified" ? pronounceable.applied : charge.penalty.statutory;
  if (range?.imprisonment == null) return bound.fineOnly ? null : { closed: "no-imprisonment" };
  return compareMaxima(range.imprisonment.max, bound.max) <= 0 ? null : { closed: "maximum-too-high" };
}

/** The term pronounced may lie anywhere from the minimum that mitigation allows to the maximum. */
function pronounced({ pronounced: bound }: OptionRule, { pronounceable: { applied, ifMitigated } }: Judged): Check {
  if (bound === undefined || applied === null) return null;
  const byFine = bound.fine === true && applied.fine !== null;
  if (applied.imprisonment === null) return byFine ? null : { closed: "no-imprisonment" };
  const lowest = present(ifMitigated?.imprisonment).min;
  const highest = applied.imprisonment.max;
  if (compareTerms(lowest, bound.max) > 0) return byFine ? { condition: "pronounced-penalty" } : { closed: "minimum-too-high" };
  if (bound.min !== undefined && compareMaxima(highest, bound.min) < 0) return { closed: "maximum-too-low" };
  const isAlways = compareMaxima(highest, bound.max) <= 0 && (bound.min === undefined || compareTerms(lowest, bound.min) >= 0);
  return isAlways ? null : { condition: "pronounced-penalty" };
}

/** No final conviction to imprisonment that counts in the years before the act; a record that is not stated is not known. */
function record(law: Law, { noImprisonmentFor: period }: OptionRule, { circumstances: { accused, event, readings } }: Judged): Check {
  if (period === undefined) return null;
  // An amnesty wipes the penalty out (Criminal Code 149).
  const stands = accused.convictions == null ? null : some(accused.convictions.filter(({ amnestied }) => amnestied !== true)
    .map((conviction) => every([isCounted(law, conviction, readings), isWithin(conviction.finalOn, period, event), conviction.imprisonment == null ? null : true])));
  return stands === true ? { closed: "prior-conviction" } : stands === null ? { condition: "no-prior-conviction" } : null;
}

function oldEnough({ minors }: OptionRule, { age }: Judged): Check {
  if (minors === undefined || age.kind !== "minor" || age.years[0] >= minors.fromYears) return null;
  return age.years[1] !== null && age.years[1] < minors.fromYears ? { closed: "too-young" } : { condition: "old-enough" };
}
