import type { Block } from "../document.js";
import { span } from "../document.js";
import { idWords } from "../names.js";
import type { ReportSection } from "./section.js";

/** The open questions of law that mattered to the result, with the reading used and the others that may be chosen. */
export const readings: ReportSection = ({ words, index, assessment }) => {
  const used = Object.entries(assessment.law.readings);
  if (used.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: [words.sections.readings] },
    {
      kind: "items",
      items: used.map(([id, value]) => {
        const reading = index.readings.get(id);
        const labelled = (chosen: string) => {
          const known = reading?.values.find((candidate) => candidate.id === chosen);
          return known === undefined ? chosen : `${words.label(known.label)} [${id}=${chosen}]`;
        };
        const others = reading?.values.filter((candidate) => candidate.id !== value).map((candidate) => labelled(candidate.id)) ?? [];
        return {
          mark: "bullet",
          text: [reading === undefined ? idWords(id) : words.label(reading.question)],
          below: [
            { kind: "paragraph", text: [words.sections.readingUsed(labelled(value))] } satisfies Block,
            ...(others.length === 0 ? [] : [{ kind: "paragraph", text: [span("muted", words.sections.otherReadings(others))] } satisfies Block]),
          ],
        };
      }),
    },
  ];
};
