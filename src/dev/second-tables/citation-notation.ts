import type { Citation, Rank } from "../../schema/primitives.js";

/** Short names of the instruments, as lawyers write them. */
const instruments = {
  LSHTSE: "lshtse-2008", CC: "criminal-code-2009", CCP: "code-of-criminal-procedure-2007", CON: "constitution", CCD: "constitutional-council-decision-092-2007",
  D107: "decision-107-2007", ICAL: "inter-country-adoption-2009", JJL: "juvenile-justice-2016", TOUR: "law-on-tourism-2009", P62: "prakas-62-2008",
} as const;

/** What a table says once for all its citations. */
export interface Notation {
  /** The instrument of a citation that names none. */
  readonly instrument?: string | undefined;
  /** The printed page on which each article of the official texts begins, by text and article. */
  readonly pages?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The rank that a text's tag stands for: the official texts, or else a text that quotes or describes the law. */
function rankOf(source: string): Rank {
  return source === "OT" || source === "ICA" ? "official-text" : "secondary";
}

const article = /^(\d{1,3}[a-z]?)(?:\((\d{1,2})\))?(?:#(\d{1,2}|[a-z]))?$/;
const ranks: Readonly<Record<string, Rank>> = { official: "official-text", report: "report", secondary: "secondary", inference: "inference", memory: "unverified" };

/**
 * Reads citations from the notation of the second tables, which is not the form of the rule files.
 * `284#1 OT` is item 1 of Article 284 in the official text, on the page where the article begins; `8(2) E4` paragraph 2 of Article 8 by the text E4;
 * `CC 668 inference` another instrument's article; `30 memory` what is recalled; `¶79(c)` a paragraph of the report. A page is `p84`;
 * `{fine.max}` says for which figures a citation stands.
 * @param text - citations between semicolons
 * @returns each in a canonical form, sorted
 * @throws RangeError for what is not a citation in this notation
 */
export function readCitations(text: string, notation: Notation = {}): readonly string[] {
  return text.split(";").map((one) => canonical(readCitation(one.trim(), notation))).toSorted();
}

/** The citations of a rule file in the same canonical form, sorted. */
export function canonicalCitations(cite: readonly Citation[]): readonly string[] {
  return cite.map(canonical).toSorted();
}

function readCitation(text: string, { instrument, pages }: Notation): Citation {
  const words = text.split(/\s+/);
  const figures = words.filter((word) => word.startsWith("{")).flatMap((word) => word.slice(1, -1).split(",")) as NonNullable<Citation["figures"]>;
  const rest = words.filter((word) => !word.startsWith("{"));
  const stated = rest.map((word) => ranks[word]).find((rank) => rank !== undefined);
  const [first = "", ...others] = rest.filter((word) => ranks[word] === undefined);
  if (first.startsWith("¶")) {
    if (others.length > 0 || !(stated === undefined || stated === "inference")) throw new RangeError(`no citation: ${text}`);
    return { report: first.slice(1), ...(figures.length === 0 ? {} : { figures }), rank: stated ?? "report" };
  }
  const named = instruments[first as keyof typeof instruments] as string | undefined;
  const [number = "", ...marks] = named === undefined ? [first, ...others] : others;
  const found = article.exec(number);
  const page = marks.find((mark) => /^p\d+$/.test(mark));
  const sources = marks.filter((mark) => mark !== page);
  const of = named ?? instrument;
  const [source] = sources;
  const rank = stated ?? (source === undefined ? undefined : rankOf(source));
  if (found === null || of === undefined || sources.length > 1 || rank === undefined) throw new RangeError(`no citation: ${text}`);
  const [, name = "", paragraph, item] = found;
  const printed = page === undefined ? (source === undefined ? undefined : pages?.[source]?.[name]) : Number(page.slice(1));
  return {
    instrument: of, article: name,
    ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }),
    ...(printed === undefined ? {} : { page: printed }), ...(source === undefined ? {} : { source }),
    ...(figures.length === 0 ? {} : { figures }), rank,
  };
}

function canonical(citation: Citation): string {
  return JSON.stringify(Object.entries(citation).map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value]).toSorted());
}
