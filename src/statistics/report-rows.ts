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
 * The rows of the report's table that a law's offences give. A category that several offences name is settled by the reading: those
 * that the chosen value reaches have a row each; another one falls back on a category of its own, or has none.
 * @param readings - values by reading id; the law's default where none is given
 * @throws RangeError for a value that the reading does not have
 */
export function reportRows(law: Law, readings: Readonly<Record<string, string>> = {}): ReportRows {
  const reading = law.readings.find(({ id }) => id === doubledRow);
  const chosen = reading === undefined ? undefined : valueOf(reading, readings[doubledRow]);
  const offences = latestOf(law.offences).toSorted(byArticle);
  const naming = (category: string) => offences.filter((offence) => categoriesOf(offence).includes(category));
  const rows = offences.flatMap((offence): readonly ReportRow[] => {
    const categories = categoriesOf(offence);
    const shared = categories.find((category) => naming(category).length > 1 && reaches(chosen, offence));
    const own = categories.filter((category) => naming(category).length === 1);
    // Behind a shared row an offence no longer stands behind its own: a case is counted once.
    return [...(shared === undefined ? [] : [{ category: shared, offence: offence.id }]), ...own.map((category) => ({ category, offence: shared === undefined ? offence.id : null }))];
  });
  return { rows, reading: reading === undefined || chosen === undefined ? null : { id: doubledRow, value: chosen.id, others: reading.values.filter((value) => value !== chosen).map(({ id }) => id) } };
}

function valueOf({ values }: Reading, wanted: string | undefined): Reading["values"][number] | undefined {
  if (wanted === undefined) return values[0];
  const found = values.find(({ id }) => id === wanted);
  if (found === undefined) throw new RangeError(`no such value of the reading ${doubledRow}`);
  return found;
}

/** Whether a value reaches an offence; where the law asks no such question, every offence that names the category is reached. */
function reaches(value: Reading["values"][number] | undefined, { instrument, article }: Offence): boolean {
  const number = Number.parseInt(article, 10);
  return value?.offences?.some((scope) => scope.instrument === instrument && number >= scope.from && number <= scope.to) ?? true;
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
