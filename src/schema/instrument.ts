import { z } from "zod";
import { articleCitation, calendarDate, citations, label, localId, rank } from "./primitives.js";

/** From when (per place) and until when a text applies to events; both days inclusive. */
export const inForce = z.strictObject({
  from: z.strictObject({ "phnom-penh": calendarDate, province: calendarDate }),
  to: calendarDate.nullable(),
  cite: citations,
});

const registered = z.strictObject({
  article: articleCitation.shape.article,
  title: label.nullable(),
  status: z.enum(["encoded", "definition", "general-rule", "not-operative", "not-in-sources", "partial"]),
  /** Best rank of any text seen of the article; null where nothing was found. */
  rank: rank.nullable(),
  reason: label,
});

/** A file of `rules/instruments`: one instrument of law and what became of each of its articles. */
export const instrumentFile = z.strictObject({
  $schema: z.literal("../schema/instrument.schema.json"),
  id: localId,
  label,
  shortLabel: label,
  /** Here and below null says that the sources do not give it. */
  number: z.string().min(1).nullable(),
  dates: z.strictObject({ adopted: calendarDate.optional(), approved: calendarDate.optional(), signed: calendarDate.nullable() }),
  articleCount: z.int().min(1).nullable(),
  inForce: inForce.nullable(),
  /** Parts of the instrument that commence on other days, by article number. */
  provisions: z.array(z.strictObject({ id: localId, from: z.int().min(1), to: z.int().min(1), inForce })).optional(),
  /** A reading that decides the commencement: its values, each with the days it gives. The default is `inForce`. */
  commencement: z.strictObject({ reading: localId, values: z.record(z.string(), inForce) }).optional(),
  cite: citations,
  articles: z.array(registered).min(1),
});

export type InForce = z.infer<typeof inForce>;
/** A rule file of an instrument of law: names, days in force, and a register of its articles. */
export type Instrument = z.infer<typeof instrumentFile>;
export type RegisteredArticle = z.infer<typeof registered>;
