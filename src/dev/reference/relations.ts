import type { Charge } from "../../schema/assessment.js";
import type { Citation } from "../../schema/primitives.js";
import type { ReferenceCharge } from "./charge.js";
import type { RuleBook } from "./rule-book.js";
import { inOrder } from "./missing.js";

type Relation = Charge["relations"][number];
const mirrored: Readonly<Record<Relation["kind"], Relation["kind"]>> = {
  absorbs: "absorbed-by", "absorbed-by": "absorbs", alternative: "alternative", "special-over": "general-under", "general-under": "special-over", concurrent: "concurrent",
};
const ranks = ["official-text", "report", "secondary", "inference", "unverified"] as const;

export function articleOf(charge: string): string {
  const [instrument = "", article = ""] = charge.split(".");
  return `${instrument}.${article}`;
}

export function isStanding({ status }: Pick<Charge, "status">): boolean {
  return status === "made-out" || status === "presumed";
}

/** What the first charge's article states of the second, under readings or whatever they are. */
function stated({ offences }: RuleBook, from: string, to: string) {
  const relations = offences.filter(({ id }) => id === articleOf(from)).flatMap((offence) => offence.relations ?? []);
  return relations.filter(({ offence, form }) => (offence === to || offence === articleOf(to)) && (form === undefined || from === `${articleOf(from)}.${form}`));
}

/** The other standing charges of the same accused, event and victim. */
function beside<T extends Pick<Charge, "accused" | "event" | "victim" | "status">>(charge: T, charges: readonly T[]): readonly T[] {
  return charges.filter((other) => other !== charge && isStanding(other) && other.accused === charge.accused && other.event === charge.event && other.victim === charge.victim);
}

/** Every charge with the relations that hold between it and the other standing ones, each from its side. */
export function related(book: RuleBook, charges: readonly ReferenceCharge[], readings: Readonly<Record<string, string>>): readonly ReferenceCharge[] {
  const holding = (from: string, to: string) => stated(book, from, to).filter(({ reading, andReading }) => [reading, andReading].every((one) => one === undefined || readings[one.id] === one.value));
  return charges.map((charge) => {
    const others = isStanding(charge) ? beside(charge, charges) : [];
    const relations = others.flatMap(({ offence }): readonly Relation[] => [
      ...holding(charge.offence, offence).map(({ kind, cite }) => ({ kind, offence, rank: bestRank(cite) })),
      ...holding(offence, charge.offence).map(({ kind, cite }) => ({ kind: mirrored[kind], offence, rank: bestRank(cite) })),
    ]);
    return { ...charge, relations };
  });
}

/** The readings on which relations between standing charges turn, whichever value is chosen. */
export function readingsOfRelations(book: RuleBook, charges: readonly Pick<Charge, "accused" | "event" | "victim" | "status" | "offence">[]): readonly string[] {
  return inOrder(charges.filter(isStanding).flatMap((charge) => beside(charge, charges).flatMap((other) => stated(book, charge.offence, other.offence).flatMap(({ reading, andReading }) => [reading, andReading].flatMap((one) => one?.id ?? [])))));
}

export function bestRank(cite: readonly Citation[]): string {
  return ranks.find((rank) => cite.some((one) => one.rank === rank)) ?? "unverified";
}
