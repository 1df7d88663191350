import { z } from "zod";
import { lawId, localId } from "./primitives.js";

const count = z.int().min(0);
/** Cases, and the victims and perpetrators in them. */
const counts = { cases: count, victims: count, perpetrators: count };

/** What `statistics` returns: counts by the categories of the State report's tables. */
export const statisticsSchema = z.strictObject({
  format: z.literal("chbab/statistics@1"),
  law: z.strictObject({ version: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** How the category that the report's table holds twice was read, and how else it may be read; null where the law asks no such question. */
  reading: z.strictObject({ id: localId, value: z.string(), others: z.array(z.string()) }).nullable(),
  /** Every category of the law, counted or not, in the order of the articles; a category of several articles has a row for each. */
  rows: z.array(z.strictObject({
    category: z.string(),
    /** The offence that is counted here; null where, as the category is read, none is. */
    offence: lawId.nullable(),
    ...counts,
  })),
  /** The sum of the rows. */
  total: z.strictObject(counts),
  /** Cases whose principal charge is of an offence that has no category, by offence; they are in no row. */
  withoutCategory: z.array(z.strictObject({ offence: lawId, ...counts })),
  /**
   * Cases in which no charge that Cambodian courts may or might judge is made out, by the most that such a charge came to; where there is
   * none, `noJurisdiction` if they may not judge those that there are.
   */
  notCounted: z.strictObject({ presumed: count, undetermined: count, noJurisdiction: count, none: count }),
  /** Every case that was looked at. */
  cases: count,
  /** Cases that bear the id of an earlier one: counted all the same, as ids need not be unique beyond a file. */
  repeatedIds: count,
  /** Inputs that were refused, of which nothing is counted. */
  refused: count,
  /** Legal persons with a charge made out; only natural persons are counted as perpetrators. */
  legalPersons: count,
  /** The readings that mattered to any of the results, with every value under which results were made. */
  readings: z.record(localId, z.array(z.string()).min(1)),
});

export type Statistics = z.infer<typeof statisticsSchema>;
export type StatisticsRow = Statistics["rows"][number];
export type Counts = Statistics["total"];
