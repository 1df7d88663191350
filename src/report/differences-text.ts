import type { Law } from "../law/law.js";
import type { Difference } from "../schema/differences.js";
import { catalogueOf } from "./catalogue/index.js";
import { span, type Block } from "./document.js";
import { indexLaw } from "./law-index.js";
import { instrumentName, reference, type Naming } from "./names.js";
import { placeAndTimeWords } from "./place-and-time-words.js";
import { setText } from "./set-text.js";
import { sources } from "./sources.js";
import { statedPenaltyWords } from "./stated-penalty.js";
import type { TextOptions } from "./text.js";

/**
 * Writes the register of differences between the State report and the law: what each says, what the rules follow, and which figures of
 * the report are kept.
 * @example
 * renderDifferences(law).includes("79(a)"); // => true
 */
export function renderDifferences(law: Law, options: TextOptions = {}): string {
  const language = options.lang ?? "en";
  const naming: Naming = { words: catalogueOf(language), index: indexLaw(law) };
  const words = placeAndTimeWords(language);
  return setText([
    { kind: "heading", level: 1, text: [words.differencesTitle] },
    { kind: "paragraph", text: [words.differencesIntroduction(law.differences.length)] },
    ...law.differences.flatMap((difference, index) => differenceBlocks(naming, language, difference, index + 1)),
  ], options);
}

function differenceBlocks(naming: Naming, language: NonNullable<TextOptions["lang"]>, difference: Difference, number: number): readonly Block[] {
  const { words } = naming;
  const own = placeAndTimeWords(language);
  const { instrument, articles, paragraphs, encoded, variants } = difference;
  const name = articles.length === 0 ? instrumentName(naming, instrument) : words.citation.article(instrumentName(naming, instrument), words.and(articles));
  const rules = encoded.rules.length === 0 ? "" : ` (${encoded.rules.map((id) => reference(naming, id)).filter((text, index, all) => all.indexOf(text) === index).join("; ")})`;
  return [
    { kind: "heading", level: 2, text: [own.difference(number, name, words.and(paragraphs.map((paragraph) => words.citation.report(paragraph))))] },
    { kind: "field", label: own.id, text: [difference.id] },
    { kind: "field", label: own.reportSays, text: [words.label(difference.report)] },
    { kind: "field", label: own.lawSays, text: [words.label(difference.statute)] },
    { kind: "field", label: own.shownBy, text: [span(difference.strength === "memory" || difference.strength === "text-and-memory" ? "warning" : "muted", own.strength[difference.strength]), ...sources(naming, difference.cite)] },
    { kind: "field", label: own.encoded, text: [`${own.encodedAs[encoded.as]}: ${words.label(encoded.label)}${rules}`, ...(encoded.reading === undefined ? [] : [span("muted", ` [--reading ${encoded.reading}]`)])] },
    ...(variants ?? []).map(({ offence, variant }): Block => ({ kind: "paragraph", text: [own.keptFigure(reference(naming, offence), variantFigure(naming, offence, variant))] })),
  ];
}

function variantFigure({ words, index }: Naming, offence: string, variant: string): string {
  const kept = index.offences.get(offence)?.variants?.find(({ id }) => id === variant);
  return kept === undefined ? variant : statedPenaltyWords(words, kept.penalty);
}
