import type { Law } from "../law/law.js";
import { conditionNodes, offenceConditions } from "../law/walk.js";
import { catalogueOf, type Language } from "./catalogue/index.js";
import type { Catalogue } from "./catalogue/catalogue.js";
import type { Block } from "./document.js";
import { articleStatuses, coverageOf, type CoverageTotals } from "./law/coverage.js";
import { articleBlocks, articleItem, definitionBlocks, instrumentBlocks } from "./law/instrument-blocks.js";
import { listBlocks } from "./law/list-blocks.js";
import { offenceBlocks } from "./law/offence-blocks.js";
import { findProvision, type FoundProvision } from "./law/provision.js";
import { indexLaw } from "./law-index.js";
import type { Naming } from "./names.js";
import { setText } from "./set-text.js";
import type { TextOptions } from "./text.js";

/**
 * Lists the law: instruments, and their offences with the ranges and the best rank of their sources.
 * @example
 * renderLaw(law).includes("lshtse-2008.art-10"); // => true
 */
export function renderLaw(law: Law, options: TextOptions = {}): string {
  const naming = namingOf(law, options.lang);
  return setText([...listBlocks(naming, law), ...footer(naming.words)], options);
}

/**
 * Writes one provision so that a lawyer can read it: elements as outlines, ranges, sources with their ranks, notes.
 * @param id - of an offence, one of its forms, a definition, an instrument, or any article of an instrument
 * @returns the text, or undefined where the law has nothing of that id
 * @example
 * renderProvision(law, "lshtse-2008.art-999"); // => undefined
 */
export function renderProvision(law: Law, id: string, options: TextOptions = {}): string | undefined {
  const found = findProvision(law, id);
  if (found === undefined) return undefined;
  const naming = namingOf(law, options.lang);
  return setText([...provisionBlocks(naming, law, found), ...footer(naming.words)], options);
}

/**
 * Writes the register of every article of every instrument: what became of it, on what kind of text, and why; with totals.
 * @example
 * renderCoverage(law).split("\n").length > 52; // => true
 */
export function renderCoverage(law: Law, options: TextOptions = {}): string {
  const naming = namingOf(law, options.lang);
  const { words } = naming;
  const coverage = coverageOf(law);
  const blocks = law.instruments.flatMap((instrument, at): readonly Block[] => [
    { kind: "heading", level: 2, text: [words.label(instrument.label)] },
    { kind: "field", label: words.sections.totals, text: [totalsWords(words, coverage.instruments[at]?.totals)] },
    { kind: "items", items: instrument.articles.map((article) => articleItem(naming, instrument, article)) },
  ]);
  return setText(
    [
      { kind: "heading", level: 1, text: [words.sections.coverageTitle] },
      { kind: "field", label: words.sections.law, text: [words.sections.lawVersion(law.version, law.sha256)] },
      { kind: "field", label: `${words.sections.totals}, ${words.sections.allInstruments}`, text: [totalsWords(words, coverage.totals)] },
      ...blocks,
      ...footer(words),
    ],
    options,
  );
}

function provisionBlocks(naming: Naming, law: Law, found: FoundProvision): readonly Block[] {
  switch (found.kind) {
    case "offence":
      return found.offences.flatMap((offence) => offenceBlocks(naming, offence, found.form));
    case "definition":
      return definitionBlocks(naming, found.definition, usersOf(law, found.definition.id));
    case "instrument":
      return instrumentBlocks(naming, found.instrument);
    case "article":
      return articleBlocks(naming, found.instrument, found.article);
  }
}

function totalsWords(words: Catalogue, totals: CoverageTotals | undefined): string {
  if (totals === undefined) return "";
  const parts = articleStatuses.filter((status) => totals.byStatus[status] > 0).map((status) => `${words.articleStatus[status]} ${words.number(totals.byStatus[status])}`);
  return `${words.count.articles(totals.articles)}: ${parts.join(", ")}`;
}

function namingOf(law: Law, language: Language = "en"): Naming {
  return { words: catalogueOf(language), index: indexLaw(law) };
}

/** A printed page of law is read alone, too: it says what it is. */
function footer(words: Catalogue): readonly Block[] {
  return [
    { kind: "heading", level: 3, text: [words.sections.notices] },
    { kind: "paragraph", text: [words.commands.notLegalAdvice] },
  ];
}

function usersOf(law: Law, definition: string): readonly string[] {
  const offences = law.offences.filter((offence) => [...offenceConditions(offence)].some(({ value, path }) => names(definition, value, path)));
  const definitions = law.definitions.filter(({ when }) => names(definition, when, ""));
  return [...offences, ...definitions].map(({ id }) => id);
}

function names(definition: string, condition: Parameters<typeof conditionNodes>[0], path: string): boolean {
  return [...conditionNodes(condition, path)].some(({ value }) => "condition" in value && value.condition === definition);
}
