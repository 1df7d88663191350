import { compileLaw } from "../../facts/compiled.js";
import type { Law } from "../../law/law.js";
import { isStatable, type FactValue } from "../../schema/case.js";
import type { Fact } from "../../schema/vocabulary.js";

/** The facts that a case under a law may state. */
export function statableFacts(law: Law): readonly Fact[] {
  return law.vocabulary.filter(isStatable);
}

/**
 * The values of a fact worth trying under a law: for a whole number every threshold with its neighbours and ranges that
 * end at it or cross it.
 */
export function valuesOf(law: Law, fact: Fact): readonly FactValue[] {
  switch (fact.type) {
    case "boolean": return [true, false];
    case "country": return ["KH", "TH", "VN"];
    case "date": return ["2008-02-14", "2008-02-15", "2012-02-29"];
    case "integer": {
      const lines = compileLaw(law).predicates.flatMap(({ fact: id, value }) => (id === fact.id ? [value].flat().filter((item) => typeof item === "number") : []));
      return [...new Set([1, ...lines])].flatMap((line): FactValue[] => [line, line - 1, line + 1, [line - 1, line], [line, line + 5], [0, line - 1]]);
    }
  }
}
