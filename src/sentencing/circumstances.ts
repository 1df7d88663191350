import type { Accused, Event } from "../schema/case.js";

/** Completed years at an event, both ends included; open upwards where null. */
export type Years = readonly [number, number | null];

/** What decides a penalty besides the charge itself. */
export interface Circumstances {
  readonly accused: Accused;
  readonly event: Event;
  /** The accused's age at the event; null where nothing is stated. */
  readonly accusedYears: Years | null;
  readonly readings: Readonly<Record<string, string>>;
  /** Nothing that rests on no text seen. */
  readonly verifiedOnly: boolean;
}
