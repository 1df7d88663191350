import type { Accused, Event } from "../../schema/case.js";
import type { OffenceClass } from "../../schema/general.js";
import type { Sentencing } from "../../schema/sentencing-result.js";
import { additionalOf, additionalOfLegalPerson } from "./additional.js";
import type { Span } from "./conditions.js";
import { legalPersonPenaltyOf } from "./legal-persons.js";
import { optionsOf } from "./options.js";
import { isSame, restsOnMemory } from "./ranges.js";
import { recidivismIn } from "./recidivism.js";
import { classesOf, measuresOf, stepsFor, type AgeKind, type Charged, type Pronounceable } from "./steps.js";
import type { Trial } from "./verdict.js";
import { split } from "./view.js";

/** The accused as sentencing looks at him or her. */
export interface Sentenced {
  readonly accused: Accused;
  readonly event: Event;
  /** Null where nothing is stated of the age. */
  readonly years: Span | null;
  /** Whether there is an offence at an age of the accused: what turns on it may leave none. */
  readonly isOffenceAt: (years: Span) => boolean;
}
/** One age that is left open, between the lines that matter to a penalty. */
export interface AgeWorld {
  readonly kind: AgeKind;
  readonly years: Span;
}

/** What a court may pronounce for a charge, what else might hold, and what it might do besides. */
export function sentencingOf(trial: Trial, charge: Charged, person: Sentenced): Sentencing {
  const { book, verifiedOnly } = trial;
  const classes = classesOf(book, charge);
  if (person.accused.legalPerson === true) return ofLegalPerson(trial, charge, classes, person);
  const shown = shownAge(trial, person);
  const isOut = charge.status === "not-made-out";
  const additional = isOut || shown.kind === "below-responsibility" || !person.isOffenceAt(shown.years) ? [] : additionalOf(trial, charge.offence, classes, person, shown.kind);
  const behind = legalPersonPenaltyOf(book, charge.offence);
  const isRecalled = behind !== undefined && restsOnMemory(behind.fine.cite);
  const legalPerson = behind === undefined || (verifiedOnly && isRecalled) ? null : { rule: behind.id, fine: { min: behind.fine.min, max: behind.fine.max }, unverified: isRecalled, cite: behind.fine.cite };
  const { statutory, exempt } = charge.penalty;
  if (isOut || statutory === null || exempt) {
    const steps = isOut || exempt ? [] : stepsFor(book, charge, classes, "adult", null, person.event, {}).steps.filter(({ step }) => step === "attempt" || step === "participation");
    return { applied: null, ifMitigated: null, steps, measures: isOut || shown.kind === "adult" ? [] : measuresOf(book), otherwise: [], options: [], additional, legalPerson };
  }
  const { found, otherwise } = settled(trial, charge, classes, person);
  const options = found.applied === null ? [] : optionsOf(trial, { statutory, classes, found, age: shown, hasAdditional: additional.some(({ open }) => open), person });
  return { ...found, otherwise, additional, legalPerson, options };
}

/** What a court may pronounce, and what mitigation would allow, without all that goes with it. */
export function pronouncedFor(trial: Trial, charge: Charged, person: Sentenced): Pick<Sentencing, "applied" | "ifMitigated"> {
  const classes = classesOf(trial.book, charge);
  const isNone = charge.status === "not-made-out" || charge.penalty.statutory === null || charge.penalty.exempt;
  if (isNone) return { applied: null, ifMitigated: null };
  const { applied, ifMitigated } = person.accused.legalPerson === true ? ofLegalPerson(trial, charge, classes, person) : settled(trial, charge, classes, person).found;
  return { applied, ifMitigated };
}

/** Doubt that evidence leaves about an age benefits the accused, by the reading; where nothing is stated the statute stands. */
function shownAge({ book, readings }: Trial, { years }: Sentenced): AgeWorld {
  const worlds = agesLeft({ book }, years);
  const shown = years !== null && readings[book.presumptions.doubt.reading] !== "both-shown" ? worlds[0] : worlds.at(-1);
  if (shown === undefined) throw new RangeError("no age is left");
  return shown;
}

/** The range as shown, and every other way in which age and recidivism may come out, where it gives another. */
function settled(trial: Trial, charge: Charged, classes: readonly OffenceClass[], person: Sentenced): { readonly found: Pronounceable; readonly otherwise: Sentencing["otherwise"] } {
  const { book, readings } = trial;
  const worlds = agesLeft(trial, person.years);
  const shown = shownAge(trial, person);
  const recidivism = recidivismIn(book, charge.offence, classes, person.accused, person.event, readings);
  const sentence = ({ kind, years }: AgeWorld, isRecidivist: boolean) => (person.isOffenceAt(years)
    ? stepsFor(book, charge, classes, kind, isRecidivist && recidivism.case !== null ? { case: recidivism.case, by: recidivism.by } : null, person.event, readings) : { applied: null, ifMitigated: null, steps: [], measures: [] });
  // It raises the range only where it and majority are established.
  const isRecidivist = recidivism.holds === "yes" && shown.kind === "adult" && worlds.length === 1;
  const found = sentence(shown, isRecidivist);
  const otherwise = worlds.flatMap((world) => ways(world.kind, recidivism.holds).flatMap((recidivist): Sentencing["otherwise"] => {
    const { kind } = world;
    if (kind === shown.kind && recidivist === isRecidivist) return [];
    const other = sentence(world, recidivist);
    if (isSame([other.applied, other.ifMitigated], [found.applied, found.ifMitigated])) return [];
    const isNamed = kind === "adult" && recidivism.holds !== "no";
    return [{ if: [...(worlds.length > 1 ? [kind] : []), ...(isNamed ? [recidivist ? "recidivist" as const : "not-recidivist" as const] : [])], facts: worlds.length > 1 ? ["accused.born"] : [], ...(person.isOffenceAt(world.years) ? {} : { status: "not-made-out" as const }), ...other }];
  }));
  return { found, otherwise };
}

export function agesLeft({ book: { minors } }: Pick<Trial, "book">, years: Span | null): readonly AgeWorld[] {
  return split(years, [minors.responsibility.years, minors.majority.years]).map((span) => (
    { years: span, kind: span.low < minors.responsibility.years ? "below-responsibility" : span.low < minors.majority.years ? "minor" : "adult" }));
}

/** Recidivism is an adult's; where it is open both ways are. */
function ways(kind: AgeKind, holds: "yes" | "no" | "unknown"): readonly boolean[] {
  if (kind !== "adult" || holds === "no") return [false];
  return holds === "yes" ? [true] : [false, true];
}

/** A legal person pays a fine, which mitigation may lower as any other. */
function ofLegalPerson(trial: Trial, charge: Charged, classes: readonly OffenceClass[], { event }: Sentenced): Sentencing {
  const none: Sentencing = { applied: null, ifMitigated: null, steps: [], measures: [], otherwise: [], options: [], additional: [], legalPerson: null };
  if (charge.status === "not-made-out" || charge.penalty.statutory === null) return none;
  const plain: Charged = { ...charge, form: "base", role: "perpetrator", stage: "completed" };
  const found: Pronounceable = stepsFor(trial.book, plain, classes, "adult", null, event, trial.readings);
  const general = trial.book.legalPersons.generalRules.cite;
  return { ...none, ...found, steps: found.steps.map((step) => ({ ...step, cite: [...step.cite, ...general] })), additional: additionalOfLegalPerson(trial, charge.offence, classes) };
}
