import type { Law } from "../law/law.js";
import type { LegalPersonPenalty, PenaltyCatalogue, PenaltyList } from "../schema/additional-penalties.js";
import type { Offence } from "../schema/offence.js";

type Kind = PenaltyCatalogue["penalties"][number];

/** A law's offences and penalties by id, looked up for every charge. */
export interface Plan {
  readonly offences: ReadonlyMap<string, Offence>;
  readonly lists: ReadonlyMap<string, PenaltyList>;
  readonly legalPersons: ReadonlyMap<string, LegalPersonPenalty>;
  /** The kinds of additional penalty that the catalogues know. */
  readonly kinds: { readonly [persons in PenaltyCatalogue["for"]]: ReadonlyMap<string, Kind> };
}

const cache = new WeakMap<Law, Plan>();

/** The plan of a law; the same law is planned once. */
export function planOf(law: Law): Plan {
  const known = cache.get(law);
  if (known !== undefined) return known;
  const { catalogues, lists, legalPersons } = law.penalties;
  const kinds = (persons: PenaltyCatalogue["for"]) => byId(catalogues.filter((catalogue) => catalogue.for === persons).flatMap(({ penalties }) => penalties));
  const plan: Plan = { offences: byId(law.offences), lists: byId(lists), legalPersons: byId(legalPersons), kinds: { "natural-persons": kinds("natural-persons"), "legal-persons": kinds("legal-persons") } };
  cache.set(law, plan);
  return plan;
}

/** Of several versions of one id the first stands for all. */
function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.toReversed().map((item) => [item.id, item]));
}
