import type { Assessment } from "../schema/assessment.js";
import type { CompactAssessment, CompactCharge } from "../schema/compact.js";

/** What statistics look at in a charge; the compact form has it as it is. */
export type CountedCharge = Pick<CompactCharge, "accused" | "event" | "victim" | "offence" | "status" | "reached" | "absorbedBy" | "class" | "statutory" | "jurisdiction">;

/** What statistics look at in a result, whole or compact. */
export interface CountedCase {
  readonly case: string;
  readonly law: Assessment["law"];
  readonly charges: readonly CountedCharge[];
  readonly victims: readonly Presence[];
  readonly accused: readonly Presence[];
}

/** A person at an event. */
export interface Presence {
  readonly person: string;
  readonly event: string;
}

/** Brings whole and compact results to one shape; victims who were not found are left out. */
export function countedCase(result: Assessment | CompactAssessment): CountedCase {
  const present = (role: "victim" | "accused"): readonly Presence[] => result.ages.filter((age) => age.role === role);
  const notFound = result.notFound ?? [];
  return {
    case: result.case,
    law: result.law,
    charges: result.format === "chbab/compact@1" ? result.charges : result.charges.map(({ accused, event, victim, offence, status, reached, relations, penalty, jurisdiction }) => ({
      accused, event, victim, offence, status, reached,
      absorbedBy: relations.filter(({ kind }) => kind === "absorbed-by").map(({ offence: absorbing }) => absorbing),
      class: penalty.class, statutory: penalty.statutory, jurisdiction: jurisdiction.status,
    })),
    victims: present("victim").filter(({ person, event }) => !notFound.some((missing) => missing.victim === person && missing.event === event)),
    accused: present("accused"),
  };
}
