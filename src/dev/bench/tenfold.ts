import type { Law } from "../../law/law.js";
import type { Case } from "../../schema/case.js";
import type { Condition } from "../../schema/condition.js";

/** How often the law stands in the larger one. */
export const TIMES = 10;

/** The first copy keeps its names, so that a case of the real law is a case of the larger one. */
function renamed(id: string, copy: number): string {
  return copy === 0 ? id : `${id}-copy-${copy}`;
}

/** Facts that a case states are each copy's own; readings, ages and the country are what they are for all. */
function isOwn(law: Law): (fact: string) => boolean {
  const shared = new Set(law.vocabulary.flatMap(({ id, derived, stated }) => (derived === undefined && stated !== "person" ? [] : [id])));
  return (fact) => !fact.startsWith("reading.") && !shared.has(fact);
}

/** A law ten times as large: every offence and named condition ten times, each time on facts of its own. Not a law that could be linked: only for measuring. */
export function tenfoldLaw(law: Law): Law {
  const own = isOwn(law);
  const copies = Array.from({ length: TIMES }, (_, copy) => copy);
  const inCopy = <T>(value: T, copy: number): T => (copy === 0 ? value : rename(value, copy) as T);
  const rename = (value: unknown, copy: number): unknown => {
    if (Array.isArray(value)) return value.map((item) => rename(item, copy));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renames(key, member) ? renamed(member, copy) : rename(member, copy)]));
  };
  const renames = (key: string, member: unknown): member is string => typeof member === "string" && ((key === "fact" && own(member)) || key === "condition" || key === "consent" || key === "offence");
  return {
    ...law,
    vocabulary: [...law.vocabulary, ...copies.slice(1).flatMap((copy) => law.vocabulary.filter(({ id }) => own(id)).map((fact) => ({ ...fact, id: renamed(fact.id, copy) })))],
    definitions: copies.flatMap((copy) => law.definitions.map((definition) => ({ ...definition, id: renamed(definition.id, copy), when: inCopy<Condition>(definition.when, copy) }))),
    offences: copies.flatMap((copy) => law.offences.map((offence) => ({ ...inCopy(offence, copy), id: renamed(offence.id, copy) }))),
  };
}

/** A case that states of every copy's facts what it states of the first's. */
export function tenfoldCase(law: Law, given: Case): Case {
  const own = isOwn(law);
  const facts = <T extends { readonly facts?: unknown }>(holder: T): T => (typeof holder.facts !== "object" || holder.facts === null ? holder : {
    ...holder, facts: Object.fromEntries(Object.entries(holder.facts).flatMap(([fact, value]) => (own(fact) ? Array.from({ length: TIMES }, (_, copy) => [renamed(fact, copy), value]) : [[fact, value]]))),
  });
  return {
    ...given, accused: given.accused.map(facts), victims: given.victims.map(facts),
    events: given.events.map((event) => ({
      ...facts(event), accused: event.accused.map(facts), victims: event.victims.map((named) => (typeof named === "string" ? named : facts(named))), ...(event.between == null ? {} : { between: event.between.map(facts) }),
    })),
  };
}
