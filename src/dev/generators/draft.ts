import type { Case, FactValue } from "../../schema/case.js";
import type { Choices } from "./choices.js";

type Facts = Record<string, FactValue | null>;
type Stated<T> = Omit<T, "facts"> & { facts: Facts };
type Event = Case["events"][number];
type DraftEvent = Omit<Event, "accused" | "victims" | "facts" | "between"> & {
  accused: Stated<Event["accused"][number]>[];
  victims: { id: string; facts: Facts }[];
  facts: Facts;
  between: { accused: string; victim: string; facts: Facts }[];
};

/** A case while it is being built: every place for facts exists, so that a fact can be put anywhere. */
export interface Draft {
  readonly id: string;
  asOf?: string;
  accused: Stated<Case["accused"][number]>[];
  victims: Stated<Case["victims"][number]>[];
  events: DraftEvent[];
}

/** Where in a draft something is about: an event, one of its accused, one of its victims or none. */
export interface Seat {
  readonly event: DraftEvent;
  readonly accused: string;
  readonly victim: string | null;
}

/** Puts a fact in one of the places that reach a seat: mostly on the event. */
export function putFact(draft: Draft, { event, accused, victim }: Seat, fact: string, value: FactValue, choices: Choices): void {
  const ofVictim = fact.startsWith("victim.");
  const ofAccused = fact.startsWith("accused.");
  const places = [
    event.facts,
    ...(ofVictim ? [] : [event.accused.find(({ id }) => id === accused)?.facts, draft.accused.find(({ id }) => id === accused)?.facts]),
    ...(victim === null ? [] : [
      ...(ofAccused ? [] : [event.victims.find(({ id }) => id === victim)?.facts, draft.victims.find(({ id }) => id === victim)?.facts]),
      between(event, accused, victim),
    ]),
  ].filter((place) => place !== undefined);
  const place = choices.chance(40) ? choices.pick(places) : event.facts;
  place[fact] = value;
}

function between(event: DraftEvent, accused: string, victim: string): Facts {
  const known = event.between.find((pair) => pair.accused === accused && pair.victim === victim);
  if (known !== undefined) return known.facts;
  const pair = { accused, victim, facts: {} };
  event.between.push(pair);
  return pair.facts;
}

/** The case of a draft, without the places where nothing was put. */
export function finished(draft: Draft, choices: Choices): Case {
  const bare = <T extends { facts: Facts }>({ facts, ...rest }: T) => (Object.keys(facts).length === 0 ? rest : { ...rest, facts });
  return {
    format: "chbab/case@1",
    ...draft,
    accused: draft.accused.map(bare),
    victims: draft.victims.map(bare),
    events: draft.events.map(({ between: pairs, ...event }) => ({
      ...bare(event),
      accused: event.accused.map(bare),
      victims: event.victims.map((victim) => (Object.keys(victim.facts).length === 0 && !choices.chance(10) ? victim.id : bare(victim))),
      ...(pairs.length === 0 ? {} : { between: pairs }),
    })),
  } as Case;
}
