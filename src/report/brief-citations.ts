import { ranks } from "../schema/lists.js";
import type { Citation, Rank } from "../schema/primitives.js";
import { span, type Inline } from "./document.js";
import { instrumentName, type Naming } from "./names.js";
import { compareIds } from "./severity.js";

interface Brevity {
  /** Articles without their paragraphs and items, neighbours in runs. */
  readonly whole?: boolean;
  /** Say of an article how good its source is only where no text was seen. */
  readonly unranked?: boolean;
}

/** One stretch of citations: the articles of one instrument of one rank, or paragraphs of the report. */
interface Stretch {
  readonly text: string;
  readonly rank: Rank;
}

/** Citations in few words, set off by a dash: one stretch for the articles of an instrument. The data has them in full. */
export function briefSources(naming: Naming, citations: readonly Citation[], brevity: Brevity = {}): Inline {
  const stretches = stretchesOf(naming, citations, brevity);
  if (stretches.length === 0) return [];
  return [" ", span("muted", "—"), ...stretches.flatMap(({ text, rank }, at): Inline => [" ", span(rank === "unverified" ? "warning" : "muted", text + (at < stretches.length - 1 ? ";" : ""))])];
}

/** The same as plain words: "Criminal Code 104-108". */
export function briefText(naming: Naming, citations: readonly Citation[], brevity: Brevity = {}): string {
  return stretchesOf(naming, citations, brevity).map(({ text }) => text).join("; ");
}

function stretchesOf(naming: Naming, citations: readonly Citation[], { whole = false, unranked = false }: Brevity): readonly Stretch[] {
  const { words } = naming;
  const stretches: Stretch[] = [];
  const instruments = [...new Set(citations.flatMap((citation) => ("report" in citation ? [] : [citation.instrument])))];
  for (const instrument of instruments) {
    const named = new Set<string>();
    const unseen = new Set(citations.flatMap((citation) => ("report" in citation || citation.instrument !== instrument || citation.rank !== "unverified" ? [] : [articleText(citation, whole)])));
    for (const rank of ranks) {
      const articles = citations.flatMap((citation) => ("report" in citation || citation.instrument !== instrument || citation.rank !== rank ? [] : [articleText(citation, whole)]));
      // A weaker source of the same article adds nothing, but that a part of it was never seen has to be said.
      const fresh = [...new Set(articles)].filter((article) => !named.has(article));
      const isPartlyUnseen = rank !== "unverified" && fresh.some((article) => unseen.has(article));
      for (const article of fresh) named.add(article);
      if (fresh.length === 0) continue;
      const text = words.citation.article(instrumentName(naming, instrument), inRuns(withoutWholes(fresh).toSorted(compareIds)).join(", "));
      const note = [...(unranked && rank !== "unverified" ? [] : [words.rank[rank]]), ...(isPartlyUnseen ? [words.unverifiedInPart] : [])].join(", ");
      stretches.push({ rank: isPartlyUnseen ? "unverified" : rank, text: note === "" ? text : `${text} [${note}]` });
    }
  }
  const paragraphs = [...new Set(citations.flatMap((citation) => ("report" in citation ? [citation.report] : [])))];
  return [...stretches, ...paragraphs.map((paragraph): Stretch => ({ rank: "report", text: words.citation.report(paragraph) }))];
}

function articleText({ article, paragraph, item }: Exclude<Citation, { report: string }>, whole: boolean): string {
  return article + (whole ? "" : [paragraph, item].map((part) => (part === undefined ? "" : `(${part})`)).join(""));
}

/** An article goes without saying where one of its paragraphs is named. */
function withoutWholes(articles: readonly string[]): readonly string[] {
  return articles.filter((article) => !articles.some((other) => other.startsWith(`${article}(`)));
}

/** "104-108" for five articles in a row. */
function inRuns(articles: readonly string[]): readonly string[] {
  const runs: (readonly [string, string])[] = [];
  for (const article of articles) {
    const last = runs.at(-1);
    if (last !== undefined && /^\d+$/.test(article) && Number(last[1]) + 1 === Number(article)) runs[runs.length - 1] = [last[0], article];
    else runs.push([article, article]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`));
}
