import { rangeOf } from "../law/figures.js";
import type { StatedPenalty } from "../schema/penalty.js";
import type { Catalogue } from "./catalogue/catalogue.js";

/** The penalty of a rule file in words, or that no source gives one. */
export function statedPenaltyWords(words: Catalogue, penalty: StatedPenalty): string {
  const range = rangeOf(penalty);
  return range === null ? words.noRange["not-in-sources"] : words.penalty(range);
}
