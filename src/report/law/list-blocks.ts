import type { Law } from "../../law/law.js";
import { bestRank, citationsOf, figuresOf } from "../../law/figures.js";
import { coresOf, rangedCitations } from "../../law/walk.js";
import type { Offence } from "../../schema/offence.js";
import type { StatedPenalty } from "../../schema/penalty.js";
import type { Citation, Rank } from "../../schema/primitives.js";
import { span, type Block, type Item } from "../document.js";
import { offenceName, reference, type Naming } from "../names.js";
import { compareIds } from "../severity.js";
import { statedPenaltyWords } from "../stated-penalty.js";
import { inForceWords } from "./in-force-words.js";

/** The whole law as a list: every instrument with its offences and their ranges. */
export function listBlocks(naming: Naming, law: Law): readonly Block[] {
  const { words } = naming;
  const { sections } = words;
  return [
    { kind: "heading", level: 1, text: [words.label(law.about.label)] },
    { kind: "field", label: sections.law, text: [sections.lawVersion(law.version, law.sha256)] },
    ...law.instruments.flatMap((instrument): readonly Block[] => {
      const offences = law.offences.filter((offence) => offence.instrument === instrument.id).toSorted((a, b) => compareIds(a.id, b.id));
      return [
        { kind: "heading", level: 2, text: [words.label(instrument.label)] },
        { kind: "field", label: sections.id, text: [instrument.id] },
        { kind: "field", label: sections.number, text: [instrument.number ?? sections.notKnown] },
        { kind: "field", label: sections.inForce, text: [inForceWords(words, instrument.inForce)] },
        { kind: "field", label: sections.articlesOfLaw, text: [words.count.articles(instrument.articles.length)] },
        ...(offences.length === 0 ? [] : [{ kind: "items", label: sections.offences, items: offences.flatMap((offence) => offenceItems(naming, offence)) } satisfies Block]),
      ];
    }),
  ];
}

function offenceItems(naming: Naming, offence: Offence): readonly Item[] {
  const { words } = naming;
  return coresOf(offence).map(({ value: core }, at): Item => {
    const form = offence.forms?.[at];
    const id = form === undefined ? offence.id : `${offence.id}.${form.id}`;
    const ranges = [
      ...(core.penalty === undefined ? [] : [rangeWords(naming, core.penalty, [])]),
      ...(core.bands ?? []).map((band) => `${words.within(words.label(band.label))}: ${rangeWords(naming, band.penalty, rangedCitations(band))}`),
      ...new Set((core.aggravations ?? []).map((entry) => words.sections.aggravated(rangeWords(naming, entry.penalty, rangedCitations(entry))))),
    ];
    return {
      mark: "bullet",
      text: [span("strong", reference(naming, id)), ` ${offenceName(naming, id)} `, span("muted", `[${id}]`)],
      below: ranges.map((text): Block => ({ kind: "paragraph", text: [text] })),
    };
  });
}

/** Best first. */
const ranks: readonly Rank[] = ["official-text", "report", "secondary", "inference", "unverified"];

/** A range with the rank of its weakest figure, so that what rests on no text shows in the list. */
function rangeWords({ words }: Naming, penalty: StatedPenalty, otherwise: readonly Citation[]): string {
  const text = statedPenaltyWords(words, penalty);
  if (penalty === "not-in-sources") return text;
  const citations = penalty.cite ?? otherwise;
  const weakest = Math.max(...figuresOf(penalty).map((figure) => ranks.indexOf(bestRank(citationsOf(figure, citations)))));
  const rank = ranks[weakest];
  return rank === undefined ? text : `${text} [${words.rank[rank]}]`;
}
