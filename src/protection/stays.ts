import type { Case } from "../schema/case.js";
import { isAfter } from "./instants.js";

type Custody = NonNullable<Case["custody"]>[number];

/** A time without a break at places of one kind; `until` is null where it is not said to have ended. */
export interface Stay {
  readonly since: string;
  readonly until: string | null;
}

/**
 * The stays of a victim at a kind of place. Records that touch or overlap are one stay: a move from one post to another does
 * not begin a new time.
 */
export function staysOf(custody: readonly Custody[], victim: string, place: Custody["place"]): readonly Stay[] {
  const records = custody.filter((record) => record.victim === victim && record.place === place)
    .map(({ since, until }): Stay => ({ since, until: until ?? null }))
    .toSorted((one, other) => (isAfter(one.since, other.since) ? 1 : isAfter(other.since, one.since) ? -1 : one.since < other.since ? -1 : 1));
  const stays: Stay[] = [];
  for (const record of records) {
    const last = stays.at(-1);
    if (last === undefined || (last.until !== null && isAfter(record.since, last.until))) stays.push(record);
    else stays[stays.length - 1] = { since: last.since, until: last.until === null || record.until === null ? null : isAfter(record.until, last.until) ? record.until : last.until };
  }
  return stays;
}
