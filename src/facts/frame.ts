import type { Value } from "../logic/predicate.js";
import { present } from "../schema/present.js";
import type { Accused, Case, Event, StatedFacts, Victim } from "../schema/case.js";

export type Role = "perpetrator" | "co-perpetrator" | "instigator" | "accomplice";
export type Stage = "completed" | "attempted" | "desisted" | "prepared";
export type AccusedEntry = Event["accused"][number];

/** One accused in one event, towards one victim or none, with the facts that hold there. Derived facts come later. */
export interface Frame {
  readonly accused: Accused;
  readonly event: Event;
  readonly entry: AccusedEntry;
  readonly victim: Victim | null;
  readonly role: Role;
  readonly stage: Stage;
  readonly facts: ReadonlyMap<string, Value>;
}

/** A fact stated twice with different values for one frame: its id and the two places, as JSON Pointers. */
export interface Conflict {
  readonly path: string;
  readonly other: string;
}

type Place = { readonly path: string; readonly facts: StatedFacts | null | undefined };

/**
 * Unfolds a case into frames: accused by event by victim, and one without a victim for each accused and event.
 * @returns the frames, in the case's order, and every conflict between places
 */
export function unfold(given: Case): { readonly frames: readonly Frame[]; readonly conflicts: readonly Conflict[] } {
  const accusedAt = new Map(given.accused.map((accused, index) => [accused.id, { accused, index }]));
  const victimAt = new Map(given.victims.map((victim, index) => [victim.id, { victim, index }]));
  const conflicts = new Map<string, Conflict>();
  const frames = given.events.flatMap((event, eventIndex) => event.accused.flatMap((entry, entryIndex) => {
    const person = present(accusedAt.get(entry.id));
    const at = `/events/${eventIndex}`;
    const wide: readonly Place[] = [
      { path: `/accused/${person.index}/facts`, facts: person.accused.facts },
      { path: `${at}/facts`, facts: event.facts },
      { path: `${at}/accused/${entryIndex}/facts`, facts: entry.facts },
    ];
    const towards = [null, ...event.victims.entries()].map((numbered) => {
      if (numbered === null) return { victim: null, narrow: [] };
      const [victimIndex, named] = numbered;
      const id = typeof named === "string" ? named : named.id;
      const known = present(victimAt.get(id));
      const narrow: Place[] = [
        { path: `/victims/${known.index}/facts`, facts: known.victim.facts },
        { path: `${at}/victims/${victimIndex}/facts`, facts: typeof named === "string" ? undefined : named.facts },
        ...(event.between ?? []).flatMap((pair, index) => (pair.accused === entry.id && pair.victim === id ? [{ path: `${at}/between/${index}/facts`, facts: pair.facts }] : [])),
      ];
      return { victim: known.victim, narrow };
    });
    return towards.map(({ victim, narrow }): Frame => ({
      accused: person.accused, event, entry, victim,
      role: entry.role ?? "perpetrator",
      stage: entry.stage ?? "completed",
      facts: merge([...wide, ...narrow], conflicts),
    }));
  }));
  return { frames, conflicts: [...conflicts.values()] };
}

function merge(places: readonly Place[], conflicts: Map<string, Conflict>): ReadonlyMap<string, Value> {
  const facts = new Map<string, Value>();
  const from = new Map<string, string>();
  for (const { path, facts: stated } of places) {
    for (const [id, value] of Object.entries(stated ?? {})) {
      if (value === null || value === undefined) continue;
      const pointer = `${path}/${id}`;
      const earlier = from.get(id);
      if (earlier === undefined) {
        facts.set(id, value);
        from.set(id, pointer);
      } else if (!isSame(facts.get(id), value)) conflicts.set(`${earlier} ${pointer}`, { path: pointer, other: earlier });
    }
  }
  return facts;
}

function isSame(left: Value, right: Value): boolean {
  return left === right || (Array.isArray(left) && Array.isArray(right) && left[0] === right[0] && left[1] === right[1]);
}
