import type { Citation } from "../schema/primitives.js";
import { span, type Inline } from "./document.js";
import { citationText, type Naming } from "./names.js";

/** Citations behind a text, each once, set off by a dash; one that rests on no text seen stands out. */
export function sources(naming: Naming, citations: readonly Citation[] | undefined): Inline {
  const ranked = new Map((citations ?? []).map((citation) => [citationText(naming, citation), citation.rank]));
  if (ranked.size === 0) return [];
  return [" ", span("muted", "—"), ...[...ranked].flatMap(([text, rank], at): Inline => [" ", span(rank === "unverified" ? "warning" : "muted", text + (at < ranked.size - 1 ? ";" : ""))])];
}
