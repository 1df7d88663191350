import type { Frame } from "../facts/frame.js";
import type { Charge, ChargeStatus } from "../schema/assessment.js";
import { fallsUnverified } from "./stage.js";

/** Subjects of facts that an instigator or accomplice takes from a perpetrator; the others are his or her own. */
const taken = ["conduct.", "means.", "circumstance.", "material.", "result."];
/** Where aggravations pass over, the perpetrator's personal circumstances count as well. */
const personal = "accused.";

/** Whether a role depends on another's offence. */
export function isParticipant({ role }: Frame): boolean {
  return role === "instigator" || role === "accomplice";
}

/**
 * The frame of an instigator or accomplice seen through one perpetrator: act, means and circumstances are the perpetrator's.
 * @param named - personal facts that the offence asks of the perpetrator
 * @param passOver - also take the perpetrator's other personal circumstances where they hold (for aggravations)
 */
export function throughPerpetrator(own: Frame, perpetrator: Frame, named: ReadonlySet<string>, passOver: boolean): Frame {
  const isTaken = (fact: string) => named.has(fact) || taken.some((subject) => fact.startsWith(subject));
  const facts = new Map([...own.facts].filter(([fact]) => !isTaken(fact)));
  for (const [fact, value] of perpetrator.facts) if (isTaken(fact) || (passOver && fact.startsWith(personal) && value === true)) facts.set(fact, value);
  // A circumstance that the perpetrator may have may pass over: the participant's own "no" does not exclude it.
  if (passOver) for (const [fact, value] of own.facts) if (value === false && fact.startsWith(personal) && !isTaken(fact) && perpetrator.facts.get(fact) === undefined) facts.delete(fact);
  return { ...own, facts };
}

/** The frames of those in whose offence an instigator or accomplice takes part, by accused; of anybody else none. A company commits nothing by its own hand. */
export function perpetratorsOf(frame: Frame, frames: readonly Frame[]): readonly Frame[] {
  if (!isParticipant(frame)) return [];
  return frames.filter((other) => other.event === frame.event && other.victim === frame.victim && other.accused.legalPerson !== true && !isParticipant(other))
    .toSorted((a, b) => (a.accused.id < b.accused.id ? -1 : 1));
}

/** What a participant's charge comes to under the perpetrator's: never stronger than the offence it takes part in. */
export function toldUnder(own: Told, principal: Told | undefined): Told {
  if (own.status === "not-made-out" && own.reason !== "participation-unverified") return own;
  if (principal === undefined || principal.status === "not-made-out") return { status: "not-made-out", reason: principal?.reason === "attempt-unverified" ? "attempt-unverified" : "no-principal-offence" };
  if (own.status === "not-made-out") return own;
  if (principal.status === "undetermined" && own.status !== "undetermined") return { status: "undetermined", reason: "principal-undetermined" };
  return principal.status === "presumed" && own.status === "made-out" ? { ...own, status: "presumed" } : own;
}

/** Of what one person's participation in several perpetrators' offences comes to, the strongest, then what falls only for want of a text that was seen, then the first. */
export function strongest<T>(found: readonly T[], toldOf: (one: T) => Told): T | undefined {
  return found.toSorted((a, b) => strengthOf(toldOf(a)) - strengthOf(toldOf(b)))[0];
}

function strengthOf(told: Told): number {
  return strength.indexOf(told.status) + (told.status === "not-made-out" && !fallsUnverified(told) ? 1 : 0);
}

type Told = Pick<Charge, "status" | "reason">;
const strength: readonly ChargeStatus[] = ["made-out", "presumed", "undetermined", "not-made-out"];
