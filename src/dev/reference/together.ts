import type { FineRange, PenaltyRange } from "../../schema/penalty.js";
import type { Sentence } from "../../schema/sentencing-result.js";
import type { ReferenceAssessedCharge } from "./reference-assess.js";
import { isHeavier, isSame, weightOf } from "./ranges.js";
import { articleOf, isStanding } from "./relations.js";
import type { RuleBook } from "./rule-book.js";
import { compareMaxima } from "./terms.js";

type Charge = ReferenceAssessedCharge;
type Aside = { readonly charge: Charge; readonly because: "absorbed" | "alternative" | "general"; readonly of: Charge } | { readonly charge: Charge; readonly because: "no-jurisdiction" };

/** One accused's charges taken together, and whether the reading on the minimum would change it. */
export function sentenceFor(book: RuleBook, accused: string, charges: readonly Charge[], readings: Readonly<Record<string, string>>): { readonly sentence: Sentence; readonly readings: readonly string[] } {
  const own = charges.filter((charge) => charge.accused === accused);
  const { counted, aside } = setAside(book, own.filter(isStanding));
  const ranged = counted.filter(({ penalty }) => penalty.applied !== null);
  const merged = (minimum: string | undefined) => ({ applied: oneTrial(ranged, "applied", minimum), ifMitigated: oneTrial(ranged, "ifMitigated", minimum) });
  const reference = ({ event, victim, offence }: Charge) => ({ event, victim, offence });
  const { definition, oneTrial: ofOne, separateTrials, pettyFines } = book.concurrence;
  const several = ranged.length > 1;
  const hasPettyFine = several && ranged.some(({ penalty }) => penalty.class === "petty" && penalty.applied?.fine != null);
  const highest = oneTrial(ranged, "applied", "highest");
  const unweighed = [...counted, ...aside.filter(({ because }) => because === "alternative" || because === "general").map(({ charge }) => charge)];
  const heaviest = byWeight(ranged)[0];
  return {
    sentence: {
      accused,
      heaviest: heaviest === undefined ? null : reference(heaviest),
      counted: counted.map(reference),
      setAside: aside.map((one) => (one.because === "no-jurisdiction"
        ? { ...reference(one.charge), because: one.because, of: null, cite: one.charge.jurisdiction.cite }
        : { ...reference(one.charge), because: one.because, of: one.of.offence })),
      jurisdictionUnknown: counted.filter(({ jurisdiction }) => jurisdiction.status === "unknown").map(reference),
      limitationExpired: counted.filter(({ limitation }) => limitation.status.startsWith("expired")).map(reference),
      conditional: own.filter(({ status }) => status === "undetermined").map(reference),
      withoutFigures: unweighed.filter(({ penalty }) => penalty.reason === "not-in-sources").map(reference),
      rangeOpen: unweighed.filter(({ penalty }) => penalty.reason === "band-open").map(reference),
      measuresOnly: counted.filter(({ penalty }) => penalty.statutory !== null && penalty.applied === null).map(reference),
      concurrence: {
        ...merged(readings["concurrence-minimum"]),
        givenBy: boundsOf(byWeight(ranged), merged(readings["concurrence-minimum"]).applied, readings["concurrence-minimum"], reference),
        separateTrials: several ? { imprisonment: highest?.imprisonment?.max === "life" ? separateTrials.life : highest?.imprisonment?.max ?? null, fine: highest?.fine?.max ?? null } : null,
        rules: [...(counted.length > 1 && ranged.length > 0 ? [definition, ofOne] : []), ...(several ? [separateTrials] : []), ...(hasPettyFine ? [pettyFines] : [])].map(({ rule, cite }) => ({ rule, cite })),
      },
    },
    readings: isSame(merged("lowest"), merged("highest")) ? [] : ["concurrence-minimum"],
  };
}

/** The heavier first, by what may be pronounced, then by the statute; of equals the first by event, victim and offence. */
function byWeight(charges: readonly Charge[]): readonly Charge[] {
  const key = ({ event, victim, offence }: Charge) => `${event} ${victim ?? ""} ${offence}`;
  const order = (left: PenaltyRange | null, right: PenaltyRange | null) => Number(isHeavier(right, left)) - Number(isHeavier(left, right));
  const ranks = ["felony", "misdemeanour", "petty", null];
  const isFineAlone = ({ penalty }: Charge) => penalty.applied !== null && penalty.applied.imprisonment === null;
  const byClass = (a: Charge, b: Charge) => (isFineAlone(a) && isFineAlone(b) ? ranks.indexOf(a.penalty.class) - ranks.indexOf(b.penalty.class) : 0);
  return charges.toSorted((a, b) => byClass(a, b) || order(a.penalty.applied, b.penalty.applied) || order(a.penalty.statutory, b.penalty.statutory) || (key(a) < key(b) ? -1 : 1));
}

/** None that Cambodian courts may not judge counts, nor does it stand against another; none that another absorbs counts; of alternatives, and of general and special, the heavier does, unless a reading puts the special law first. */
function setAside(book: RuleBook, standing: readonly Charge[]): { readonly counted: readonly Charge[]; readonly aside: readonly Aside[] } {
  const counted: Charge[] = [];
  const aside: Aside[] = [];
  for (const charge of byWeight(standing)) {
    if (charge.jurisdiction.status === "closed") {
      aside.push({ charge, because: "no-jurisdiction" });
      continue;
    }
    const to = (kind: Charge["relations"][number]["kind"]) => standing.filter((other) => other.jurisdiction.status !== "closed" && other.event === charge.event && other.victim === charge.victim && charge.relations.some((relation) => relation.kind === kind && relation.offence === other.offence));
    const alreadyCounted = (others: readonly Charge[]) => others.find((other) => counted.includes(other));
    const absorbing = to("absorbed-by")[0];
    const chosen = to("general-under").find((special) => isPutFirst(book, special, charge));
    const alternative = alreadyCounted(to("alternative"));
    const beside = alreadyCounted([...to("general-under"), ...to("special-over").filter((general) => !isPutFirst(book, charge, general))]);
    if (absorbing !== undefined) aside.push({ charge, because: "absorbed", of: absorbing });
    else if (chosen !== undefined) aside.push({ charge, because: "general", of: chosen });
    else if (alternative !== undefined) aside.push({ charge, because: "alternative", of: alternative });
    else if (beside !== undefined) aside.push({ charge, because: "general", of: beside });
    else counted.push(charge);
  }
  return { counted, aside };
}

/** Whether the special law goes before the general one by a reading, whatever they weigh. */
function isPutFirst({ offences }: RuleBook, special: Charge, general: Charge): boolean {
  const states = (from: string, to: string, kind: string) => offences.filter(({ id }) => id === articleOf(from)).flatMap((offence) => offence.relations ?? [])
    .some((relation) => relation.kind === kind && relation.reading !== undefined && (relation.offence === to || relation.offence === articleOf(to)));
  return states(special.offence, general.offence, "special-over") || states(general.offence, special.offence, "general-under");
}

/** Which charge each bound comes from: the heaviest that has it; each petty fine adds to both ends. */
function boundsOf(charges: readonly Charge[], applied: PenaltyRange | null, minimum: string | undefined, name: (charge: Charge) => Sentence["counted"][number]): Sentence["concurrence"]["givenBy"] {
  const ofTerm = (bound: "min" | "max") => charges.filter(({ penalty }) => applied?.imprisonment != null && penalty.applied?.imprisonment?.[bound] === applied.imprisonment[bound]).slice(0, 1).map(name);
  const withFine = charges.filter(({ penalty }) => penalty.applied?.fine != null);
  const ordinary = withFine.filter(({ penalty }) => penalty.class !== "petty");
  const heaviestFine = ordinary.toSorted((a, b) => weightOf(b.penalty.applied?.fine?.max ?? 0) - weightOf(a.penalty.applied?.fine?.max ?? 0))[0]?.penalty.applied?.fine?.max;
  const least = ordinary.map(({ penalty }) => penalty.applied?.fine?.min ?? 0).toSorted((a, b) => a - b).at(minimum === "lowest" ? 0 : -1);
  const petty = withFine.filter(({ penalty }) => penalty.class === "petty");
  return {
    minimum: ofTerm("min"), maximum: ofTerm("max"),
    fineMinimum: [...ordinary.filter(({ penalty }) => penalty.applied?.fine?.min === least).slice(0, 1), ...petty].map(name),
    fineMaximum: [...ordinary.filter(({ penalty }) => penalty.applied?.fine?.max === heaviestFine).slice(0, 1), ...petty].map(name),
  };
}

/** One penalty of each nature within the highest maximum; fines of petty offences are added to each other and to it. */
function oneTrial(charges: readonly Charge[], which: "applied" | "ifMitigated", minimum: string | undefined): PenaltyRange | null {
  const ranges = charges.flatMap(({ penalty }) => (penalty[which] === null ? [] : [{ range: penalty[which], isPetty: penalty.class === "petty" }]));
  if (ranges.length === 0) return null;
  const terms = ranges.flatMap(({ range }) => range.imprisonment ?? []);
  const least = terms.map(({ min }) => min).toSorted(compareMaxima).at(minimum === "lowest" ? 0 : -1);
  const most = terms.map(({ max }) => max).toSorted(compareMaxima).at(-1);
  const fines = (isPetty: boolean) => ranges.filter((one) => one.isPetty === isPetty).flatMap(({ range }) => range.fine ?? []);
  const [ordinary, petty] = [fines(false), fines(true)];
  const one: FineRange | undefined = ordinary.length === 0 ? undefined : {
    min: ordinary.map(({ min }) => min).toSorted((a, b) => a - b).at(minimum === "lowest" ? 0 : -1) ?? 0,
    max: ordinary.map(({ max }) => max).toSorted((a, b) => weightOf(a) - weightOf(b)).at(-1) ?? 0,
  };
  const all = [...(one === undefined ? [] : [one]), ...petty];
  return {
    imprisonment: least === undefined || most === undefined ? null : { min: least, max: most },
    fine: all.length === 0 ? null : { min: all.reduce((sum, { min }) => sum + min, 0), max: all.map(({ max }) => max).reduce((sum, max) => (typeof sum !== "number" ? sum : typeof max !== "number" ? max : sum + max), 0) },
  };
}
