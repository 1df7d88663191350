import type { Citation, Label } from "../schema/primitives.js";
import type { Catalogue } from "./catalogue/catalogue.js";
import { provisionOf, type LawIndex } from "./law-index.js";

/** What every part of a report needs: the words, and the law to name things by. */
export interface Naming {
  readonly words: Catalogue;
  readonly index: LawIndex;
}

/** An id of the law in words where the law has no label for it: `minor-victim` as "minor victim". */
export function idWords(id: string): string {
  return (id.split(".").at(-1) ?? id).replaceAll("-", " ");
}

/** The label of a thing that the law may or may not know. */
export function labelOr(naming: Naming, label: Label | undefined, id: string): string {
  return label === undefined ? idWords(id) : naming.words.label(label);
}

/** The short name of an instrument: "LSHTSE". */
export function instrumentName({ words, index }: Naming, id: string): string {
  const instrument = index.instruments.get(id);
  return instrument === undefined ? id : words.label(instrument.shortLabel);
}

/** An offence, form or definition by instrument and article: "LSHTSE 10", "LSHTSE 39(1)". */
export function reference(naming: Naming, id: string): string {
  const { words, index } = naming;
  const paragraph = /\.par-(\w+)$/.exec(id)?.[1];
  const holder = provisionOf(index, id)?.offence ?? index.offences.get(id) ?? index.definitions.get(id);
  if (holder !== undefined) return words.citation.article(instrumentName(naming, holder.instrument), holder.article + (paragraph === undefined ? "" : `(${paragraph})`));
  const plain = /^(.+)\.art-([0-9]+[a-z]?)(?:\.par-(\w+))?$/.exec(id);
  if (plain === null) return id;
  const [, instrument = "", article = "", part] = plain;
  return words.citation.article(instrumentName(naming, instrument), part === undefined ? article : `${article}(${part})`);
}

/** The label of an offence; of a form, with the form's own. */
export function offenceName(naming: Naming, id: string): string {
  const { words } = naming;
  const provision = provisionOf(naming.index, id);
  if (provision === undefined) return labelOr(naming, naming.index.offences.get(id)?.label, id);
  const name = words.label(provision.offence.label);
  return provision.form === undefined ? name : `${name}: ${words.within(words.label(provision.form.label))}`;
}

/** The label of a fact of the vocabulary. */
export function factName(naming: Naming, id: string): string {
  return labelOr(naming, naming.index.facts.get(id)?.label, id);
}

/** What a presumption presumes. */
export function presumptionName(naming: Naming, id: string): string {
  return labelOr(naming, naming.index.presumptions.get(id)?.label, id);
}

/** One citation, short: "LSHTSE 10(1) [secondary E4]", "report ¶79(c)". */
export function citationText(naming: Naming, citation: Citation): string {
  const { words } = naming;
  const figures = citation.figures === undefined ? "" : `: ${citation.figures.map((figure) => words.figure[figure]).join(", ")}`;
  if ("report" in citation) {
    const note = [...(citation.rank === "report" ? [] : [words.rank[citation.rank]])].join(" ") + figures;
    return words.citation.report(citation.report) + (note === "" ? "" : ` [${note.replace(/^: /, "")}]`);
  }
  const place = citation.article + [citation.paragraph, citation.item].map((part) => (part === undefined ? "" : `(${part})`)).join("");
  const source = [words.rank[citation.rank], citation.source, citation.page === undefined ? undefined : words.citation.page(citation.page)].filter((part) => part !== undefined).join(" ");
  return `${words.citation.article(instrumentName(naming, citation.instrument), place)} [${source}${figures}]`;
}

/** Citations in a row, each once. */
export function citationsText(naming: Naming, citations: readonly Citation[] | undefined): string {
  return [...new Set((citations ?? []).map((citation) => citationText(naming, citation)))].join("; ");
}
