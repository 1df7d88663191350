import { unfold, type Frame } from "../facts/frame.js";
import type { Law } from "../law/law.js";
import type { Charge, ChargeStatus, ElementStatus } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { present } from "../schema/present.js";
import type { LegalPersonsFile } from "../schema/sentencing.js";
import { offenceOf } from "./stated-offence.js";
import { isUnverified, legalPersonRule } from "./legal-person-rule.js";

/**
 * The charges of a case's legal persons: each mirrors a charge of a natural person through whom it acted, where a text makes
 * legal persons answer for the offence and that person was its organ or representative and acted in its interest. They carry
 * the legal person's fine alone, whose class follows the natural person's penalty (Criminal Code 18, 42).
 * @param charges - the charges of the natural persons, those not made out included
 * @returns one charge for each legal person, event, victim and offence; without relations, and unsorted
 */
export function legalPersonCharges(law: Law, given: Case, charges: readonly Charge[]): readonly Charge[] {
  const legal = new Set(given.accused.filter(({ legalPerson }) => legalPerson === true).map(({ id }) => id));
  if (legal.size === 0) return [];
  const { frames } = unfold(given);
  // Of equal charges a perpetrator's counts before a participant's, then the first by id: in whatever order they are told.
  const ordered = charges.toSorted((a, b) => Number(isParticipant(a)) - Number(isParticipant(b)) || (a.accused < b.accused ? -1 : a.accused > b.accused ? 1 : 0));
  return given.events.flatMap((event) => event.accused.filter(({ id }) => legal.has(id)).flatMap(({ id, through }) => {
    const strongest = new Map<string, Charge>();
    for (const charge of ordered) {
      if (charge.event !== event.id || !present(through).includes(charge.accused)) continue;
      const frame = present(frames.find((known) => known.accused.id === charge.accused && known.event === event && (known.victim?.id ?? null) === charge.victim));
      const mirrored = mirror(law, charge, frame, id);
      const key = `${charge.victim ?? ""} ${charge.offence}`;
      const earlier = strongest.get(key);
      if (earlier === undefined || strength.indexOf(mirrored.status) < strength.indexOf(earlier.status)) strongest.set(key, mirrored);
    }
    return [...strongest.values()];
  }));
}

const strength: readonly ChargeStatus[] = ["made-out", "presumed", "undetermined", "not-made-out"];

function isParticipant({ role }: Charge): boolean {
  return role === "instigator" || role === "accomplice";
}

function mirror(law: Law, charge: Charge, { facts }: Frame, accused: string): Charge {
  const rule = legalPersonRule(law, charge);
  const { requires } = law.sentencing.legalPersons;
  const elements = requires.map((required) => ({ required, status: statusOf(facts.get(required.fact)) }));
  const unknown = elements.filter(({ status }) => status === "unknown").map(({ required }) => required.fact);
  // Where the section's text is not complete, its silence on legal persons is not a "no".
  const isSilent = rule === undefined && (offenceOf(law, charge).silent?.includes("legal-persons") ?? false);
  /** What the legal person's charge comes to where the natural person's comes to this. */
  const answers = (natural: ChargeStatus): ChargeStatus => {
    if (natural === "not-made-out" || (rule === undefined && !isSilent) || elements.some((one) => one.status === "not-met")) return "not-made-out";
    return isSilent || unknown.length > 0 ? "undetermined" : natural;
  };
  const status = answers(charge.status);
  const isOut = status === "not-made-out";
  const reason = rule === undefined ? (isSilent && !isOut ? "legal-persons-not-in-sources" : "not-for-legal-persons") : charge.status === "not-made-out" ? charge.reason : isOut ? "element-not-met" : charge.reason;
  const fine: PenaltyRange | null = rule === undefined ? null : { imprisonment: null, fine: { min: rule.fine.min, max: rule.fine.max } };
  const fineAt = (then: ChargeStatus) => (then === "not-made-out" ? null : fine);
  const whyNone = (then: ChargeStatus) => (then !== "not-made-out" && fine === null ? { reason: "not-in-sources" as const } : {});
  const worlds = charge.worlds.map(({ victimYears, accusedYears, status: natural, form }) => ({ victimYears, accusedYears, status: answers(natural), form, statutory: fineAt(answers(natural)), ...whyNone(answers(natural)) }));
  const points = law.pointsOfProof.filter(({ when }) => when === "legal-person").map(({ id, cite }) => ({ id, cite }));
  return {
    ...charge,
    accused, status, reason,
    elements: [...charge.elements, ...elements.map(({ required, status: met }) => element(required, met))],
    pointsOfProof: [...charge.pointsOfProof, ...points.filter(({ id }) => !charge.pointsOfProof.some((known) => known.id === id))],
    unverified: [...charge.unverified.filter((part) => part === "element" || part === "attempt" || part === "participation"), ...(rule !== undefined && isUnverified(rule) ? (["range"] as const) : [])],
    missing: status === "undetermined" || status === "presumed" ? [...new Set([...charge.missing, ...unknown])].toSorted() : [],
    penalty: {
      class: charge.penalty.class,
      statutory: fine,
      base: fine,
      reason: fine === null ? "not-in-sources" : null,
      conditional: status === "undetermined",
      exempt: false,
      caveats: charge.penalty.caveats.filter((caveat) => caveat === "class-open"),
      cite: rule === undefined ? [] : rule.fine.cite,
      classCite: [...law.sentencing.legalPersons.class.cite],
    },
    aggravations: charge.aggravations.map((one) => ({ ...one, penalty: fine })),
    bands: charge.bands.map((one) => ({ ...one, penalty: fine })),
    // The fine is the same whatever the natural person's range: only what undoes the charge remains.
    alternatives: isOut ? [] : charge.alternatives.flatMap(({ if: conditions, kind, facts, status: natural }) => {
      const then = answers(natural ?? charge.status);
      return then === status ? [] : [{ if: conditions, kind, facts, status: then, penalty: fineAt(then), ...whyNone(then) }];
    }),
    worlds: isOut || worlds.every((world) => world.status === worlds[0]?.status) ? [] : worlds,
    relations: [],
  };
}

function statusOf(value: unknown): ElementStatus {
  return value === undefined || value === null ? "unknown" : value === true ? "met" : "not-met";
}

function element({ id, fact, cite }: LegalPersonsFile["requires"][number], status: ElementStatus): Charge["elements"][number] {
  return { id, status, cite, trace: { kind: "fact", fact, operator: "equal", value: true, status } };
}
