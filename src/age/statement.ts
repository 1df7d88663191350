import type { AgeEvidenceFile, AgeItemKind, AgeItemReason } from "../schema/age.js";
import type { AgeEvidence } from "../schema/case.js";
import { present } from "../schema/present.js";
import type { Citation } from "../schema/primitives.js";
import type { February29Rule } from "../time/calendar.js";
import { birthFromDate, birthFromYears, intersect, intersectAll, type BirthInterval } from "./birth-interval.js";

/** What one item of evidence says of a person's birth, and how far it may be relied on. */
export interface Statement {
  /** The item's id; null for what is stated on the person. */
  readonly id: string | null;
  readonly kind: AgeItemKind;
  /** It decides by itself where it stands. */
  readonly decides: boolean;
  readonly effect: "stands" | "uncertainty-only" | "set-aside";
  /** The days it leaves open; null where it gives none. */
  readonly birth: BirthInterval | null;
  readonly indicates: "child" | "adult" | null;
  /** Why it gives no days. */
  readonly silent: AgeItemReason | null;
  /** Its days were read from completed years or lie at a 29 February, so that the rule for that day may matter. */
  readonly february: boolean;
  readonly cite: readonly Citation[];
}

/**
 * Reads an item of evidence: partial dates and years as days of birth. Nothing is guessed: years without the day on which they
 * were true give no days.
 * @param lastDay - the last day of the event; who was there had been born
 */
export function statementOf(item: AgeEvidence, rules: AgeEvidenceFile, lastDay: string, rule: February29Rule): Statement {
  const kind = present(rules.kinds.find(({ id }) => id === item.kind));
  const status = present(rules.statuses.find(({ id }) => id === (item.status ?? "undisputed")));
  const given = [
    ...(item.born == null ? [] : [birthFromDate(item.born)]),
    ...(item.years == null || item.on == null ? [] : [birthFromYears(item.years[0], item.years[1], item.on, rule)]),
  ];
  const stated = intersectAll(given);
  const birth = stated && intersect(stated, { from: stated.from, to: lastDay });
  return {
    id: item.id,
    kind: item.kind,
    decides: kind.weight === "decides",
    effect: status.effect,
    birth,
    indicates: item.indicates ?? null,
    silent: birth !== null ? null : given.length > 1 && stated === null ? "contradicts-itself" : stated !== null ? "born-after-event" : item.years != null ? "no-day" : "says-nothing",
    february: item.years != null || given.some(({ from, to }) => from.endsWith("-02-29") || to.endsWith("-02-29")),
    cite: kind.cite,
  };
}

/** What is stated on the person: a birth date of a victim stands for an undisputed birth certificate; that of an accused is taken as it is. */
export function statedOnPerson(kind: "birth-certificate" | "stated-birth" | "stated-years", birth: BirthInterval, cite: readonly Citation[]): Statement {
  const february = kind === "stated-years" || birth.from.endsWith("-02-29");
  return { id: null, kind, decides: true, effect: "stands", birth, indicates: null, silent: null, february, cite };
}
