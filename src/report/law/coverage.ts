import type { Law } from "../../law/law.js";
import type { RegisteredArticle } from "../../schema/instrument.js";

type Status = RegisteredArticle["status"];
/** How many articles have each status, and how many there are. */
export interface CoverageTotals {
  readonly articles: number;
  readonly byStatus: { readonly [status in Status]: number };
}

/** What became of each article of one instrument. */
export interface InstrumentCoverage {
  readonly instrument: string;
  readonly articles: readonly RegisteredArticle[];
  readonly totals: CoverageTotals;
}

/** What became of every article of every instrument, with totals. */
export interface Coverage {
  readonly law: { readonly version: string; readonly sha256: string };
  readonly instruments: readonly InstrumentCoverage[];
  readonly totals: CoverageTotals;
}

/** Every status of the register, in the order in which totals are shown. */
export const articleStatuses = ["encoded", "partial", "definition", "general-rule", "not-operative", "not-in-sources"] as const satisfies readonly Status[];

/**
 * The register of a law's articles as data.
 * @example
 * coverageOf(law).totals.articles > 0; // => true
 */
export function coverageOf(law: Law): Coverage {
  return {
    law: { version: law.version, sha256: law.sha256 },
    instruments: law.instruments.map(({ id, articles }) => ({ instrument: id, articles, totals: totalsOf(articles) })),
    totals: totalsOf(law.instruments.flatMap(({ articles }) => articles)),
  };
}

function totalsOf(articles: readonly RegisteredArticle[]): CoverageTotals {
  const count = (status: Status) => articles.filter((article) => article.status === status).length;
  return {
    articles: articles.length,
    byStatus: Object.fromEntries(articleStatuses.map((status) => [status, count(status)])) as CoverageTotals["byStatus"],
  };
}
