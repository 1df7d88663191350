import type { CompiledLaw } from "../facts/compiled.js";
import type { Law } from "../law/law.js";
import { oncePer } from "../memo/once-per.js";
import type { AgeFinding } from "../schema/age.js";
import type { Accused, Case, Victim } from "../schema/case.js";
import { present } from "../schema/present.js";
import type { February29Rule } from "../time/calendar.js";
import type { AgeState } from "./age-state.js";
import { birthOfAccused } from "./birth.js";
import { findAge, type FoundAge } from "./find-age.js";
import { statedOnPerson, statementOf, type Statement } from "./statement.js";

/** The ages of a case's persons at its events. */
export interface AgesFound {
  /** The age of a person at an event; undefined where the person was not there. */
  readonly at: (person: string, event: string) => AgeState | undefined;
  readonly findingAt: (person: string, event: string) => AgeFinding | undefined;
  /** The age of a victim on another day, such as the first of a custody; undefined for anyone else. */
  readonly victimOn: (victim: string, day: string) => AgeFinding | undefined;
  /** Every finding, by role, person and event in code-point order. */
  readonly findings: readonly AgeFinding[];
  /** The readings that decided something here. */
  readonly readings: readonly string[];
}

type Person = { readonly role: "victim"; readonly body: Victim } | { readonly role: "accused"; readonly body: Accused };

const FEBRUARY = "minor-born-29-february";

/**
 * Finds the age of every victim and accused at every event where they were, with its evidence. Pure: the event's date counts,
 * never another.
 * @param readings - the reading in force for each open question
 */
export function findAges(compiled: CompiledLaw, given: Case, readings: Readonly<Record<string, string>>): AgesFound {
  const { law, lines } = compiled;
  const rule: February29Rule = readings[FEBRUARY] === "28-february" ? "28-february" : "1-march";
  const otherRule: February29Rule = rule === "1-march" ? "28-february" : "1-march";
  const people: readonly Person[] = [
    ...given.accused.filter(({ legalPerson }) => legalPerson !== true).map((body) => ({ role: "accused" as const, body })),
    ...given.victims.map((body) => ({ role: "victim" as const, body })),
  ];
  const statementsOf = ({ role, body }: Person, lastDay: string, february: February29Rule): readonly Statement[] => {
    if (role === "accused") {
      const birth = birthOfAccused(body, given, february);
      return birth === null ? [] : [statedOnPerson(body.born == null ? "stated-years" : "stated-birth", birth, citationsOf(law).stated)];
    }
    if (body.born != null) return [statedOnPerson("birth-certificate", { from: body.born, to: body.born }, citationsOf(law).certificate)];
    return (body.age?.evidence ?? []).map((item) => statementOf(item, law.age.evidence, lastDay, february));
  };
  const find = (person: Person, event: string, from: string, to: string, february: February29Rule): FoundAge & { readonly february: boolean } => {
    const statements = statementsOf(person, to, february);
    const verification = person.role === "victim" ? person.body.age?.verification ?? null : null;
    const question = { person: person.body.id, event, role: person.role, verification, lines: lines[person.role], from, to };
    return { ...findAge(law, question, statements, february), february: statements.some((statement) => statement.february) };
  };

  const mattered = new Set<string>();
  const found = new Map<string, FoundAge>();
  for (const event of given.events) {
    const [from, to] = typeof event.date === "string" ? [event.date, event.date] : [event.date.from, event.date.to];
    const there = new Set([...event.accused.map(({ id }) => id), ...event.victims.map((victim) => (typeof victim === "string" ? victim : victim.id))]);
    for (const person of people) {
      if (!there.has(person.body.id)) continue;
      const age = find(person, event.id, from, to, rule);
      found.set(keyOf(person.body.id, event.id), age);
      if (age.february && !isSameAge(age, find(person, event.id, from, to, otherRule))) mattered.add(FEBRUARY);
      if (age.finding.favourable !== null) mattered.add(law.age.presumptions.doubt.reading);
    }
  }
  return {
    at: (person, event) => found.get(keyOf(person, event))?.state,
    findingAt: (person, event) => found.get(keyOf(person, event))?.finding,
    victimOn: (victim, day) => {
      const person = people.find(({ role, body }) => role === "victim" && body.id === victim);
      return person === undefined ? undefined : find(person, "", day, day, rule).finding;
    },
    findings: [...found.values()].map(({ finding }) => finding).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    readings: [...mattered].toSorted(),
  };
}

/** What is cited for a birth stated on a person. */
const citationsOf = oncePer((law: Law) => ({
  stated: present(law.vocabulary.find(({ id }) => id === "accused.born")).cite,
  certificate: present(law.age.evidence.kinds.find(({ id }) => id === "birth-certificate")).cite,
}));

function keyOf(person: string, event: string): string {
  return `${person} ${event}`;
}

function orderOf({ role, person, event }: AgeFinding): string {
  return `${role} ${person} ${event}`;
}

/** Whether two findings come to the same: the years, and all that rests on them. */
function isSameAge({ finding: one }: FoundAge, { finding: other }: FoundAge): boolean {
  return JSON.stringify([one.years, one.minor, one.uncertain]) === JSON.stringify([other.years, other.minor, other.uncertain]);
}
