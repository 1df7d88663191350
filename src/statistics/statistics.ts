import type { Assessment } from "../schema/assessment.js";
import type { CompactAssessment } from "../schema/compact.js";
import type { Statistics } from "../schema/statistics.js";
import { tallyOf, type StatisticsOptions } from "./tally.js";

/**
 * Counts cases, victims and perpetrators by the offence categories of the State report (paragraphs 15 and 18). A case counts once,
 * under its principal charge: made out, not absorbed, of the highest class, then maximum, minimum, article. Pure.
 * @param results - what `assess` or `assessCompact` returned, in any order
 * @returns the counts, with the reading of the row that the report holds twice
 * @throws RangeError for a result of another law, or a reading's value that the law does not have
 * @example
 * statistics([assessment], { law }).total; // => { cases: 1, victims: 1, perpetrators: 1 }
 */
export function statistics(results: Iterable<Assessment | CompactAssessment>, options: StatisticsOptions): Statistics {
  const tally = tallyOf(options);
  for (const result of results) tally.add(result);
  return tally.statistics();
}
