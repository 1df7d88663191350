import type { OffenceClass } from "../../schema/general.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { CourtOption } from "../../schema/sentencing-result.js";
import type { OptionRule } from "../../schema/sentencing.js";
import { isReached, isWithin } from "./recidivism.js";
import type { AgeWorld, Sentenced } from "./sentencing.js";
import type { Pronounceable } from "./steps.js";
import { compareMaxima } from "./terms.js";
import { all, any } from "./truth.js";
import type { Trial } from "./verdict.js";

/** What options are looked at for. */
export interface Looked {
  readonly statutory: PenaltyRange;
  readonly classes: readonly OffenceClass[];
  readonly found: Pronounceable;
  readonly age: AgeWorld;
  readonly hasAdditional: boolean;
  readonly person: Sentenced;
}
type Way = { readonly closed: NonNullable<CourtOption["reason"]> } | { readonly open: CourtOption["conditions"] };

const free: Way = { open: [] };

/** Every option of the court: open, perhaps on conditions, or closed for the first reason that stands in its way. */
export function optionsOf(trial: Trial, looked: Looked): CourtOption[] {
  const { book, readings } = trial;
  return book.options.map(({ id, rules }): CourtOption => {
    const ruled = looked.classes.map((known) => rules.find(({ classes }) => classes.includes(known)));
    const rule = ruled.find((one) => one !== undefined);
    if (rule === undefined) return { id, open: false, reason: "class", conditions: [], limits: [], cite: rules.flatMap(({ cite }) => cite) };
    const isMinor = looked.age.kind === "minor" && rule.minors !== undefined;
    const ways = [needed(rule, looked), incurred(rule, looked, readings), pronounced(rule, looked), record(trial, rule, looked), oldEnough(rule, looked)];
    const closed = ways.flatMap((way) => ("closed" in way ? [way.closed] : []))[0];
    if (closed !== undefined) return { id, open: false, reason: closed, conditions: [], limits: [], cite: isMinor && closed === "too-young" ? rule.minors?.cite ?? [] : rule.cite };
    return {
      id, open: true, reason: null,
      conditions: [...ways.flatMap((way) => ("open" in way ? way.open : [])), ...(ruled.includes(undefined) ? ["class-open" as const] : []), ...(rule.conditions ?? [])],
      limits: [...((isMinor ? rule.minors?.limits : rule.limits) ?? [])],
      cite: [...rule.cite, ...(isMinor ? rule.minors?.cite ?? [] : [])],
    };
  });
}

function needed({ needs }: OptionRule, { found: { applied }, hasAdditional }: Looked): Way {
  if (needs === "additional-penalty") return hasAdditional ? free : { closed: "no-additional-penalty" };
  if (needs === "imprisonment") return applied?.imprisonment == null ? { closed: "no-imprisonment" } : free;
  if (needs === "imprisonment-and-fine") return applied?.imprisonment == null || applied.fine === null ? { closed: "single-penalty" } : free;
  return free;
}

/** The maximum incurred by the statute, or as raised or lowered, by the reading. */
function incurred({ incurred: bound }: OptionRule, { statutory, found }: Looked, readings: Readonly<Record<string, string>>): Way {
  if (bound === undefined) return free;
  const range = readings["threshold-maximum"] === "modified" ? found.applied : statutory;
  if (range?.imprisonment == null) return bound.fineOnly ? free : { closed: "no-imprisonment" };
  return compareMaxima(range.imprisonment.max, bound.max) > 0 ? { closed: "maximum-too-high" } : free;
}

/** The term that a court pronounces lies between the minimum that mitigation allows and the maximum. */
function pronounced({ pronounced: bound }: OptionRule, { found: { applied, ifMitigated } }: Looked): Way {
  if (bound === undefined || applied === null) return free;
  const isFinable = bound.fine === true && applied.fine !== null;
  if (applied.imprisonment === null) return isFinable ? free : { closed: "no-imprisonment" };
  const least = ifMitigated?.imprisonment?.min ?? applied.imprisonment.min;
  const most = applied.imprisonment.max;
  const from = bound.min ?? "P0D";
  if (compareMaxima(least, bound.max) > 0) return isFinable ? { open: ["pronounced-penalty"] } : { closed: "minimum-too-high" };
  if (compareMaxima(most, from) < 0) return { closed: "maximum-too-low" };
  return compareMaxima(most, bound.max) <= 0 && compareMaxima(least, from) >= 0 ? free : { open: ["pronounced-penalty"] };
}

/** No final conviction to imprisonment in the period before the act; an amnesty has taken a penalty away. */
function record({ book, readings }: Trial, { noImprisonmentFor: period }: OptionRule, { person: { accused, event } }: Looked): Way {
  if (period === undefined) return free;
  const stands = accused.convictions == null ? "unknown" : any(accused.convictions.filter(({ amnestied }) => amnestied !== true)
    .map((one) => all([isWithin(one.finalOn, period, event), isReached(book, one, readings), one.imprisonment == null ? "unknown" : "yes"])));
  if (stands === "yes") return { closed: "prior-conviction" };
  return stands === "unknown" ? { open: ["no-prior-conviction"] } : free;
}

function oldEnough({ minors }: OptionRule, { age }: Looked): Way {
  if (minors === undefined || age.kind !== "minor" || age.years.low >= minors.fromYears) return free;
  return age.years.high !== null && age.years.high < minors.fromYears ? { closed: "too-young" } : { open: ["old-enough"] };
}
