import type { Years } from "../facts/valuation.js";
import { classOf } from "../law/class.js";
import { rangeOf } from "../law/figures.js";
import type { Law } from "../law/law.js";
import type { Charge } from "../schema/assessment.js";
import type { Accused, Event } from "../schema/case.js";
import type { Circumstances } from "../sentencing/circumstances.js";
import { articleOf, baseRange } from "../sentencing/stated-offence.js";
import type { Sentenced } from "../sentencing/set-aside.js";
import { sentenceCharge } from "../sentencing/sentence-charge.js";

/** What a test says of a charge; the rest is a perpetrator's completed offence, made out, in its base form. */
export type ChargeChoice = Partial<Pick<Charge, "accused" | "event" | "victim" | "status" | "role" | "stage" | "band" | "relations">> & {
  /** The aggravation that is met. */
  readonly aggravation?: string;
  readonly penalty?: Partial<Charge["penalty"]>;
};

/** A charge as the offence evaluator would give it, for tests of what comes after. */
export function chargeOf(law: Law, offence: string, { aggravation, penalty, ...choice }: ChargeChoice = {}): Charge {
  const stated = law.offences.find(({ id }) => id === articleOf(offence));
  if (stated === undefined) throw new RangeError("no such offence");
  const aggravations = stated.forms?.find(({ id }) => offence === `${stated.id}.${id}`)?.aggravations ?? stated.aggravations ?? [];
  const met = aggravations.find(({ id }) => id === aggravation);
  const band = choice.band ?? null;
  const statutory = met === undefined ? baseRange(law, { offence, band }) : rangeOf(met.penalty);
  const isOpen = met?.caveats?.includes("class-open") ?? false;
  return {
    accused: "A1", event: "E1", victim: "V1", offence, status: "made-out", reason: null, reached: true, role: "perpetrator", stage: "completed",
    form: met === undefined ? "base" : "aggravated", band, elements: [],
    aggravations: met === undefined ? [] : [{ id: met.id, status: "met", cite: met.cite, trace: { kind: "fact", fact: "victim.minor", operator: "equal", value: true, status: "met" }, penalty: rangeOf(met.penalty) }],
    bands: [], barriers: [], presumptions: [], knowledge: null, consent: null, pointsOfProof: [], unverified: [], missing: [],
    alternatives: [], worlds: [], relations: [],
    ...choice,
    penalty: {
      class: isOpen ? null : classOf(statutory, law.classes), statutory, base: band === null ? baseRange(law, { offence, band }) : null, reason: statutory === null ? "not-in-sources" : null, conditional: choice.status === "undetermined", exempt: false, caveats: isOpen ? ["class-open"] : [],
      cite: [{ instrument: stated.instrument, article: stated.article, rank: "official-text" }], ...penalty,
    },
  };
}

/** What a test says of the circumstances. */
export interface CircumstanceChoice {
  readonly accused?: Partial<Accused>;
  readonly event?: Partial<Event>;
  readonly years?: Years | null;
  readonly readings?: Readonly<Record<string, string>>;
  readonly verifiedOnly?: boolean;
}

/** The circumstances of an adult without record, in Phnom Penh in 2015, under the default readings. */
export function circumstancesOf(law: Law, { accused, event, years = [30, 30], readings, verifiedOnly = false }: CircumstanceChoice = {}): Circumstances {
  return {
    accused: { id: "A1", convictions: [], ...accused },
    event: { id: "E1", date: "2015-06-01", country: "KH", place: "phnom-penh", accused: [{ id: "A1" }], victims: ["V1"], ...event },
    accusedYears: years,
    readings: { ...Object.fromEntries(law.readings.map(({ id, values }) => [id, values[0]?.id ?? ""])), ...readings },
    verifiedOnly,
  };
}

/** What place and time come to where nothing stands in the way. */
export const nothingInTheWay: Pick<Sentenced, "jurisdiction" | "limitation"> = { jurisdiction: { status: "open", cite: [] }, limitation: { status: "running" } };

/** A charge with its sentencing; Cambodian courts may judge it and its period runs, unless `place` says otherwise. */
export function sentencedOf(law: Law, offence: string, choice: ChargeChoice = {}, circumstances: CircumstanceChoice = {}, place: Partial<Pick<Sentenced, "jurisdiction" | "limitation">> = {}): Sentenced {
  const charge = chargeOf(law, offence, choice);
  return { ...charge, penalty: { ...charge.penalty, ...sentenceCharge(law, charge, circumstancesOf(law, circumstances)).sentencing }, ...nothingInTheWay, ...place };
}
