import type { Law } from "../law/law.js";
import type { Offence } from "../schema/offence.js";
import type { Reading } from "../schema/reading.js";

/** The open question of which articles stand behind the category that the report's table holds twice. */
export const doubledRow = "doubled-statistics-row";

/** A row of the report's table, before anything is counted: the offence behind it, or none as the category is read. */
export interface ReportRow {
  readonly category: string;
  readonly offence: string | null;
}

/** The rows of a law under a reading of the doubled one. */
export interface ReportRows {
  readonly rows: readonly ReportRow[];
  readonly reading: { readonly id: string; readonly value: string; readonly others: readonly string[] } | null;
}

/**
 * The rows of the report's table that a law's offences give, each offence behind one row at most. An offence that the reading speaks
 * of stands behind the last of its categories where the chosen value reaches it, otherwise behind the first of the others, if it has one;
 * every other offence behind its first. A category behind which none is left keeps a row.
 * @param readings - values by reading id; the law's default where none is given
 * @throws RangeError for a value that the reading does not have
 */
export function reportRows(law: Law, readings: Readonly<Record<string, string>> = {}): ReportRows {
  const reading = law.readings.find(({ id }) => id === doubledRow);
  const chosen = reading === undefined ? undefined : valueOf(reading, readings[doubledRow]);
  const offences = latestOf(law.offences).toSorted(byArticle);
  const categoryOf = (offence: Offence): string | undefined => {
    const categories = categoriesOf(offence);
    if (reading?.values.some((value) => reaches(value, offence)) !== true) return categories[0];
    return chosen !== undefined && reaches(chosen, offence) ? categories.at(-1) : categories.slice(0, -1)[0];
  };
  const counted = new Set(offences.map(categoryOf));
  const left = new Set<string>();
  const rows = offences.flatMap((offence) => categoriesOf(offence).flatMap((category): readonly ReportRow[] => {
    if (category === categoryOf(offence)) return [{ category, offence: offence.id }];
    if (counted.has(category) || left.has(category)) return [];
    left.add(category);
    return [{ category, offence: null }];
  }));
  return { rows, reading: reading === undefined || chosen === undefined ? null : { id: doubledRow, value: chosen.id, others: reading.values.filter((value) => value !== chosen).map(({ id }) => id) } };
}

function valueOf({ values }: Reading, wanted: string | undefined): Reading["values"][number] | undefined {
  if (wanted === undefined) return values[0];
  const found = values.find(({ id }) => id === wanted);
  if (found === undefined) throw new RangeError(`no such value of the reading ${doubledRow}`);
  return found;
}

function reaches({ offences }: Reading["values"][number], { instrument, article }: Offence): boolean {
  const number = Number.parseInt(article, 10);
  return offences?.some((scope) => scope.instrument === instrument && number >= scope.from && number <= scope.to) ?? false;
}

function categoriesOf({ reportCategory }: Offence): readonly string[] {
  return reportCategory === undefined ? [] : typeof reportCategory === "string" ? [reportCategory] : reportCategory;
}

/** Of several versions of an article the latest stands for all. */
function latestOf(offences: readonly Offence[]): readonly Offence[] {
  return [...new Map(offences.toSorted((a, b) => (a.version ?? 1) - (b.version ?? 1)).map((offence) => [offence.id, offence])).values()];
}

/** The order of articles, lower numbers first whatever the instrument. */
export function byArticle(left: Offence, right: Offence): number {
  return Number.parseInt(left.article, 10) - Number.parseInt(right.article, 10) || (left.article === right.article ? 0 : left.article < right.article ? -1 : 1) || (left.instrument < right.instrument ? -1 : Number(left.instrument > right.instrument));
}
