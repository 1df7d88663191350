import type { Years } from "../facts/valuation.js";
import type { EventTime } from "../law/in-force.js";
import type { Charge } from "../schema/assessment.js";
import type { Accused } from "../schema/case.js";
import type { Citation } from "../schema/primitives.js";

/** What of a charge decides on its sentencing, and nothing else: by it sentencings are kept. */
export interface Basis extends Pick<Charge, "offence" | "role" | "stage" | "form" | "band"> {
  /** It is made out, presumed or open. */
  readonly stands: boolean;
  /** The aggravations that are met, with a presumption or without. */
  readonly established: readonly { readonly id: string; readonly cite: readonly Citation[] }[];
  /** Whether it stands at an age of the accused, where that makes worlds. */
  readonly atAges: readonly { readonly years: Years; readonly stands: boolean }[];
  readonly penalty: Pick<Charge["penalty"], "class" | "statutory" | "exempt" | "cite">;
}

/** What decides a penalty besides the charge itself, and nothing else. */
export interface Circumstances {
  readonly accused: Pick<Accused, "nationality" | "convictions" | "recidivismPleaded" | "legalPerson">;
  readonly event: EventTime;
  /** The accused's age at the event; null where nothing is stated. */
  readonly accusedYears: Years | null;
  readonly readings: Readonly<Record<string, string>>;
  /** Nothing that rests on no text seen. */
  readonly verifiedOnly: boolean;
}

/** A charge as far as sentencing looks at it. */
export type Sentenceable = Pick<Charge, "offence" | "status" | "role" | "stage" | "form" | "band" | "worlds"> & Pick<Basis, "penalty"> & {
  readonly aggravations: readonly Pick<Charge["aggravations"][number], "id" | "status" | "cite">[];
};

/** The basis of a charge's sentencing. */
export function basisOf(charge: Sentenceable): Basis {
  const { offence, role, stage, form, band, penalty: { class: offenceClass, statutory, exempt, cite } } = charge;
  return {
    offence, role, stage, form, band,
    stands: charge.status !== "not-made-out",
    established: charge.aggravations.filter(({ status }) => status === "met" || status === "presumed").map((aggravation) => ({ id: aggravation.id, cite: aggravation.cite })),
    atAges: charge.worlds.flatMap(({ accusedYears, status }) => (accusedYears === null ? [] : [{ years: accusedYears, stands: status !== "not-made-out" }])),
    penalty: { class: offenceClass, statutory, exempt, cite },
  };
}
