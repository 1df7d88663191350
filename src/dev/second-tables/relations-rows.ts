import { readCitations, type Notation } from "./citation-notation.js";
import type { Expected } from "./read-tables.js";

/** A row on how one offence stands to others. */
export interface RelationsRow {
  /** The offence that states the relations. */
  readonly relations: string;
  readonly kind: string;
  readonly to: readonly string[];
  readonly form?: string;
  /** The readings on which they rest, with their values. */
  readonly under?: Readonly<Record<string, string>>;
  /** Citations; absent where they are the two articles, by inference. */
  readonly cite?: string;
  /** Citations beside the two articles. */
  readonly besides?: string;
}

/** The leaves of the rules that a row on relations holds to account. */
export function expandRelations({ relations: from, kind, to, form, under = {}, cite, besides }: RelationsRow, notation: Notation): readonly Expected[] {
  const values = Object.values(under);
  return to.flatMap((offence) => {
    const name = [kind, offence, ...(form === undefined ? [] : [`of ${form}`]), ...(values.length === 0 ? [] : [`under ${values.join(" and ")}`])].join(" ");
    const place = `${from}/relations/${name}`;
    const both = [from, offence].map(inference);
    const cited = cite === undefined ? [...both, ...(besides === undefined ? [] : readCitations(besides, notation))].toSorted() : readCitations(cite, notation);
    return [
      { path: `${place}/kind`, value: kind }, { path: `${place}/offence`, value: offence }, { path: `${place}/cite`, value: cited.join(" ") },
      ...(form === undefined ? [] : [{ path: `${place}/form`, value: form }]),
      ...Object.entries(under).flatMap(([id, value], index) => [{ path: `${place}/${index === 0 ? "reading" : "andReading"}/value`, value }, ...[{ path: `${place}/${index === 0 ? "reading" : "andReading"}/id`, value: id }]]),
    ];
  });
}

/** The article of an offence as what a relation is inferred from. */
function inference(offence: string): string {
  const [instrument = "", article = ""] = offence.split(".");
  return readCitations(`${article.slice("art-".length)} inference`, { instrument })[0] ?? "";
}
