import { z } from "zod";
import { condition } from "./condition.js";
import { articleCitation, citations, label, lawId, localId } from "./primitives.js";

/** A file of `rules/definitions/<instrument>`: a named condition that offences share. */
export const definitionFile = z.strictObject({
  $schema: z.literal("../../schema/definition.schema.json"),
  id: lawId,
  instrument: localId,
  article: articleCitation.shape.article,
  label,
  when: condition,
  cite: citations,
  notes: z.array(label).min(1).optional(),
});

/** A rule file of a named condition that offences share. */
export type Definition = z.infer<typeof definitionFile>;
