import type { Case } from "../schema/case.js";
import type { Issue } from "../schema/issue.js";
import { unfold } from "./frame.js";
import { present } from "../schema/present.js";

/**
 * What a schema cannot see in a case: ids that repeat or lead nowhere, facts that contradict each other, births after the event.
 * @param given - a case that meets the schema
 */
export function checkCase(given: Case): readonly Issue[] {
  const references = checkReferences(given);
  return references.length > 0 ? references : [...checkPersons(given), ...checkEvents(given), ...conflicts(given), ...contradictions(given)];
}

type Identified = readonly { readonly id: string }[];

function duplicates(list: Identified, path: string): readonly Issue[] {
  return list.flatMap(({ id }, index): Issue[] => {
    const first = list.findIndex((other) => other.id === id);
    return first === index ? [] : [{ code: "case/duplicate-id", path: `${path}/${index}`, other: `${path}/${first}` }];
  });
}

function checkReferences(given: Case): readonly Issue[] {
  const people = [...given.accused, ...given.victims];
  const accused = new Set(given.accused.map(({ id }) => id));
  const victims = new Set(given.victims.map(({ id }) => id));
  const events = new Set(given.events.map(({ id }) => id));
  const unknown = (isKnown: boolean, path: string): readonly Issue[] => (isKnown ? [] : [{ code: "case/unknown-reference", path }]);
  const shared = given.victims.flatMap(({ id }, index): Issue[] => (accused.has(id) ? [{ code: "case/duplicate-id", path: `/victims/${index}`, other: `/accused/${people.findIndex((person) => person.id === id)}` }] : []));
  return [
    ...duplicates(given.accused, "/accused"), ...duplicates(given.victims, "/victims"), ...duplicates(given.events, "/events"), ...duplicates(given.proof ?? [], "/proof"), ...shared,
    ...given.victims.flatMap(({ age }, index) => duplicates(age?.evidence ?? [], `/victims/${index}/age/evidence`)),
    ...given.events.flatMap((event, index) => {
      const named = event.victims.map((victim) => (typeof victim === "string" ? { id: victim } : victim));
      const here = new Set(event.accused.map(({ id }) => id));
      return [
        ...duplicates(event.accused, `/events/${index}/accused`), ...duplicates(named, `/events/${index}/victims`),
        ...event.accused.flatMap(({ id, through }, at) => [
          ...unknown(accused.has(id), `/events/${index}/accused/${at}/id`),
          ...(through ?? []).flatMap((person, position) => unknown(here.has(person) && person !== id, `/events/${index}/accused/${at}/through/${position}`)),
        ]),
        ...named.flatMap(({ id }, at) => unknown(victims.has(id), `/events/${index}/victims/${at}`)),
        ...(event.between ?? []).flatMap((pair, at) => [
          ...unknown(here.has(pair.accused), `/events/${index}/between/${at}/accused`),
          ...unknown(named.some(({ id }) => id === pair.victim), `/events/${index}/between/${at}/victim`),
        ]),
      ];
    }),
    ...(given.custody ?? []).flatMap(({ victim }, index) => unknown(victims.has(victim), `/custody/${index}/victim`)),
    ...(given.proof ?? []).flatMap(({ supports }, index) => supports.flatMap((support, at) => {
      const [first, second] = support.split("/");
      return unknown(events.has(present(first)) && (second === undefined || second.includes(".") || people.some(({ id }) => id === second)), `/proof/${index}/supports/${at}`);
    })),
  ];
}

function checkPersons(given: Case): readonly Issue[] {
  return [
    ...given.accused.flatMap((person, index): Issue[] => [
      ...(person.born != null && person.ageYears != null ? [{ code: "case/age-stated-twice" as const, path: `/accused/${index}` }] : []),
      ...(person.legalPerson === true && (person.born != null || person.ageYears != null) ? [{ code: "case/legal-person" as const, path: `/accused/${index}` }] : []),
    ]),
    ...given.victims.flatMap((person, index): Issue[] => (person.born != null && person.age != null ? [{ code: "case/age-stated-twice", path: `/victims/${index}` }] : [])),
  ];
}

function checkEvents(given: Case): readonly Issue[] {
  const bodies = new Map<string, { readonly born: string | null | undefined; readonly path: string; readonly legal: boolean }>([
    ...given.accused.map((person, index) => [person.id, { born: person.born, path: `/accused/${index}/born`, legal: person.legalPerson === true }] as const),
    ...given.victims.map((person, index) => [person.id, { born: person.born, path: `/victims/${index}/born`, legal: false }] as const),
  ]);
  return given.events.flatMap((event, index): Issue[] => {
    const [from, to] = typeof event.date === "string" ? [event.date, event.date] : [event.date.from, event.date.to];
    const there = [...event.accused.map(({ id }) => id), ...event.victims.map((victim) => (typeof victim === "string" ? victim : victim.id))];
    return [
      ...(from > to ? [{ code: "date/order" as const, path: `/events/${index}/date` }] : []),
      ...there.flatMap((id): Issue[] => {
        const body = bodies.get(id);
        return body?.born != null && body.born > to ? [{ code: "case/born-after-event", path: body.path, other: `/events/${index}/date` }] : [];
      }),
      ...event.accused.flatMap(({ id, through }, at): Issue[] => (present(bodies.get(id)).legal === (through != null) ? [] : [{ code: "case/legal-person", path: `/events/${index}/accused/${at}` }])),
    ];
  });
}

function conflicts(given: Case): readonly Issue[] {
  return unfold(given).conflicts.map(({ path, other }) => ({ code: "case/conflicting-fact", path, other }));
}

/** Knowledge stated and a belief in the contrary proved cannot both stand for one accused and victim. */
function contradictions(given: Case): readonly Issue[] {
  const found = new Map<string, Issue>();
  for (const { facts, event, entry } of unfold(given).frames) {
    if (facts.get("accused.knows-minority") !== true || facts.get("accused.proves-belief-adult") !== true) continue;
    const path = `/events/${given.events.indexOf(event)}/accused/${event.accused.indexOf(entry)}`;
    found.set(path, { code: "case/contradiction", path });
  }
  return [...found.values()];
}
