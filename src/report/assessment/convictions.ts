import { briefSources } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import type { Block, Item } from "../document.js";

/** Whether the penalty of each earlier conviction of an accused may still be enforced. */
export function convictionBlocks(context: ReportContext, accused: string): readonly Block[] {
  const { own, words, assessment } = context;
  const found = assessment.convictions.filter((conviction) => conviction.accused === accused);
  if (found.length === 0) return [];
  const stated = context.case?.accused.find(({ id }) => id === accused)?.convictions ?? [];
  const items = found.map(({ conviction, status, lastDay, cite }): Item => {
    const known = stated[conviction];
    const name = known === undefined ? words.sections.conviction(conviction + 1) : words.sections.convictionOf(conviction + 1, words.offenceClass[known.class], words.date(known.finalOn));
    return { mark: "bullet", text: [`${name}: ${[own.penaltyLimitationStatus[status], ...(lastDay === null ? [] : [own.lastDay(lastDay)])].join(", ")}`, ...briefSources(context, cite)] };
  });
  return [{ kind: "heading", level: 3, text: [words.sections.convictions] }, { kind: "group", blocks: [{ kind: "items", items }] }];
}
