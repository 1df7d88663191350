import type { Accused, Case, Event, FactValue, StatedFacts, Victim } from "../../schema/case.js";
import type { Known } from "./conditions.js";

export type Role = "perpetrator" | "co-perpetrator" | "instigator" | "accomplice";
export type Stage = "completed" | "attempted" | "desisted" | "prepared";

/** One accused in one event towards one victim, or towards nobody in particular. */
export interface Seat {
  readonly accused: Accused;
  readonly event: Event;
  readonly victim: Victim | null;
  readonly role: Role;
  readonly stage: Stage;
  /** What the case states of a fact here. */
  readonly states: (fact: string) => Known;
}

/** Whether a person commits offences and takes part in them; a legal person answers for what others did. */
export function isNatural({ accused }: Seat): boolean {
  return accused.legalPerson !== true;
}

/** Whether a person takes part in another's offence. */
export function takesPart({ role }: Seat): boolean {
  return role === "instigator" || role === "accomplice";
}

/** Every accused, legal persons among them, in every event towards every victim and nobody, with what is stated there. */
export function seatsOf(given: Case): readonly Seat[] {
  return given.events.flatMap((event) => event.accused.flatMap((entry) => {
    const accused = given.accused.find(({ id }) => id === entry.id);
    if (accused === undefined) return [];
    const present = event.victims.map((listed) => (typeof listed === "string" ? listed : listed.id));
    return [null, ...present].map((id): Seat => {
      const victim = id === null ? null : given.victims.find((known) => known.id === id) ?? null;
      const places: readonly (StatedFacts | null | undefined)[] = [
        event.facts, accused.facts, entry.facts,
        ...(id === null ? [] : [
          victim?.facts, event.victims.flatMap((listed) => (typeof listed === "object" && listed.id === id ? [listed.facts] : []))[0],
          ...(event.between ?? []).filter((pair) => pair.accused === entry.id && pair.victim === id).map(({ facts }) => facts),
        ]),
      ];
      return { accused, event, victim, role: entry.role ?? "perpetrator", stage: entry.stage ?? "completed", states: (fact) => known(places.map((place) => valueIn(place, fact)).find((value) => value != null)) };
    });
  }));
}

function valueIn(place: StatedFacts | null | undefined, fact: string): FactValue | null | undefined {
  return place == null || !Object.hasOwn(place, fact) ? undefined : place[fact];
}

function known(value: FactValue | null | undefined): Known {
  if (value == null) return undefined;
  if (typeof value === "number") return { low: value, high: value };
  return typeof value === "object" ? { low: value[0], high: value[1] } : value;
}

/** The first and the last day on which an event may have happened. */
export function daysOf({ date }: Pick<Event, "date">): readonly [string, string] {
  return typeof date === "string" ? [date, date] : [date.from, date.to];
}
