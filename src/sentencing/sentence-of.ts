import type { Law } from "../law/law.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { present } from "../schema/present.js";
import type { ChargeReference, Sentence } from "../schema/sentencing-result.js";
import { combine, type Combined } from "./concurrence.js";
import { otherValues } from "./readings.js";
import { byWeight, setAside, type Sentenced, type SetAside } from "./set-aside.js";

/** An accused's charges taken together, with the readings that mattered. */
export interface FoundSentence {
  readonly sentence: Sentence;
  readonly readings: readonly string[];
}

/**
 * Merges an accused's charges under the rules on concurrence (Criminal Code 136-141): what counts, the heaviest, one penalty
 * of each nature in one trial, the ceilings of separate trials.
 * @param charges - every charge of the case, with relations, sentencing, place and time
 */
export function sentenceOf(law: Law, accused: string, charges: readonly Sentenced[], readings: Readonly<Record<string, string>>): FoundSentence {
  const own = charges.filter((charge) => charge.accused === accused);
  const { counted, aside } = setAside(law, own.filter(({ status }) => status === "made-out" || status === "presumed"));
  // A charge without a range cannot be weighed: set aside or not, it leaves the sum open, unless another absorbs it or no court may judge it.
  const unweighed = [...counted, ...aside.flatMap(({ charge, because }) => (because === "absorbed" || because === "no-jurisdiction" ? [] : [charge]))];
  const ranged = counted.filter(({ penalty }) => penalty.applied !== null);
  const merge = (minimum: "highest" | "lowest") => ({ applied: combine(parts(ranged, "applied"), minimum), ifMitigated: combine(parts(ranged, "ifMitigated"), minimum) });
  const minimum = readings["concurrence-minimum"] === "lowest" ? "lowest" : "highest";
  const merged = merge(minimum);
  const [heaviest] = ranged.toSorted(byWeight);
  const { definition, oneTrial, pettyFines, separateTrials } = law.sentencing.concurrence;
  const addsUp = ranged.length > 1 && ranged.some(({ penalty }) => penalty.class === "petty" && penalty.applied?.fine != null);
  return {
    sentence: {
      accused,
      heaviest: heaviest === undefined ? null : reference(heaviest),
      counted: counted.map(reference),
      setAside: aside.map(stated),
      jurisdictionUnknown: counted.filter(({ jurisdiction }) => jurisdiction.status === "unknown").map(reference),
      limitationExpired: counted.filter(({ limitation: { status } }) => status === "expired" || status === "expired-unless-interrupted").map(reference),
      conditional: own.filter(({ status }) => status === "undetermined").map(reference),
      withoutFigures: unweighed.filter(({ penalty }) => penalty.reason === "not-in-sources").map(reference),
      rangeOpen: unweighed.filter(({ penalty }) => penalty.reason === "band-open").map(reference),
      measuresOnly: counted.filter(({ penalty }) => penalty.statutory !== null && penalty.applied === null).map(reference),
      concurrence: {
        ...merged,
        givenBy: givenBy(ranged.toSorted(byWeight), merged.applied, minimum),
        separateTrials: ranged.length > 1 ? ceilings(ranged, separateTrials.life) : null,
        rules: [
          // Several offences stand together even where the sources give figures for one of them only.
          ...(counted.length > 1 && ranged.length > 0 ? [definition, oneTrial] : []),
          ...(ranged.length > 1 ? [separateTrials] : []),
          ...(addsUp ? [pettyFines] : []),
        ].map(({ rule, cite }) => ({ rule, cite })),
      },
    },
    // One range or none comes to the same by either minimum.
    readings: ranged.length > 1 && otherValues(law, "concurrence-minimum", readings).some((value) => JSON.stringify(merge(value === "lowest" ? "lowest" : "highest")) !== JSON.stringify(merged)) ? ["concurrence-minimum"] : [],
  };
}

function parts(charges: readonly Sentenced[], which: "applied" | "ifMitigated"): readonly Combined[] {
  return charges.map(({ penalty }) => ({ range: present(penalty[which]), isPetty: penalty.class === "petty" }));
}

/** Penalties of separate trials run one after the other up to the highest maximum, life counted as a term; fines for petty offences are added on top. */
function ceilings(charges: readonly Sentenced[], life: string): Sentence["concurrence"]["separateTrials"] {
  const merged = combine(parts(charges, "applied"), "highest");
  const max = merged?.imprisonment?.max ?? null;
  return { imprisonment: max === "life" ? life : max, fine: merged?.fine?.max ?? null };
}

/** Of each bound the heaviest charge that gives it; fines for petty offences come on top. */
function givenBy(charges: readonly Sentenced[], applied: PenaltyRange | null, minimum: "highest" | "lowest"): Sentence["concurrence"]["givenBy"] {
  const petty = charges.filter(({ penalty }) => penalty.class === "petty" && penalty.applied?.fine != null);
  const single = combine(parts(charges.filter((charge) => !petty.includes(charge)), "applied"), minimum)?.fine ?? null;
  const first = (gives: (range: PenaltyRange) => boolean) => charges.filter(({ penalty }) => penalty.applied !== null && gives(penalty.applied)).slice(0, 1).map(reference);
  const ofFine = (bound: "min" | "max") => [
    ...(single === null ? [] : charges.filter((charge) => !petty.includes(charge) && charge.penalty.applied?.fine?.[bound] === single[bound]).slice(0, 1)),
    ...petty,
  ].map(reference);
  return {
    minimum: applied?.imprisonment == null ? [] : first(({ imprisonment }) => imprisonment?.min === applied.imprisonment?.min),
    maximum: applied?.imprisonment == null ? [] : first(({ imprisonment }) => imprisonment?.max === applied.imprisonment?.max),
    fineMinimum: ofFine("min"),
    fineMaximum: ofFine("max"),
  };
}

function stated(aside: SetAside): Sentence["setAside"][number] {
  const charge = reference(aside.charge);
  return aside.because === "no-jurisdiction" ? { ...charge, because: aside.because, of: null, cite: aside.charge.jurisdiction.cite } : { ...charge, because: aside.because, of: aside.of.offence };
}

function reference({ event, victim, offence }: Sentenced): ChargeReference {
  return { event, victim, offence };
}
