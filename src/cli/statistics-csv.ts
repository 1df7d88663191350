import type { Statistics } from "../schema/statistics.js";
import { csvText } from "./csv.js";

/**
 * Writes counts as CSV. Columns: `kind` (`row`, `total`, `without-category`, `not-counted`, `refused`, `repeated-id`, `reading`), `category`, `offence`, then
 * the counts; a line without victims and perpetrators has none to tell. The last line says how the doubled row was read.
 * @example
 * statisticsCsv(statistics(results, { law })).startsWith('"kind","category","offence","cases"'); // => true
 */
export function statisticsCsv({ rows, total, withoutCategory, notCounted, refused, repeatedIds, reading }: Statistics): string {
  return csvText([
    ["kind", "category", "offence", "cases", "victims", "perpetrators"],
    ...rows.map(({ category, offence, cases, victims, perpetrators }) => ["row", category, offence ?? "", cases, victims, perpetrators]),
    ["total", "", "", total.cases, total.victims, total.perpetrators],
    ...withoutCategory.map(({ offence, cases, victims, perpetrators }) => ["without-category", "", offence, cases, victims, perpetrators]),
    ...Object.entries(notCounted).map(([status, cases]) => ["not-counted", status, "", cases, "", ""]),
    ["refused", "", "", refused, "", ""],
    ["repeated-id", "", "", repeatedIds, "", ""],
    ...(reading === null ? [] : [["reading", reading.id, reading.value, "", "", ""]]),
  ]);
}
