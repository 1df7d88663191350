import type { AdditionalPenalty, PenaltyCatalogue } from "../../schema/additional-penalties.js";
import type { OffenceClass } from "../../schema/general.js";
import type { Citation } from "../../schema/primitives.js";
import { legalPersonPenaltyOf } from "./legal-persons.js";
import type { Sentenced } from "./sentencing.js";
import { ruleOf, wasInForce, type AgeKind } from "./steps.js";
import { compareMaxima } from "./terms.js";
import type { Trial } from "./verdict.js";

type Kind = PenaltyCatalogue["penalties"][number];

function kindsFor({ book }: Trial, persons: PenaltyCatalogue["for"]): readonly Kind[] {
  return book.catalogues.filter((catalogue) => catalogue.for === persons).flatMap(({ penalties }) => penalties);
}

/** The additional penalties that an offence's text provides for a natural person, each open or closed. */
export function additionalOf(trial: Trial, offence: string, classes: readonly OffenceClass[], { accused, event }: Sentenced, age: AgeKind): AdditionalPenalty[] {
  const list = trial.book.lists.find(({ id }) => id === ruleOf(trial.book, offence)?.offence.additionalPenalties);
  if (list === undefined) return [];
  const home = trial.book.extradition.country;
  const serves = list.classes === undefined || classes.length === 0 || classes.some((one) => list.classes?.includes(one));
  return list.penalties.map(({ id, duration, cite }): AdditionalPenalty => {
    const kind = kindsFor(trial, "natural-persons").find((known) => known.id === id);
    const isMinor = age === "minor";
    const isNational = kind?.condition === "foreigner" && accused.nationality === home;
    const reason = !serves ? "class" : isMinor && kind?.minors === undefined ? "minor" : isNational ? "not-a-foreigner" : null;
    const isKnownForeigner = kind?.condition === "foreigner" && accused.nationality != null;
    const provisos = reason === null ? (kind?.provisos ?? []).filter(({ rule }) => wasInForce(trial.book, rule, event) !== false) : [];
    return {
      id, open: reason === null, reason,
      conditions: reason !== null || kind?.condition === undefined || isKnownForeigner ? [] : [kind.condition],
      provisos: provisos.map((proviso) => proviso.id),
      duration: lengthOf(duration ?? kind?.duration, classes),
      cite: [...cite, ...(kind?.cite ?? []), ...(isMinor ? kind?.minors?.cite ?? [] : []), ...provisos.flatMap((proviso) => proviso.cite)],
    };
  });
}

/** A legal person's own, and of a special law's list those that a legal person can be given. */
export function additionalOfLegalPerson(trial: Trial, offence: string, classes: readonly OffenceClass[]): AdditionalPenalty[] {
  const rule = legalPersonPenaltyOf(trial.book, offence);
  if (rule === undefined) return [];
  const kinds = kindsFor(trial, "legal-persons");
  const list = trial.book.lists.find(({ id }) => id === rule.also?.list);
  const stated: readonly { readonly id: string; readonly duration?: Kind["duration"]; readonly cite: readonly Citation[] }[] = [
    ...(rule.penalties ?? []),
    ...(list?.penalties ?? []).filter(({ id }) => kinds.some((kind) => kind.id === id)).map((penalty) => ({ ...penalty, cite: [...penalty.cite, ...(rule.also?.cite ?? [])] })),
  ];
  return stated.map(({ id, duration, cite }): AdditionalPenalty => {
    const kind = kinds.find((known) => known.id === id);
    return { id, open: true, reason: null, conditions: kind?.condition === undefined ? [] : [kind.condition], provisos: [], duration: lengthOf(duration ?? kind?.duration, classes), cite: [...cite, ...(kind?.cite ?? [])] };
  });
}

/** How long it may last; where the class that decides is open, the shorter. */
function lengthOf(duration: Kind["duration"], classes: readonly OffenceClass[]): AdditionalPenalty["duration"] {
  if (duration === undefined || duration === "not-in-sources") return duration ?? null;
  const { permanent, upTo, byClass } = duration;
  const byClasses = classes.flatMap((one) => (byClass === undefined || one === "petty" ? [] : [byClass[one]]));
  return { permanent, upTo: upTo ?? byClasses.toSorted(compareMaxima)[0] ?? null };
}
