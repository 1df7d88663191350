import type { Law } from "../../law/law.js";
import { bestRank } from "../../law/figures.js";
import { coresOf, rangedCitations } from "../../law/walk.js";
import type { Offence } from "../../schema/offence.js";
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
      ...(core.penalty === undefined ? [] : [statedPenaltyWords(words, core.penalty) + rankNote(naming, core.penalty === "not-in-sources" ? [] : core.penalty.cite ?? [])]),
      ...(core.bands ?? []).map((band) => `${words.within(words.label(band.label))}: ${statedPenaltyWords(words, band.penalty)}${rankNote(naming, rangedCitations(band))}`),
      ...new Set((core.aggravations ?? []).map((entry) => words.sections.aggravated(statedPenaltyWords(words, entry.penalty)) + rankNote(naming, rangedCitations(entry)))),
    ];
    return {
      mark: "bullet",
      text: [span("strong", reference(naming, id)), ` ${offenceName(naming, id)} `, span("muted", `[${id}]`)],
      below: ranges.map((text): Block => ({ kind: "paragraph", text: [text] })),
    };
  });
}

/** The best rank behind figures, so that what rests on no text shows in the list. */
function rankNote({ words }: Naming, citations: Parameters<typeof bestRank>[0]): string {
  return citations.length === 0 ? "" : ` [${words.rank[bestRank(citations)]}]`;
}
