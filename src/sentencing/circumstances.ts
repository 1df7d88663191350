import type { Years } from "../facts/valuation.js";
import type { Accused, Event } from "../schema/case.js";

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
