import type { Frame } from "../facts/frame.js";
import type { Value } from "../logic/predicate.js";
import type { Event } from "../schema/case.js";

/** What the rules on place look at besides the charge itself. Absent is unknown. */
export interface Circumstances {
  readonly event: Pick<Event, "date" | "place" | "country">;
  readonly accusedNationality: string | undefined;
  /** The victim's nationality at the time of the offence; null where the charge has no victim. */
  readonly victimNationality: string | undefined | null;
  readonly fact: (id: string) => Value;
}

/** Facts about the place of the offence itself: for a participant they hold where they hold for a perpetrator. */
const ofTheOffence = new Set(["jurisdiction.act-in-cambodia"]);

/**
 * The circumstances of a charge, from its frame.
 * @param perpetrators - the frames of those in whose offence an instigator or accomplice takes part; none for a perpetrator
 */
export function circumstancesOf(frame: Frame, perpetrators: readonly Frame[] = []): Circumstances {
  return {
    event: frame.event,
    accusedNationality: frame.accused.nationality ?? undefined,
    victimNationality: frame.victim === null ? null : frame.victim.nationality ?? undefined,
    fact: (id) => (ofTheOffence.has(id) && perpetrators.some(({ facts }) => facts.get(id) === true) ? true : frame.facts.get(id)),
  };
}
