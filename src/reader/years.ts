import type { Issue } from "../schema/issue.js";

/** Years that dates of a case may have; the schema has the same bounds. */
const earliest = 1900, latest = 2100;
/** Years that only the Buddhist era gives: its year begins in April or May, so no year of ours follows from them. */
const buddhistFrom = 2400, buddhistTo = 2700;

/** Why a year is none of those that dates may have. */
export function yearFault(year: number): Pick<Issue, "code"> | undefined {
  if (year >= buddhistFrom && year <= buddhistTo) return { code: "date/buddhist-era" };
  return year < earliest || year > latest ? { code: "date/range" } : undefined;
}
