import type { AgeFinding, AgeItem, AgeLineFinding, ChildBasis } from "../schema/age.js";
import type { Law } from "../law/law.js";
import { present } from "../schema/present.js";
import type { Citation } from "../schema/primitives.js";
import { addYears, completedYears, type February29Rule } from "../time/calendar.js";
import { isBelow, linesOf, yearsAt, type AgeState, type Line, type Years } from "./age-state.js";
import type { BirthInterval } from "./birth-interval.js";
import { itemUses, type ItemUse } from "./item-uses.js";
import { factorOf, presumeChild } from "./presumed-child.js";
import type { Statement } from "./statement.js";
import { weigh } from "./weigh.js";

/** Whose age is sought, by which lines, and on which days. */
export interface AgeQuestion {
  readonly person: string;
  readonly event: string;
  readonly role: "victim" | "accused";
  readonly verification: "pending" | "complete" | null;
  /** The person's lines of age, ascending; the last is majority. */
  readonly lines: readonly Line[];
  readonly from: string;
  readonly to: string;
}

/** The age as evaluators need it, and as the result shows it. */
export interface FoundAge {
  readonly state: AgeState;
  readonly finding: AgeFinding;
}

/**
 * Finds the age of a person on a day or over a span from all that is stated of it.
 * @param statements - in any order; the finding lists them by id
 */
export function findAge(law: Law, question: AgeQuestion, statements: readonly Statement[], rule: February29Rule): FoundAge {
  const { person, event, role, verification, lines, from, to } = question;
  const [lowest, majority] = [present(lines[0]).years, present(lines.at(-1)).years];
  const yearsOf = (birth: BirthInterval) => yearsAt(birth, from, to, rule);
  const sorted = statements.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  const weighing = weigh(sorted, yearsOf, majority, lines);
  const { years } = weighing;
  const byEvidence = linesOf(years, lines);

  const items = itemUses(sorted, weighing).map((use) => itemOf(use, yearsOf, role === "victim" ? factorOf(use, yearsOf, majority, law.age.presumptions.presumedChild) : null));
  const minor = isBelow(years, majority);
  const isUncertainAt = (line: number) => isBelow(years, line) === null && (weighing.opened || weighing.birth === null || straddlesOnADay(weighing.birth, line, rule));
  const presumption = role === "victim" ? presumeChild(isUncertainAt(majority), items, law.age.presumptions.presumedChild) : null;
  // What is stated on the person stands alone, so that nothing contradicts it.
  const contradictions = items.filter(({ use, reason, contradicts }) => (use === "contradicts" || contradicts.length > 0) && reason !== "certificate-decides").map(({ item }) => present(item));
  const isOpen = byEvidence.some(({ below }) => below === null);
  const isUncertain = lines.some((line) => isUncertainAt(line.years));
  const below = lineOf(isBelow(years, lowest));
  return {
    state: { years, lines: byEvidence, presumedMinor: presumption !== null },
    finding: {
      person, event, role,
      years: years === null ? null : [...years],
      minor: presumption === null ? lineOf(minor) : { value: true, basis: "presumption" },
      ...(role === "victim" ? { under15: below } : { under14: below, from14To17: lineOf(isBetween(years, lowest, majority)) }),
      uncertain: !isOpen ? null : contradictions.length > 0 ? "contradiction" : years === null ? "nothing-known" : isUncertain ? "straddles" : "date-of-event",
      contradictions,
      verification,
      presumption,
      child: role === "victim" ? childOn(minor, presumption !== null, verification) : null,
      favourable: role === "accused" && years !== null && isOpen ? [...youngest(years, lines)] : null,
      trace: items,
    },
  };
}

function itemOf({ statement, use, reason, contradicts }: ItemUse, yearsOf: (birth: BirthInterval) => Years, factor: AgeItem["factor"]): AgeItem {
  const { id, kind, birth, indicates, cite } = statement;
  return {
    item: id, kind, use, reason,
    birth: birth === null ? null : { ...birth },
    years: birth === null ? null : [...yearsOf(birth)],
    indicates,
    contradicts: contradicts.map((other) => present(other.id)),
    factor,
    cite: [...cite] as Citation[],
  };
}

function lineOf(value: boolean | null): AgeLineFinding {
  return { value, basis: value === null ? "none" : "evidence" };
}

function isBetween(years: Years | null, low: number, high: number): boolean | null {
  const [belowLow, belowHigh] = [isBelow(years, low), isBelow(years, high)];
  if (belowLow === true || belowHigh === false) return false;
  return belowLow === false && belowHigh === true ? true : null;
}

/** Evidence and presumption make a child; while the age is being verified, only proof of adulthood keeps the protection off. */
function childOn(minor: boolean | null, isPresumed: boolean, verification: AgeQuestion["verification"]): ChildBasis | null {
  if (minor !== null) return minor ? "evidence" : null;
  if (isPresumed) return "presumption";
  return verification === "pending" ? "verification-pending" : null;
}

/** Whether there is a day on which some of the births are past a line and some are not: the birth is unknown, not only the day of the event. */
function straddlesOnADay(birth: BirthInterval, line: number, rule: February29Rule): boolean {
  return completedYears(birth.to, addYears(birth.from, line, rule), rule) < line;
}

/** The youngest years that no line parts, of years that a line parts: what doubt leaves to an accused. */
function youngest([low, high]: Years, lines: readonly Line[]): Years {
  const below = present(lines.find(({ years }) => years > low)).years - 1;
  return [low, high === null ? below : Math.min(high, below)];
}
