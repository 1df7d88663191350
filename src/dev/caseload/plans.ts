import type { Article } from "./ways.js";

/** So many cases of an article, with so many victims found and so many perpetrators in all of them together. */
export interface Planned {
  readonly article: Article;
  readonly cases: number;
  readonly victims: number;
  readonly perpetrators: number;
}

/** What a caseload is made of: the cases of a table, and the days between which their events lie. */
export interface Plan {
  /** What every id begins with; the rest is a number in the order of the events. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly rows: readonly Planned[];
}

const row = (article: Article, cases: number, victims: number, perpetrators: number): Planned => ({ article, cases, victims, perpetrators });

/**
 * Paragraph 15 of the report: October 2009 to October 2010. Of the two rows of one name the one below Purchase of Child Prostitution
 * (LSHTSE 34) is made of solicitation (35), the one above Provision of Premise (32) of its aggravation for children (33): an inference
 * from their places.
 */
const paragraph15: Plan = {
  id: "report-15", from: "2009-10-01", to: "2010-10-31", asOf: "2010-10-31",
  rows: [
    row(9, 6, 5, 7), row(10, 6, 22, 10), row(11, 24, 195, 34), row(14, 5, 4, 9), row(15, 3, 4, 6), row(16, 2, 2, 2), row(18, 3, 20, 3), row(21, 3, 64, 4),
    row(34, 15, 43, 22), row(35, 3, 5, 9), row(26, 19, 121, 34), row(28, 2, 6, 6), row(27, 8, 32, 9), row(33, 6, 55, 9), row(32, 15, 111, 20),
    row(39, 6, 44, 18), row(41, 2, 1, 2), row(42, 26, 25, 27), row(43, 7, 9, 10),
  ],
};

/** Paragraph 18: cases tried in 2010, of which the report gives no victims; the caseload has one found in each case but those of pornography. */
const paragraph18: Plan = {
  id: "report-18", from: "2010-01-01", to: "2010-11-30", asOf: "2010-12-31",
  rows: [
    row(9, 3, 3, 3), row(10, 4, 4, 5), row(14, 3, 3, 3), row(15, 2, 2, 7), row(12, 1, 1, 1), row(26, 13, 13, 20), row(28, 4, 4, 8), row(27, 2, 2, 2),
    row(32, 2, 2, 2), row(39, 1, 0, 2), row(34, 10, 10, 13), row(42, 5, 5, 5), row(43, 5, 5, 5),
  ],
};

/** The caseloads of the report's two tables. */
export const plans: readonly Plan[] = [paragraph15, paragraph18];
