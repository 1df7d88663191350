import type { Law } from "../law/law.js";
import type { AdditionalPenalty, PenaltyCatalogue, PenaltyList } from "../schema/additional-penalties.js";
import type { OffenceClass } from "../schema/general.js";
import { present } from "../schema/present.js";
import type { Citation } from "../schema/primitives.js";
import { compareTerms } from "../time/term.js";
import type { AgeKind } from "./age-worlds.js";
import type { Basis, Circumstances } from "./circumstances.js";
import { wasInForce } from "../law/was-in-force.js";
import { legalPersonRule } from "./legal-person-rule.js";
import { planOf } from "./plan.js";
import { offenceOf } from "./stated-offence.js";

type Kind = PenaltyCatalogue["penalties"][number];
type Stated = { readonly id: string; readonly cite: readonly Citation[]; readonly duration?: PenaltyList["penalties"][number]["duration"] };
type Of = Pick<Circumstances, "accused" | "event">;
type Closed = AdditionalPenalty["reason"];

/** Whose nationality makes a foreigner, as the code of the country. */
const home = "KH";

/** The additional penalties that the text on the offence provides for a natural person, each open or closed (Criminal Code 54, 161). */
export function additionalPenalties(law: Law, charge: Basis, classes: readonly OffenceClass[], { accused, event }: Of, age: AgeKind): readonly AdditionalPenalty[] {
  const { lists, kinds: { "natural-persons": kinds } } = planOf(law);
  const list = lists.get(offenceOf(law, charge).additionalPenalties ?? "");
  if (list === undefined) return [];
  const isServed = list.classes === undefined || classes.length === 0 || classes.some((known) => list.classes?.includes(known));
  const isForeigner = accused.nationality == null ? null : accused.nationality !== home;
  return list.penalties.map((stated) => {
    const kind = present(kinds.get(stated.id));
    const reason: Closed = !isServed ? "class" : age === "minor" && kind.minors === undefined ? "minor" : kind.condition === "foreigner" && isForeigner === false ? "not-a-foreigner" : null;
    const ofMinors = age === "minor" ? kind.minors?.cite ?? [] : [];
    // A proviso of the general part holds from the day of its article.
    const provisos = reason === null ? (kind.provisos ?? []).filter(({ rule }) => wasInForce(law, rule, event) !== false) : [];
    const penalty = result(stated, kind, classes, reason, [...ofMinors, ...provisos.flatMap(({ cite }) => cite)], isForeigner === true);
    return { ...penalty, provisos: provisos.map(({ id }) => id) };
  });
}

/** The additional penalties of a legal person for the offence, those of the special list as far as the catalogue for legal persons knows them. */
export function additionalPenaltiesOfLegalPerson(law: Law, charge: Basis, classes: readonly OffenceClass[]): readonly AdditionalPenalty[] {
  const rule = legalPersonRule(law, charge);
  if (rule === undefined) return [];
  const { lists, kinds: { "legal-persons": kinds } } = planOf(law);
  const { also } = rule;
  const listed: readonly Stated[] = also === undefined ? [] : present(lists.get(also.list)).penalties
    .filter((stated) => kinds.has(stated.id)).map((stated) => ({ ...stated, cite: [...stated.cite, ...also.cite] }));
  return [...(rule.penalties ?? []), ...listed].map((stated) => result(stated, present(kinds.get(stated.id)), classes, null, [], false));
}

function result(stated: Stated, kind: Kind, classes: readonly OffenceClass[], reason: Closed, cite: readonly Citation[], isForeigner: boolean): AdditionalPenalty {
  const { condition } = kind;
  return {
    id: stated.id,
    open: reason === null,
    reason,
    conditions: condition === undefined || reason !== null || (condition === "foreigner" && isForeigner) ? [] : [condition],
    provisos: [],
    duration: durationOf("duration" in stated && stated.duration !== undefined ? stated.duration : kind.duration, classes),
    cite: [...stated.cite, ...kind.cite, ...cite],
  };
}

/** The longest duration for the class of the offence; where the class is open, the shortest of those. */
function durationOf(stated: Kind["duration"], classes: readonly OffenceClass[]): AdditionalPenalty["duration"] {
  if (stated === undefined) return null;
  if (stated === "not-in-sources") return stated;
  const { permanent, upTo, byClass } = stated;
  const lengths = byClass === undefined ? [] : classes.flatMap((known) => (known === "petty" ? [] : [byClass[known]]));
  return { permanent, upTo: upTo ?? lengths.toSorted(compareTerms)[0] ?? null };
}
