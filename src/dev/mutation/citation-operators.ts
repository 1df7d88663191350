import { rank as ranks, type Citation } from "../../schema/primitives.js";
import type { Change } from "./mutant.js";
import { placesIn, type Place } from "./places.js";
import type { Surroundings } from "./surroundings.js";

/** Slips in citations: two exchanged, one lost, another rank, the next article, the passage before or after. */
export function* citationChanges(whole: unknown, { articleAfter }: Surroundings): Generator<Change> {
  const lists = [...placesIn(whole)].filter((place): place is Place & { readonly value: readonly Citation[] } => place.at.at(-1) === "cite" && Array.isArray(place.value));
  for (const [index, { at, value }] of lists.entries()) {
    const next = [...lists.slice(index + 1), ...lists.slice(0, index)].find((other) => JSON.stringify(other.value[0]) !== JSON.stringify(value[0]));
    if (next !== undefined) yield { operator: "swap-citations", detail: `with /${next.at.join("/")}`, edits: [{ at: [...at, "0"], to: next.value[0] }, { at: [...next.at, "0"], to: value[0] }] };
    for (const [position, citation] of value.entries()) {
      const place = [...at, String(position)];
      if (value.length > 1) yield { operator: "drop-citation", edits: [{ at: place }] };
      yield* changesOf(citation, place, articleAfter);
    }
  }
}

function* changesOf(citation: Citation, at: readonly string[], articleAfter: Surroundings["articleAfter"]): Generator<Change> {
  const to = (operator: Change["operator"], key: string, next: unknown): Change => ({ operator, detail: String(next), edits: [{ at: [...at, key], to: next }] });
  const others = "report" in citation ? (["report", "inference"] as const) : ranks.options;
  const rank = others[(others.findIndex((known) => known === citation.rank) + 1) % others.length];
  yield to("other-rank", "rank", rank);
  if ("report" in citation) {
    const paragraph = Number.parseInt(citation.report, 10);
    yield to("other-passage", "report", citation.report.replace(/^\d+/, String(paragraph - 1)));
    return;
  }
  const article = articleAfter(citation.instrument, citation.article);
  if (article !== undefined) yield to("other-article", "article", article);
  if (citation.paragraph !== undefined) yield to("other-passage", "paragraph", String(Number(citation.paragraph) + 1));
  if (citation.item !== undefined) yield to("other-passage", "item", /^\d+$/.test(citation.item) ? String(Number(citation.item) + 1) : String.fromCharCode(citation.item.charCodeAt(0) + 1));
}
