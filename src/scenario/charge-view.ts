import type { AssessedCharge, Assessment } from "../schema/assessment.js";
import type { ExpectedCharge, ExpectedSentence } from "../schema/expected-charge.js";

/** The name of a part without what tells how its list is meant: `chargesAmong` and `chargesAbsent` speak of `charges`. */
type Part<Name> = Name extends `${infer Base}Among` ? Base : Name extends `${infer Base}Absent` ? Base : Name;
/** A result in the shape in which an expectation speaks of it, with every part it may name. */
export type ViewOf<Expected> = { readonly [Name in keyof Expected as Part<Name>]-?: unknown };

/** A charge of a result, in the shape in which an expectation speaks of it. */
export function chargeView(charge: AssessedCharge): ViewOf<ExpectedCharge> {
  const { penalty, jurisdiction } = charge;
  const { class: offenceClass, statutory, base, reason: noRange, conditional, exempt, caveats, applied, ifMitigated, steps, options, additional, legalPerson } = penalty;
  const { accused, event, victim, offence, status, reason, form, band, presumptions, knowledge, consent, unverified, missing, alternatives, worlds, relations, limitation, milderLaw } = charge;
  return {
    accused, event, victim, offence, status, reason, form, band, presumptions, knowledge, consent, unverified, missing,
    class: offenceClass, statutory, base, noRange, conditional, exempt, caveats, applied, ifMitigated, steps, alternatives, worlds, relations, limitation, milderLaw, additional,
    elements: statusesOf(charge.elements),
    aggravations: statusesOf(charge.aggravations),
    bands: statusesOf(charge.bands),
    barriers: statusesOf(charge.barriers),
    pointsOfProof: idsOf(charge.pointsOfProof),
    measures: idsOf(penalty.measures),
    otherwise: penalty.otherwise.map((one) => ({ ...one, measures: idsOf(one.measures) })),
    courtOptions: Object.fromEntries(options.map((option) => [option.id, option])),
    legalPerson,
    jurisdiction: { ...jurisdiction, grounds: statusesOf(jurisdiction.grounds), conditions: statusesOf(jurisdiction.conditions), bars: statusesOf(jurisdiction.bars) },
    cites: citationsIn(charge),
  };
}

/** One accused's charges taken together, in the shape in which an expectation speaks of them. */
export function sentenceView({ concurrence, ...sentence }: Assessment["sentence"][number]): ViewOf<ExpectedSentence> {
  const { applied, ifMitigated, separateTrials, rules } = concurrence;
  return { ...sentence, applied, ifMitigated, separateTrials, rules: rules.map(({ rule }) => rule) };
}

function statusesOf(list: readonly { readonly id: string; readonly status: string }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(list.map(({ id, status }) => [id, status]));
}

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

/** Every citation of a result, wherever it stands: what `cite` lists. */
function citationsIn(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  return Object.entries(value).flatMap(([key, member]): readonly unknown[] => (key === "cite" && Array.isArray(member) ? member : citationsIn(member)));
}
