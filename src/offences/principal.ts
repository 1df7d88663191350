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

const strength: readonly ChargeStatus[] = ["made-out", "presumed", "undetermined", "not-made-out"];

/** The participant's charge under the perpetrator's: never stronger than the offence it takes part in. */
export function underPrincipal(charge: Charge, principal: Charge | undefined): Charge {
  if (charge.status === "not-made-out") return charge;
  if (principal === undefined || principal.status === "not-made-out") {
    return { ...charge, status: "not-made-out", reason: "no-principal-offence", missing: [], alternatives: [], penalty: { ...charge.penalty, conditional: false } };
  }
  if (principal.status === "undetermined" && charge.status !== "undetermined") {
    return { ...charge, status: "undetermined", reason: "principal-undetermined", penalty: { ...charge.penalty, conditional: true } };
  }
  return charge;
}

/** Of the charges that one person's participation in several perpetrators' offences gives, the strongest, then the first. */
export function strongest(charges: readonly Charge[]): Charge | undefined {
  return charges.toSorted((a, b) => strength.indexOf(a.status) - strength.indexOf(b.status))[0];
}
