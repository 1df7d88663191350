import type { Law } from "../../law/law.js";
import type { Fact } from "../../schema/vocabulary.js";

const ofEachSubject = 3;

/**
 * A small vocabulary taken from a law, so that generated conditions share facts: whatever is derived or no plain yes or no,
 * the grounds that exclude responsibility, and a few plain facts of every other subject.
 */
export function toyFacts(law: Law): readonly Fact[] {
  const seen = new Map<string, number>();
  return law.vocabulary.filter(({ id, type, derived, stated }) => {
    const subject = id.split(".")[0] ?? "";
    if (type !== "boolean" || derived !== undefined || stated !== undefined || subject === "ground" || id === "accused.proves-belief-adult" || id === "accused.keeps-victim-under-control") return true;
    seen.set(subject, (seen.get(subject) ?? 0) + 1);
    return (seen.get(subject) ?? 0) <= ofEachSubject;
  });
}
