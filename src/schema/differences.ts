import { z } from "zod";
import { articleCitation, citations, label, lawId, localId, reportCitation } from "./primitives.js";

/** `rules/differences.json`: every known difference between the State report and the law. */
export const differencesFile = z.strictObject({
  $schema: z.literal("schema/differences.schema.json"),
  differences: z.array(z.strictObject({
    id: localId,
    instrument: localId,
    /** Articles of the instrument that the difference is about; none where it is about the instrument as a whole. */
    articles: z.array(articleCitation.shape.article),
    /** Paragraphs of the report. */
    paragraphs: z.array(reportCitation.shape.report).min(1),
    /** What shows the difference: another text, the official text, recollection, or reasoning from other facts. */
    strength: z.enum(["official-text", "text", "text-and-memory", "memory", "inference"]),
    /** What the report says. */
    report: label,
    /** What the law says. */
    statute: label,
    encoded: z.strictObject({
      as: z.enum(["statute", "statute-with-variant", "reading", "nothing-to-encode"]),
      label,
      /** Offences, forms and definitions that hold it. */
      rules: z.array(lawId),
      reading: localId.optional(),
    }),
    /** Where the report's figure is kept. */
    variants: z.array(z.strictObject({ offence: lawId, variant: localId })).min(1).optional(),
    cite: citations,
  })).min(1),
});

export type Difference = z.infer<typeof differencesFile>["differences"][number];
export type DifferencesFile = z.infer<typeof differencesFile>;
