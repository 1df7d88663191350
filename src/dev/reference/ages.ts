import type { AgeFinding, AgeItem } from "../../schema/age.js";
import type { Accused, Case, Victim } from "../../schema/case.js";
import type { Citation } from "../../schema/primitives.js";
import { saidBy, saidOfAccused, saidOfPerson, type Birth, type Said } from "./births.js";
import type { Span } from "./conditions.js";
import { ageOn, readDay, writeDay, yearsLater, type Day, type LeapRule } from "./days.js";
import { daysOf } from "./frames.js";
import type { RuleBook } from "./rule-book.js";
import { isBelow, weighed, type Weighed } from "./weighing.js";

/** The age of a person at an event: the finding as shown, and what the conditions are read with. */
export interface Age {
  readonly finding: AgeFinding;
  readonly years: Span | null;
  readonly presumedMinor: boolean;
}
type Person = { readonly role: "accused"; readonly body: Accused } | { readonly role: "victim"; readonly body: Victim };

/** Every person's age at every event where he or she was, with the readings on which they turn. */
export function agesOf(book: RuleBook, given: Case, readings: Readonly<Record<string, string>>): { readonly ages: readonly Age[]; readonly readings: readonly string[] } {
  const rule: LeapRule = readings["minor-born-29-february"] === "28-february" ? "28-february" : "1-march";
  const other: LeapRule = rule === "1-march" ? "28-february" : "1-march";
  const turned = new Set<string>();
  const ages = given.events.flatMap((event) => peopleAt(given, event).map((person) => {
    const [from, to] = daysOf(event);
    const age = ageOf(book, given, person, event.id, readDay(from), readDay(to), rule);
    const told = ({ finding: { years, minor, uncertain } }: Age) => JSON.stringify([years, minor, uncertain]);
    if (told(age) !== told(ageOf(book, given, person, event.id, readDay(from), readDay(to), other))) turned.add("minor-born-29-february");
    if (age.finding.favourable !== null) turned.add(book.presumptions.doubt.reading);
    return age;
  }));
  const place = ({ finding: { role, person, event } }: Age) => `${role} ${person} ${event}`;
  return { ages: ages.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)), readings: [...turned] };
}

function peopleAt(given: Case, event: Case["events"][number]): readonly Person[] {
  const there = (id: string) => event.accused.some((entry) => entry.id === id) || event.victims.some((listed) => (typeof listed === "string" ? listed : listed.id) === id);
  return [
    ...given.accused.filter(({ id, legalPerson }) => legalPerson !== true && there(id)).map((body) => ({ role: "accused" as const, body })),
    ...given.victims.filter(({ id }) => there(id)).map((body) => ({ role: "victim" as const, body })),
  ];
}

/** The age of one person on a day, or between two, by everything that is said of it. */
export function ageOf(book: RuleBook, given: Case, person: Person, event: string, from: Day, to: Day, rule: LeapRule): Age {
  const lines = book.lines[person.role];
  const [lowest = 0, majority = 0] = [lines[0], lines.at(-1)];
  const said = saidOf(book, given, person, to, rule).toSorted((a, b) => ((a.item ?? "") < (b.item ?? "") ? -1 : 1));
  const yearsOf = ([first, last]: Birth): Span => ({ low: Math.max(0, ageOn(last, from, rule)), high: Math.max(0, ageOn(first, to, rule)) });
  const found = weighed(said, yearsOf, lines);
  const { years } = found;
  const open = (line: number) => isBelow(years, line) === null;
  const uncertain = (line: number) => open(line) && (found.opened || found.birth === null || isDoubtOfBirth(found.birth, line, rule));
  const trace = said.map((one): AgeItem => itemOf(one, found, yearsOf, person.role === "victim" ? factorOf(book, one, found, yearsOf, majority) : null));
  const factors = trace.flatMap(({ item, factor }) => (factor === null ? [] : [{ item, factor }]));
  const { id, cite } = book.presumptions.presumedChild;
  const isPresumed = person.role === "victim" && uncertain(majority) && factors.length > 0;
  const minor = isBelow(years, majority);
  const contradictions = trace.filter(({ use, reason, contradicts }) => reason !== "certificate-decides" && (use === "contradicts" || contradicts.length > 0)).flatMap(({ item }) => item ?? []);
  const verification = person.role === "victim" ? person.body.age?.verification ?? null : null;
  const line = (value: boolean | null) => ({ value, basis: value === null ? "none" as const : "evidence" as const });
  const between = isBelow(years, lowest) === true || minor === false ? false : isBelow(years, lowest) === false && minor === true ? true : null;
  const isOpen = lines.some(open);
  const why = () => {
    if (!isOpen) return null;
    if (contradictions.length > 0) return "contradiction" as const;
    if (years === null) return "nothing-known" as const;
    return lines.some(uncertain) ? "straddles" as const : "date-of-event" as const;
  };
  const child = () => {
    if (person.role === "accused" || minor === false) return null;
    if (minor === true) return "evidence" as const;
    return isPresumed ? "presumption" as const : verification === "pending" ? "verification-pending" as const : null;
  };
  return {
    years, presumedMinor: isPresumed,
    finding: {
      person: person.body.id, event, role: person.role,
      years: years === null ? null : [years.low, years.high],
      minor: isPresumed ? { value: true, basis: "presumption" } : line(minor),
      ...(person.role === "victim" ? { under15: line(isBelow(years, lowest)) } : { under14: line(isBelow(years, lowest)), from14To17: line(between) }),
      uncertain: why(), contradictions, verification,
      presumption: isPresumed ? { id, factors, cite: [...cite] } : null,
      child: child(),
      favourable: person.role === "accused" && years !== null && isOpen ? youngest(years, lines) : null,
      trace,
    },
  };
}

function saidOf(book: RuleBook, given: Case, person: Person, lastDay: Day, rule: LeapRule): readonly Said[] {
  if (person.role === "accused") return saidOfAccused(book, person.body, given, rule);
  const { born, age } = person.body;
  if (born == null) return (age?.evidence ?? []).map((item) => saidBy(book, item, lastDay, rule));
  const certificate = book.evidence.kinds.find(({ id }) => id === "birth-certificate");
  return [saidOfPerson("birth-certificate", [readDay(born), readDay(born)], certificate?.cite ?? [])];
}

/** Whether on some one day the first-born possible is past a line and the last-born is not: then not only the day of the event is unknown. */
function isDoubtOfBirth([first, last]: Birth, line: number, rule: LeapRule): boolean {
  return ageOn(last, yearsLater(first, line, rule), rule) < line;
}

function factorOf(book: RuleBook, said: Said, found: Weighed, yearsOf: (birth: Birth) => Span, majority: number): AgeItem["factor"] {
  if (!found.fateOf(said).counts || said.effect !== "stands") return null;
  const below = said.birth === null ? false : isBelow(yearsOf(said.birth), majority);
  const reason = said.indicates === "child" ? "indicates-child" : below === true ? "below-line" : below === null ? "straddles-line" : null;
  return book.presumptions.presumedChild.factors.some(({ id }) => id === reason) ? reason : null;
}

function itemOf(said: Said, found: Weighed, yearsOf: (birth: Birth) => Span, factor: AgeItem["factor"]): AgeItem {
  const { use, reason, contradicts } = found.fateOf(said);
  const years = said.birth === null ? null : yearsOf(said.birth);
  return {
    item: said.item, kind: said.kind, use, reason,
    birth: said.birth === null ? null : { from: writeDay(said.birth[0]), to: writeDay(said.birth[1]) },
    years: years === null ? null : [years.low, years.high],
    indicates: said.indicates,
    contradicts: contradicts.flatMap(({ item }) => item ?? []),
    factor, cite: [...said.cite] as Citation[],
  };
}

/** The youngest years that no line parts: what doubt leaves to an accused. */
export function youngest({ low, high }: Span, lines: readonly number[]): [number, number | null] {
  const next = lines.find((line) => line > low);
  if (next === undefined) return [low, high];
  return [low, high === null || high >= next ? next - 1 : high];
}
