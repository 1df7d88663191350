import type { Law } from "../law/law.js";
import { catalogueOf } from "./catalogue/index.js";
import { span, type Block } from "./document.js";
import { indexLaw } from "./law-index.js";
import type { Naming } from "./names.js";
import { placeAndTimeWords } from "./place-and-time-words.js";
import { setText } from "./set-text.js";
import { sources } from "./sources.js";
import type { TextOptions } from "./text.js";

/**
 * Writes the open questions of law: each with the values that may be chosen, the default first, and its sources.
 * @example
 * renderReadings(law).includes("presumption-reach=charging"); // => true
 */
export function renderReadings(law: Law, options: TextOptions = {}): string {
  const language = options.lang ?? "en";
  const naming: Naming = { words: catalogueOf(language), index: indexLaw(law) };
  const { words } = naming;
  const own = placeAndTimeWords(language);
  return setText([
    { kind: "heading", level: 1, text: [own.readingsTitle] },
    { kind: "paragraph", text: [own.readingsIntroduction(words.count.readings(law.readings.length))] },
    ...law.readings.flatMap(({ id, question, values, because, decides, cite }): readonly Block[] => [
      { kind: "heading", level: 2, text: [words.label(question)] },
      { kind: "field", label: own.id, text: [id, ...sources(naming, cite)] },
      ...(decides === undefined ? [] : [{ kind: "field", label: own.readingDecides, text: [own.readingDecidesOnly[decides]] } satisfies Block]),
      {
        kind: "items",
        items: values.map((value, index) => ({
          mark: "bullet",
          text: [span(index === 0 ? "strong" : "muted", `${id}=${value.id}`), ` ${words.label(value.label)} (${index === 0 ? own.readingDefault : own.readingOther})`],
        })),
      },
      { kind: "field", label: own.readingBecause, text: [words.label(because)] },
    ]),
  ], options);
}
