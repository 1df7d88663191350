import type { Law } from "../law/law.js";
import type { CommandWords } from "../report/catalogue/command-words.js";
import { usageError } from "./outcome.js";

/**
 * The readings chosen as `ID=VALUE`.
 * @throws EarlyEnd for one that the law does not have, naming those it has
 */
export function readingsFrom(law: Law, given: readonly string[], words: CommandWords): Readonly<Record<string, string>> {
  const chosen = new Map<string, string>();
  for (const text of given) {
    const [, id = "", value = ""] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (id === "") throw usageError(words.malformedReading);
    const reading = law.readings.find((candidate) => candidate.id === id);
    if (reading === undefined) throw usageError(words.unknownReading(law.readings.map((known) => known.id)));
    if (!reading.values.some((known) => known.id === value)) throw usageError(words.unknownReadingValue(reading.id, reading.values.map((known) => known.id)));
    if ((chosen.get(id) ?? value) !== value) throw usageError(words.readingTwice(reading.id));
    chosen.set(id, value);
  }
  return Object.fromEntries(chosen);
}
