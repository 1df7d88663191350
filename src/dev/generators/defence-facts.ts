import { compileLaw, factsOf } from "../../facts/compiled.js";
import type { Law } from "../../law/law.js";

/** Facts of knowledge of minority that can defeat a charge or an aggravation. */
const OF_KNOWLEDGE: readonly string[] = ["accused.knows-minority", "accused.proves-belief-adult"];

/** The facts that count only when raised: grounds, knowledge of minority, and the defences of some charges or of all. */
export function defenceFacts(law: Law, charge?: string): ReadonlySet<string> {
  const { charges, grounds } = compileLaw(law);
  const defences = charges.filter(({ id }) => charge === undefined || id === charge).flatMap((known) => known.defences);
  return new Set([...OF_KNOWLEDGE, ...factsOf([...grounds, ...defences].map(({ node }) => node))]);
}
