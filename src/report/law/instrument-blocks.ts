import type { InForce, Instrument, RegisteredArticle } from "../../schema/instrument.js";
import type { Definition } from "../../schema/definition.js";
import { itemsUnder, span, type Block, type Inline, type Item } from "../document.js";
import { citationsText, reference, type Naming } from "../names.js";
import { sources } from "../sources.js";
import { conditionBlocks } from "./condition-blocks.js";
import { inForceWords } from "./in-force-words.js";

/** One instrument: its identity, its days in force and what became of each of its articles. */
export function instrumentBlocks(naming: Naming, instrument: Instrument): readonly Block[] {
  const { words } = naming;
  const { sections } = words;
  return [
    { kind: "heading", level: 1, text: [words.label(instrument.label)] },
    { kind: "field", label: sections.id, text: [instrument.id] },
    { kind: "field", label: sections.number, text: [instrument.number ?? sections.notKnown, ...sources(naming, instrument.cite)] },
    { kind: "field", label: sections.signed, text: [instrument.dates.signed === null ? sections.notKnown : words.date(instrument.dates.signed)] },
    { kind: "field", label: sections.inForce, text: [inForceWords(words, instrument.inForce), ...sources(naming, instrument.inForce?.cite)] },
    ...commencementBlocks(naming, instrument),
    { kind: "items", label: sections.articlesOfLaw, items: instrument.articles.map((article) => articleItem(naming, instrument, article)) },
  ];
}

/** Parts that commence on other days, and the readings under which the whole commences on other days. */
function commencementBlocks(naming: Naming, { provisions, commencement }: Instrument): readonly Block[] {
  const { words } = naming;
  const entry = (head: string, inForce: InForce): Item => ({ mark: "bullet", text: [`${head}: ${inForceWords(words, inForce)}`, ...sources(naming, inForce.cite)] });
  return itemsUnder(words.sections.otherCommencement, [
    ...(provisions ?? []).map(({ from, to, inForce }) => entry(words.sections.articleRun(from, to), inForce)),
    ...Object.entries(commencement?.values ?? {}).map(([value, inForce]) => entry(words.sections.onReading(commencement?.reading ?? "", value), inForce)),
  ]);
}

/** One article in a register: number and title, what became of it, why. */
export function articleItem(naming: Naming, instrument: Instrument, article: RegisteredArticle): Item {
  const { words } = naming;
  return {
    mark: "bullet",
    text: [span("strong", words.citation.article(words.label(instrument.shortLabel), article.article)), ...(article.title === null ? [] : [` ${words.label(article.title)}`])],
    below: [{ kind: "paragraph", text: [...stateWords(naming, article), `: ${words.label(article.reason)}`] }],
  };
}

function stateWords({ words }: Naming, { status, rank }: RegisteredArticle): Inline {
  const gap = status === "not-in-sources" || rank === null || rank === "unverified";
  return [span(gap ? "warning" : "met", words.articleStatus[status]), span("muted", ` [${rank === null ? words.sections.nothingSeen : words.rank[rank]}]`)];
}

/** An article that the register knows and that is neither an offence nor a definition. */
export function articleBlocks(naming: Naming, instrument: Instrument, article: RegisteredArticle): readonly Block[] {
  const { words } = naming;
  const { sections } = words;
  return [
    { kind: "heading", level: 1, text: [[words.citation.article(words.label(instrument.shortLabel), article.article), ...(article.title === null ? [] : [words.label(article.title)])].join(": ")] },
    { kind: "field", label: sections.id, text: [`${instrument.id}.art-${article.article}`] },
    { kind: "field", label: sections.status, text: stateWords(naming, article) },
    { kind: "field", label: sections.reason, text: [words.label(article.reason)] },
    { kind: "field", label: sections.law, text: [words.label(instrument.label)] },
    ...definitionsOf(naming, instrument, article).map((definition): Block => ({ kind: "field", label: sections.definitions, text: [`${words.label(definition.label)} [${definition.id}]`] })),
  ];
}

function definitionsOf({ index }: Naming, { id }: Instrument, { article }: RegisteredArticle): readonly Definition[] {
  return [...index.definitions.values()].filter((definition) => definition.instrument === id && definition.article === article);
}

/** A named condition that offences share. */
export function definitionBlocks(naming: Naming, definition: Definition, usedBy: readonly string[]): readonly Block[] {
  const { words } = naming;
  const { sections } = words;
  return [
    { kind: "heading", level: 1, text: [`${reference(naming, definition.id)}: ${words.label(definition.label)}`] },
    { kind: "field", label: sections.id, text: [definition.id] },
    { kind: "field", label: sections.sources, text: [citationsText(naming, definition.cite)] },
    { kind: "field", label: sections.meaning, text: [] },
    { kind: "group", blocks: conditionBlocks(naming, definition.when) },
    ...(usedBy.length === 0 ? [] : [{ kind: "field", label: sections.usedBy, text: [usedBy.map((id) => reference(naming, id)).join("; ")] } satisfies Block]),
    ...(definition.notes ?? []).map((note): Block => ({ kind: "field", label: sections.notes, text: [words.label(note)] })),
  ];
}
