import type { Law } from "../law/law.js";
import type { Statistics } from "../schema/statistics.js";
import { catalogueOf } from "./catalogue/index.js";
import type { Block } from "./document.js";
import { indexLaw } from "./law-index.js";
import { reference, type Naming } from "./names.js";
import { setText } from "./set-text.js";
import type { TextOptions } from "./text.js";

/**
 * Writes counts as a table for people, with what the table leaves out and how its doubled row was read.
 * @param statistics - what `statistics` returned
 * @param law - the law it was made under, for names
 * @example
 * renderStatistics(statistics([assessment], { law }), law).includes("Procurement of Prostitution"); // => true
 */
export function renderStatistics(statistics: Statistics, law: Law, options: TextOptions = {}): string {
  const naming: Naming = { words: catalogueOf(options.lang ?? "en"), index: indexLaw(law) };
  const { words } = naming;
  const { columns, ...own } = words.statistics;
  const figures = ({ cases, victims, perpetrators }: Statistics["total"]) => [cases, victims, perpetrators].map(words.number);
  const { rows, total, withoutCategory, notCounted, repeatedIds, refused, legalPersons } = statistics;
  const left: readonly (readonly [number, (count: number) => string])[] = [
    [notCounted.presumed, own.notCounted.presumed], [notCounted.undetermined, own.notCounted.undetermined], [notCounted.noJurisdiction, own.notCounted.noJurisdiction], [notCounted.none, own.notCounted.none],
    [refused, own.refused], [repeatedIds, own.repeatedIds], [legalPersons, own.legalPersons],
  ];
  const remarks = left.filter(([count]) => count > 0).map(([count, say]) => ({ mark: "bullet" as const, text: [say(count)] }));
  return setText([
    { kind: "heading", level: 1, text: [own.title] },
    { kind: "paragraph", text: [own.introduction] },
    {
      kind: "table",
      head: [columns.category, columns.offence, columns.cases, columns.victims, columns.perpetrators],
      rows: [
        ...rows.map((row) => ({ cells: [row.category, row.offence === null ? own.noOffence : reference(naming, row.offence), ...figures(row)] })),
        { cells: [own.total, "", ...figures(total)], tone: "strong" },
      ],
      figures: [2, 3, 4],
    },
    ...readingBlocks(naming, statistics, law),
    ...(withoutCategory.length === 0 ? [] : [{ kind: "items" as const, label: own.withoutCategory, items: withoutCategory.map(({ offence, cases, victims, perpetrators }) => ({ mark: "bullet" as const, text: [own.withoutCategoryLine(reference(naming, offence), cases, victims, perpetrators)] })) }]),
    ...(remarks.length === 0 ? [] : [{ kind: "items" as const, items: remarks }]),
    { kind: "paragraph", text: [own.lawLine(statistics.law.version, statistics.law.sha256.slice(0, 12))] },
  ], options);
}

/** How the doubled row was read and how else it may be, then the readings behind the results. */
function readingBlocks({ words }: Naming, { reading, readings }: Statistics, law: Law): readonly Block[] {
  const own = words.statistics;
  const asked = law.readings.find(({ id }) => id === reading?.id);
  const used = asked?.values.find(({ id }) => id === reading?.value);
  const mattered = Object.entries(readings).map(([id, values]) => `${id}=${values.join("|")}`);
  return [
    ...(asked === undefined || used === undefined || reading === null ? [] : [{ kind: "paragraph" as const, text: [own.readingUsed(words.label(asked.question), words.label(used.label), `${reading.id}=${reading.value}`), " ", own.readingOther(reading.others)] }]),
    ...(mattered.length === 0 ? [] : [{ kind: "field" as const, label: own.readingsMattered, text: [mattered.join(", ")] }]),
  ];
}
