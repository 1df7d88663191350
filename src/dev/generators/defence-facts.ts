import { compileLaw, factsOf } from "../../facts/compiled.js";
import type { Law } from "../../law/law.js";

/** Facts of knowledge of minority that can defeat a charge or an aggravation. */
const OF_KNOWLEDGE: readonly string[] = ["accused.knows-minority", "accused.proves-belief-adult"];

/**
 * The facts that count only when raised: grounds, knowledge of minority, and the defences of one charge or of all; of a derived
 * fact also what it derives from.
 */
export function defenceFacts(law: Law, charge?: string): ReadonlySet<string> {
  const { charges, grounds, derived } = compileLaw(law);
  const defences = charges.filter(({ id }) => charge === undefined || id === charge).flatMap((known) => known.defences);
  const facts = factsOf([...grounds, ...defences].map(({ node }) => node));
  const sources = facts.flatMap((fact) => {
    const kind = derived.get(fact);
    return kind !== undefined && "from" in kind ? [kind.from] : [];
  });
  return new Set([...OF_KNOWLEDGE, ...facts, ...sources]);
}
