import type { Citation } from "../../schema/primitives.js";
import type { LegalPersonPenalty } from "../../schema/additional-penalties.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { ReferenceCharge } from "./charge.js";
import type { Seat } from "./frames.js";
import { inOrder } from "./missing.js";
import { restsOnMemory } from "./ranges.js";
import { articleOf } from "./relations.js";
import type { RuleBook } from "./rule-book.js";
import type { ChargeStatus, Trial } from "./verdict.js";

const strengths: readonly ChargeStatus[] = ["made-out", "presumed", "undetermined", "not-made-out"];

/** The penalty that a text provides for legal persons behind an offence. */
export function legalPersonPenaltyOf(book: RuleBook, charge: string): LegalPersonPenalty | undefined {
  const offence = book.offences.find(({ id }) => id === articleOf(charge));
  return book.legalPersonPenalties.find(({ id }) => id === offence?.legalPersons);
}

/** The charges of legal persons: of all natural persons through whom one acted, the strongest charge; of equals a perpetrator's before a participant's, then the first by id. */
export function legalPersonCharges(trial: Trial, charges: readonly ReferenceCharge[]): readonly ReferenceCharge[] {
  const { given, seats } = trial;
  return given.events.flatMap((event) => event.accused.flatMap(({ id, through }) => {
    if (given.accused.find((person) => person.id === id)?.legalPerson !== true) return [];
    const mirrors = charges.filter((charge) => charge.event === event.id && (through ?? []).includes(charge.accused)).toSorted((a, b) => Number(isPart(a)) - Number(isPart(b)) || (a.accused < b.accused ? -1 : 1)).flatMap((charge) => {
      const seat = seats.find((known) => known.accused.id === charge.accused && known.event === event && (known.victim?.id ?? null) === charge.victim);
      return seat === undefined ? [] : [mirrorOf(trial.book, charge, seat, id)];
    });
    const kinds = new Set(mirrors.map(({ victim, offence }) => JSON.stringify([victim, offence])));
    return [...kinds].flatMap((kind) => {
      const same = mirrors.filter(({ victim, offence }) => JSON.stringify([victim, offence]) === kind);
      return strengths.flatMap((strength) => same.filter(({ status }) => status === strength)).slice(0, 1);
    });
  }));
}

function isPart({ role }: ReferenceCharge): boolean {
  return role === "instigator" || role === "accomplice";
}

/** A natural person's charge as a legal person answers for it: with organ and interest as elements, and its own fine alone. */
function mirrorOf(book: RuleBook, charge: ReferenceCharge, seat: Seat, accused: string): ReferenceCharge {
  const rule = legalPersonPenaltyOf(book, charge.offence);
  const isSilent = rule === undefined && book.offences.find(({ id }) => id === articleOf(charge.offence))?.silent?.includes("legal-persons") === true;
  const required = book.legalPersons.requires.map(({ id, fact, cite }) => {
    const value = seat.states(fact);
    return { id, fact, cite, status: value === undefined ? "unknown" as const : value === true ? "met" as const : "not-met" as const };
  });
  const unknown = required.filter(({ status }) => status === "unknown").map(({ fact }) => fact);
  const isFailed = required.some(({ status }) => status === "not-met");
  const answers = (status: ChargeStatus): ChargeStatus => {
    if (status === "not-made-out" || isFailed || (rule === undefined && !isSilent)) return "not-made-out";
    return isSilent || unknown.length > 0 ? "undetermined" : status;
  };
  const status = answers(charge.status);
  const isOut = status === "not-made-out";
  const reason = () => {
    if (rule === undefined) return isOut ? "not-for-legal-persons" as const : "legal-persons-not-in-sources" as const;
    if (charge.status === "not-made-out" || !isOut) return charge.reason;
    return "element-not-met" as const;
  };
  const fine: PenaltyRange | null = rule === undefined ? null : { imprisonment: null, fine: { min: rule.fine.min, max: rule.fine.max } };
  const within = (other: ChargeStatus) => (other === "not-made-out" ? null : fine);
  const points = book.points.filter(({ when }) => when === "legal-person").map(({ id, cite }) => ({ id, cite: cite as Citation[] }));
  const noFine = (other: ChargeStatus) => (other === "not-made-out" || fine !== null ? {} : { reason: "not-in-sources" as const });
  const worlds = charge.worlds.map(({ victimYears, accusedYears, status: then, form }) => ({ victimYears, accusedYears, status: answers(then), form, statutory: within(answers(then)), ...noFine(answers(then)) }));
  return {
    ...charge, accused, status, reason: reason(),
    elements: [...charge.elements, ...required.map(({ id, status: met, cite }) => ({ id, status: met, cite }))],
    aggravations: charge.aggravations.map((one) => ({ ...one, penalty: fine })),
    bands: charge.bands.map((one) => ({ ...one, penalty: fine })),
    pointsOfProof: [...charge.pointsOfProof, ...points],
    unverified: [...charge.unverified.filter((part) => part === "element" || part === "attempt" || part === "participation"), ...(rule !== undefined && restsOnMemory(rule.fine.cite) ? ["range" as const] : [])],
    missing: status === "undetermined" || status === "presumed" ? inOrder([...charge.missing, ...unknown]) : [],
    penalty: {
      class: charge.penalty.class, statutory: fine, base: fine, reason: fine === null ? "not-in-sources" : null, conditional: status === "undetermined", exempt: false,
      caveats: charge.penalty.caveats.filter((caveat) => caveat === "class-open"), cite: rule?.fine.cite ?? [], classCite: [...book.legalPersons.class.cite],
    },
    alternatives: isOut ? [] : charge.alternatives.flatMap((other) => {
      const answered = other.status === undefined ? status : answers(other.status);
      return answered === status ? [] : [{ if: other.if, kind: other.kind, facts: other.facts, status: answered, penalty: within(answered), ...noFine(answered) }];
    }),
    worlds: isOut || worlds.every((world) => world.status === worlds[0]?.status) ? [] : worlds,
    relations: [],
  };
}
