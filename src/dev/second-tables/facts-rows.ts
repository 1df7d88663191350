import { readCitations, type Notation } from "./citation-notation.js";
import type { Expected } from "./read-tables.js";

/** A row on facts of the vocabulary that are true or false: the file, and each fact with its citations. */
export type FactsRow = { readonly vocabulary: string } & { readonly [fact: string]: string };

/** The leaves of the rules that a row on facts holds to account. */
export function expandFacts({ vocabulary: file, ...citations }: FactsRow, notation: Notation): readonly Expected[] {
  return Object.entries(citations).flatMap(([fact, cite]) => [
    { path: `vocabulary/${file}/facts/${fact}/type`, value: "boolean" },
    { path: `vocabulary/${file}/facts/${fact}/cite`, value: readCitations(cite, notation).join(" ") },
  ]);
}
