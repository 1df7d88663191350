import type { Value } from "../logic/predicate.js";
import type { DutyRule, DutyStatus } from "../schema/protection.js";

type Facts = ReadonlyMap<string, Value>;

/**
 * What the facts of a victim say of a duty. What was done once is done; what was once forbidden and done, or once not kept, is
 * a breach, whatever the other events say. An act not yet done is due: the sources set it no time.
 * @param frames - the facts of each frame in which the victim stands
 */
export function factStatus({ kind, fact, breachedBy }: DutyRule, frames: readonly Facts[]): Exclude<DutyStatus, "available"> {
  if ((breachedBy ?? []).some((together) => frames.some((facts) => together.every((one) => facts.get(one) === true)))) return "breached";
  if (fact === undefined) return "unknown";
  const isSomewhere = (value: boolean) => frames.some((facts) => facts.get(fact) === value);
  if (kind === "act") return isSomewhere(true) ? "kept" : isSomewhere(false) ? "due" : "unknown";
  const good = kind === "principle";
  return isSomewhere(!good) ? "breached" : isSomewhere(good) ? "kept" : "unknown";
}

/** Whether any of the facts is true in any frame: no only where each is false in each. */
export function anyOf(ids: readonly string[], frames: readonly Facts[]): boolean | null {
  const values = frames.flatMap((facts) => ids.map((id) => facts.get(id)));
  return values.includes(true) ? true : values.length > 0 && values.every((value) => value === false) ? false : null;
}
