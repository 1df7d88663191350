import type { Statistics } from "../../schema/statistics.js";
import type { Example } from "./command-words.js";

/** Words on counts by the categories of the State report. */
export interface StatisticsWords {
  readonly command: {
    readonly summary: string;
    readonly inputs: string;
    readonly csv: string;
    readonly verifiedOnly: string;
    readonly examples: readonly Example[];
    readonly jsonOrCsv: string;
    /** Results bring their readings with them; what they were made with cannot be asked for again. */
    readonly verifiedOnlyOfResults: string;
    readonly moreRefused: (count: number) => string;
  };
  readonly title: string;
  readonly introduction: string;
  readonly columns: { readonly category: string; readonly offence: string; readonly cases: string; readonly victims: string; readonly perpetrators: string };
  readonly total: string;
  /** In place of an article where, as the category is read, none stands behind the row. */
  readonly noOffence: string;
  readonly readingUsed: (question: string, value: string, id: string) => string;
  readonly readingOther: (values: readonly string[]) => string;
  readonly readingsMattered: string;
  readonly withoutCategory: string;
  readonly withoutCategoryLine: (offence: string, cases: number, victims: number, perpetrators: number) => string;
  readonly notCounted: { readonly [status in keyof Statistics["notCounted"]]: (cases: number) => string };
  readonly repeatedIds: (cases: number) => string;
  readonly refused: (inputs: number) => string;
  readonly legalPersons: (persons: number) => string;
  readonly lawLine: (version: string, hash: string) => string;
}
