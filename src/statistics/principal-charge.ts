import type { Law } from "../law/law.js";
import type { Offence } from "../schema/offence.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { compareMaxima, compareTerms } from "../time/term.js";
import type { CountedCharge } from "./counted-case.js";
import { byArticle } from "./report-rows.js";

/** The offences of a law by the ids that charges bear: an article's, or a form's. */
export type OffencesByCharge = ReadonlyMap<string, Offence>;

/** The offence behind every charge that the law can give. */
export function offencesByCharge(law: Law): OffencesByCharge {
  return new Map(law.offences.flatMap((offence) => [[offence.id, offence], ...(offence.forms ?? []).map(({ id }) => [`${offence.id}.${id}`, offence] as const)] as const));
}

/**
 * Finds the charge under which a case is counted: made out, not one that Cambodian courts may not judge, not absorbed by another such
 * charge, of the highest class, then of the highest maximum, the highest minimum, the lowest article. Fines do not count.
 * @returns a function from the charges of one case, in any order, to that charge; undefined where none is made out
 */
export function principalCharge(law: Law, offences: OffencesByCharge): (charges: readonly CountedCharge[]) => CountedCharge | undefined {
  const classes = law.classes.toSorted((a, b) => Number(a.life) - Number(b.life) || compareMaxima(a.upTo, b.upTo)).map(({ id }) => id);
  const weight = ({ class: found }: CountedCharge) => (found === null ? -1 : classes.indexOf(found));
  const article = (one: CountedCharge, other: CountedCharge) => {
    const [a, b] = [offences.get(one.offence), offences.get(other.offence)];
    return a === undefined || b === undefined ? 0 : byArticle(a, b);
  };
  return (charges) => {
    const madeOut = charges.filter(isProsecutable).filter(({ status }) => status === "made-out");
    const absorbed = (charge: CountedCharge) => madeOut.some((other) =>
      other.accused === charge.accused && other.event === charge.event && other.victim === charge.victim && charge.absorbedBy.includes(other.offence));
    return madeOut.filter((charge) => !absorbed(charge)).toSorted((a, b) => weight(b) - weight(a) || byTerms(b.statutory, a.statutory) || article(a, b) || (a.offence < b.offence ? -1 : 1))[0];
  };
}

/** Whether a charge may make a case in Cambodia, as the report counts them: those that its police suppressed and its courts tried. */
export function isProsecutable({ jurisdiction }: CountedCharge): boolean {
  return jurisdiction !== "closed";
}

/** Orders ranges by maximum, then minimum of imprisonment; none comes before any. */
function byTerms(left: PenaltyRange | null, right: PenaltyRange | null): number {
  const [a, b] = [left?.imprisonment ?? null, right?.imprisonment ?? null];
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareMaxima(a.max, b.max) || compareTerms(a.min, b.min);
}
