import { z } from "zod";
import { ranks } from "./lists.js";

/** An id of a case's own making: a letter, then letters, digits and hyphens, 64 at most. */
export const caseId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);

/** A dotted id of the law: instrument, then article, definition or rule; lower case ASCII. */
export const lawId = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/);

/** A one-part id inside a rule file. */
export const localId = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** A calendar date, `YYYY-MM-DD`, 1900 to 2100; that the day exists is checked beside the schema. */
export const calendarDate = z.string().regex(/^(19\d{2}|20\d{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A term as an ISO 8601 duration of whole years, months below twelve and days; half a day is `PT12H`. */
export const term = z.string().regex(/^P(?=\d|T)(\d{1,3}Y)?((?:\d|1[01])M)?(\d{1,4}D)?(T12H)?$/);

/** Whole riel. */
export const riel = z.int().min(0).max(1_000_000_000_000);

/** Words for people: English always (unofficial), Khmer where the term has a source. */
export const label = z.strictObject({ en: z.string().min(1), km: z.string().min(1).optional() });

/** Where a law's commencement differs: the capital, or a province. */
export const place = z.enum(["phnom-penh", "province"]);

/** How good the best text behind a statement of law is, best first. */
export const rank = z.enum(ranks);

/** The figures of a penalty that one citation can stand for. */
export const figure = z.enum(["imprisonment.min", "imprisonment.max", "fine.min", "fine.max"]);

const articleNumber = z.string().regex(/^[0-9]{1,3}[a-z]?$/);

/** A citation of an article of an instrument. Without `figures` it stands for everything it is attached to. */
export const articleCitation = z.strictObject({
  instrument: localId,
  article: articleNumber,
  paragraph: z.string().regex(/^[0-9]{1,2}$/).optional(),
  item: z.string().regex(/^([0-9]{1,2}|[a-z])$/).optional(),
  page: z.int().min(1).optional(),
  source: z.string().regex(/^[A-Z][A-Z0-9]*$/).optional(),
  figures: z.array(figure).min(1).optional(),
  rank,
});

/** A citation of a paragraph of the State report. */
export const reportCitation = z.strictObject({
  report: z.string().regex(/^[0-9]{1,3}(\([a-z]\))?(\([ivx]+\))?$/),
  figures: z.array(figure).min(1).optional(),
  rank: z.enum(["report", "inference"]),
});

export const citation = z.union([articleCitation, reportCitation]);
export const citations = z.array(citation).min(1);

export type Label = z.infer<typeof label>;
export type Rank = z.infer<typeof rank>;
export type Figure = z.infer<typeof figure>;
export type Place = z.infer<typeof place>;
export type Citation = z.infer<typeof citation>;
export type ArticleCitation = z.infer<typeof articleCitation>;
