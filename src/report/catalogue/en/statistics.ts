import type { StatisticsWords } from "../statistics-words.js";
import { listed, number, plural } from "./amounts.js";

const [cases, inputs, victims, perpetrators, legalPersons, or] = [plural("case"), plural("input"), plural("victim"), plural("perpetrator"), plural("legal person"), listed("or")];

/** Words on counts, for those who publish them. */
export const statistics: StatisticsWords = {
  command: {
    summary: "count cases, victims and perpetrators by the categories of the State report",
    inputs: "case files, results of a batch, NDJSON files of either, or folders of them; - is standard input, and so is nothing",
    csv: "print a table for a spreadsheet; no cell can be taken for a formula",
    verifiedOnly: "assess cases by what texts show alone",
    examples: [
      { line: "chbab stats cases/", does: "every case below a folder" },
      { line: "chbab batch cases.ndjson | chbab stats", does: "the results of a batch, without assessing again" },
      { line: "chbab stats cases.ndjson --csv > 2010.csv", does: "for a spreadsheet" },
      { line: "chbab stats cases/ --reading doubled-statistics-row=28-and-33", does: "with the doubled row read otherwise" },
    ],
    jsonOrCsv: "Choose one of --json and --csv.",
    verifiedOnlyOfResults: "--verified-only is a choice of the batch: these are results already.",
    moreRefused: (count) => `${count === 1 ? "1 more input was" : `${number(count)} more inputs were`} refused.`,
  },
  title: "Cases by category of the State report",
  introduction: "A case counts once, under its principal charge: made out, not absorbed, of the highest class, then maximum, minimum, article. Charges that Cambodian courts may not judge are passed over. Victims and perpetrators are those of charges made out; victims who were not found are not counted.",
  columns: { category: "Category", offence: "Article", cases: "Cases", victims: "Victims", perpetrators: "Perpetrators" },
  total: "Total",
  noOffence: "(none)",
  readingUsed: (question, value, id) => `${question} ${value} (${id}).`,
  readingOther: (values) => `It may also be read as ${or(values)}.`,
  readingsMattered: "Readings that mattered to the results",
  withoutCategory: "Not in the table, as the principal charge has no category",
  withoutCategoryLine: (offence, count, harmed, charged) => `${offence}: ${cases(count)}, ${victims(harmed)}, ${perpetrators(charged)}`,
  notCounted: {
    presumed: (count) => `${cases(count)} with no charge made out, but one presumed`,
    undetermined: (count) => `${cases(count)} with no charge made out, but one open`,
    noJurisdiction: (count) => `${cases(count)} with charges that Cambodian courts may not judge, and no other`,
    none: (count) => `${cases(count)} with no charge made out, presumed or open`,
  },
  repeatedIds: (count) => `${cases(count)} with the id of an earlier one: counted, and worth a look`,
  refused: (count) => `${inputs(count)} refused: nothing of them is counted`,
  legalPersons: (count) => `${legalPersons(count)} with a charge made out: not counted as perpetrators`,
  lawLine: (version, hash) => `Law ${version} (${hash}). Suggestions for a lawyer to decide on, no findings of guilt.`,
};
