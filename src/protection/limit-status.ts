import type { Duty } from "../schema/protection.js";
import { hoursAfter, isAfter, minutesBetween } from "./instants.js";
import type { Stay } from "./stays.js";

/** How a stay keeps to a limit: with its end known, kept or breached; while it lasts, by the given instant. */
export type LimitStatus = Pick<Duty, "status" | "since" | "deadline" | "minutesLeft">;

/**
 * Judges a stay against a limit. The limit is passed only after its last instant.
 * @param limit - hours as an ISO duration, `PT48H`
 * @param at - the instant of asking; without it an unended stay is neither kept nor breached
 */
export function limitStatus({ since, until }: Stay, limit: string, at: string | undefined): LimitStatus {
  const deadline = hoursAfter(since, Number(limit.slice(2, -1)));
  const found = (status: Duty["status"], minutesLeft: number | null = null): LimitStatus => ({ status, since, deadline, minutesLeft });
  if (until !== null) return found(isAfter(until, deadline) ? "breached" : "kept");
  if (at === undefined) return found("unknown");
  if (isAfter(at, deadline)) return found("breached");
  // Before the stay begins the whole time is left.
  return found("due", minutesBetween(isAfter(since, at) ? since : at, deadline));
}
