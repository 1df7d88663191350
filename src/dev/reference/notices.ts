import type { Notice } from "../../schema/assessment.js";
import type { Case, Event } from "../../schema/case.js";
import type { Citation } from "../../schema/primitives.js";
import { isListed, type ReferenceCharge } from "./charge.js";
import { daysOf } from "./frames.js";
import { commencementOf, isInForce, periodOf } from "./in-force.js";
import { inOrder } from "./missing.js";
import { restsOnMemory } from "./ranges.js";
import { articleOf } from "./relations.js";
import type { RuleBook } from "./rule-book.js";
import type { Trial } from "./verdict.js";

/** What notices are drawn from: the charges shown, those left out, and all that were looked at. */
export interface Shown {
  readonly charges: readonly ReferenceCharge[];
  readonly leftOut: readonly ReferenceCharge[];
  readonly everyone: readonly ReferenceCharge[];
  /** The charges that stand or are open. */
  readonly listed: readonly ReferenceCharge[];
}

export function noticesOf(trial: Trial, shown: Shown): readonly Notice[] {
  const { book, given, verifiedOnly } = trial;
  const events = given.events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const naming = (code: Notice["code"], charges: readonly ReferenceCharge[], more: Partial<Notice> = {}): Notice[] => (charges.length === 0 ? [] : [{ code, offences: inOrder(charges.map(({ offence }) => offence)), ...more }]);
  const { doubt, strictInterpretation, presumedChild } = book.presumptions;
  const presumed = shown.charges.filter(({ presumptions }) => presumptions.includes(presumedChild.id));
  const hasRecalled = ({ offence }: ReferenceCharge) => book.offences.some(({ id, aggravations }) => id === articleOf(offence) && (aggravations ?? []).some(({ cite }) => restsOnMemory(cite)));
  return [
    { code: "not-legal-advice" }, { code: "english-unofficial" },
    ...naming("unverified-figures", shown.charges.filter(({ unverified }) => unverified.length > 0)),
    ...events.flatMap((event) => leftOutNotices(event, [...shown.leftOut, ...shown.everyone.filter(hasFallenUnread)])),
    ...naming("verified-only-not-applied", verifiedOnly ? shown.charges.filter(hasRecalled) : []),
    ...events.flatMap((event) => commencementNotices(trial, event)),
    ...events.flatMap((event) => fallenNotices(trial, event, shown.everyone.filter((charge) => charge.event === event.id))),
    ...naming("doubt-benefits-accused", presumed, { cite: doubt.cite }),
    ...naming("strict-interpretation", presumed, { cite: strictInterpretation.cite }),
    ...(given.asOf == null ? [{ code: "limitation-not-assessed" as const }] : []),
    ...events.flatMap((event): Notice[] => (given.asOf != null && given.asOf < daysOf(event)[0] ? [{ code: "assessed-before-event", event: event.id }] : [])),
    ...events.flatMap((event) => datedNotices(trial, event, shown.listed.filter((charge) => charge.event === event.id))),
  ];
}

/** Of each instrument: that some of it was not yet in force, may not have been, or is read differently. */
function commencementNotices({ book, readings }: Trial, event: Event): readonly Notice[] {
  return book.instruments.flatMap(({ id: instrument, inForce, cite: whole }): readonly Notice[] => {
    const found = book.offences.filter((offence) => offence.instrument === instrument).map((offence) => commencementOf(book, offence, event, readings));
    const notice = (code: Notice["code"], holds: boolean): readonly Notice[] => (holds ? [{ code, event: event.id, instrument, cite: inForce?.cite ?? whole }] : []);
    return [
      ...notice("not-in-force", found.some(({ applies }) => applies === "no")),
      ...notice("commencement-uncertain", found.some(({ applies }) => applies === "unknown")),
      ...notice("commencement-unverified", found.some(({ contested }) => contested !== null)),
    ];
  });
}

/** Of an attempt or a part taken that falls because its text is only recalled, the notice on what is left out tells. */
function hasFallenUnread({ status, reason, reached }: ReferenceCharge): boolean {
  return status === "not-made-out" && reached && (reason === "attempt-unverified" || reason === "participation-unverified");
}

/** For each accused in an event, what is left out and why; each charge once. */
function leftOutNotices(event: Event, charges: readonly ReferenceCharge[]): readonly Notice[] {
  return inOrder(event.accused.map(({ id }) => id)).flatMap((accused): readonly Notice[] => {
    const own = charges.filter((charge) => charge.event === event.id && charge.accused === accused);
    const offences = inOrder(own.map(({ offence }) => offence));
    const leftOut = offences.flatMap((offence) => inOrder(own.filter((charge) => charge.offence === offence).map(({ victim }) => victim ?? "")).flatMap((victim) => {
      const [charge] = own.filter((known) => known.offence === offence && (known.victim ?? "") === victim);
      if (charge === undefined) return [];
      const { reason, unverified } = charge;
      const because = reason === "attempt-unverified" ? ["attempt" as const] : reason === "participation-unverified" ? ["participation" as const] : unverified.filter((part) => part !== "form");
      return [{ victim: charge.victim, offence, because }];
    }));
    return leftOut.length === 0 ? [] : [{ code: "verified-only-left-out", accused, event: event.id, offences, leftOut }];
  });
}

const falls = ["prepared-only", "desisted", "attempt-not-punishable", "exempt", "defence", "knowledge-rebutted", "no-principal-offence", "not-for-legal-persons"] as const;

/** Why charges that an act points to are not suggested, for each accused; where nothing else is told or suggested, that elements fail or no act is stated. */
function fallenNotices({ book, readings }: Trial, event: Event, charges: readonly ReferenceCharge[]): readonly Notice[] {
  return inOrder(event.accused.map(({ id }) => id)).flatMap((accused): readonly Notice[] => {
    const own = charges.filter((charge) => charge.accused === accused);
    const fallen = own.filter(({ status, reached }) => status === "not-made-out" && reached);
    const told = (code: (typeof falls)[number] | "element-not-met"): readonly Notice[] => {
      const named = fallen.filter(({ reason }) => reason === code);
      const cite = named.flatMap((charge) => textOf(book, code, charge));
      return named.length === 0 ? [] : [{ code, accused, event: event.id, offences: inOrder(named.map(({ offence }) => offence)), ...(cite.length === 0 ? {} : { cite }) }];
    };
    const reasons = falls.flatMap(told);
    if (reasons.length > 0 || own.some(isListed) || own.some(hasFallenUnread)) return reasons;
    if (fallen.some(({ reason }) => reason === "element-not-met")) return told("element-not-met");
    const isAnyInForce = book.offences.some((offence) => commencementOf(book, offence, event, readings).applies !== "no");
    return isAnyInForce ? [{ code: "no-act-stated", accused, event: event.id }] : [];
  });
}

/** The text on which a reason rests, where the rules give one. */
function textOf(book: RuleBook, reason: (typeof falls)[number] | "element-not-met", { role, barriers }: ReferenceCharge): readonly Citation[] {
  const met = (...kinds: readonly string[]) => barriers.filter(({ kind, status }) => status === "met" && kinds.includes(kind)).flatMap(({ cite }) => cite);
  const step = (id: string) => book.participation.steps.filter((one) => one.id === id).flatMap(({ cite }) => cite);
  switch (reason) {
    case "prepared-only": case "desisted": case "attempt-not-punishable": return step("attempt");
    case "exempt": return met("exemption");
    case "defence": return met("defence", "ground");
    case "knowledge-rebutted": return book.presumptions.presumedKnowledge.cite;
    case "no-principal-offence": return step(role);
    case "not-for-legal-persons": return book.legalPersons.requires.flatMap(({ cite }) => cite);
    case "element-not-met": return [];
  }
}

function datedNotices(trial: Trial, event: Event, charges: readonly ReferenceCharge[]): readonly Notice[] {
  const { book, verifiedOnly } = trial;
  const among = (scopes: readonly { readonly instrument: string; readonly from: number; readonly to: number }[]) => inOrder(charges.map(({ offence }) => offence).filter((offence) => scopes.some(({ instrument, from, to }) => {
    const [of, article] = offence.split(".art-");
    return of === instrument && Number.parseInt(article ?? "", 10) >= from && Number.parseInt(article ?? "", 10) <= to;
  })));
  const dated = book.datedNotices.filter(({ when }) => isCalledFor(trial, event, when) && (when.charges === undefined || among(when.charges).length > 0))
    .map(({ code, instrument, when, cite }): Notice => ({ code, event: event.id, instrument, ...(when.charges === undefined ? {} : { offences: among(when.charges) }), cite }));
  const remedies = book.remedies.filter(({ offences }) => among(offences).length > 0)
    .map(({ id, offences, cite }): Notice => ({ code: "civil-remedy", rule: id, event: event.id, instrument: offences[0]?.instrument ?? "", offences: among(offences), cite }));
  return [...dated, ...remedies].filter(({ cite }) => !verifiedOnly || !restsOnMemory(cite ?? []));
}

/** Whether time, place and persons call for a notice; what is not known does not hold it back. */
function isCalledFor({ book, given, ages, readings }: Trial, event: Event, when: Trial["book"]["datedNotices"][number]["when"]): boolean {
  const [, last] = daysOf(event);
  const home = book.extradition.country;
  const isForeign = given.accused.some(({ id, nationality }) => nationality != null && nationality !== home && event.accused.some((entry) => entry.id === id));
  const mayBeMinor = ages.some(({ finding }) => finding.role === "accused" && finding.event === event.id && finding.minor.value !== false);
  const provision = (one: { readonly instrument: string; readonly article: string }) => {
    const choice = book.instruments.find(({ id }) => id === one.instrument)?.commencement;
    return isInForce((choice === undefined ? undefined : choice.values[readings[choice.reading] ?? ""]) ?? periodOf(book, one.instrument, one.article), event);
  };
  if (when.eventFrom !== undefined && last < when.eventFrom) return false;
  if (when.eventBeforeProvision !== undefined && provision(when.eventBeforeProvision) === "yes") return false;
  if (when.eventFromProvision !== undefined && provision(when.eventFromProvision) === "no") return false;
  if (when.eventOrAssessmentFrom !== undefined && last < when.eventOrAssessmentFrom && (given.asOf ?? "") < when.eventOrAssessmentFrom) return false;
  if (when.eventCountry !== undefined && (event.country === when.eventCountry.country) !== (when.eventCountry.is === "in")) return false;
  switch (when.accused) {
    case undefined: return true;
    case "minor": return mayBeMinor;
    case "foreign": return isForeign;
    case "foreign-or-abroad": return isForeign || event.country !== home;
  }
}

/** Victims whom an event's entry says were not found. */
export function notFoundIn({ events }: Case): readonly { readonly victim: string; readonly event: string }[] {
  const found = events.flatMap((event) => event.victims.flatMap((listed) => (typeof listed === "object" && listed.found === false ? [{ victim: listed.id, event: event.id }] : [])));
  const key = (one: (typeof found)[number]) => `${one.victim} ${one.event}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
