import type { Frame } from "../facts/frame.js";
import type { Charge, ChargeStatus } from "../schema/assessment.js";

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


/** What a participant's charge comes to under the perpetrator's: never stronger than the offence it takes part in. */
export function toldUnder(own: Told, principal: Pick<Charge, "status"> | undefined): Told {
  if (own.status === "not-made-out") return own;
  if (principal === undefined || principal.status === "not-made-out") return { status: "not-made-out", reason: "no-principal-offence" };
  return principal.status === "undetermined" && own.status !== "undetermined" ? { status: "undetermined", reason: "principal-undetermined" } : own;
}

/** The participant's charge with what it comes to under the perpetrator's. */
export function underPrincipal(charge: Charge, principal: Pick<Charge, "status"> | undefined): Charge {
  const { status, reason } = toldUnder(charge, principal);
  if (status === charge.status) return charge;
  if (status === "not-made-out") return { ...charge, status, reason, missing: [], alternatives: [], penalty: { ...charge.penalty, conditional: false } };
  return { ...charge, status, reason, penalty: { ...charge.penalty, conditional: true } };
}

/** Of what one person's participation in several perpetrators' offences comes to, the strongest, then the first. */
export function strongest<T extends Pick<Charge, "status">>(charges: readonly T[]): T | undefined {
  return charges.toSorted((a, b) => strength.indexOf(a.status) - strength.indexOf(b.status))[0];
}

type Told = Pick<Charge, "status" | "reason">;
const strength: readonly ChargeStatus[] = ["made-out", "presumed", "undetermined", "not-made-out"];
