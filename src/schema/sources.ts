import { z } from "zod";
import { label, localId } from "./primitives.js";

/** `rules/law.json`: the version of the rule set, the texts behind it and the notices that always stand. */
export const lawFile = z.strictObject({
  $schema: z.literal("schema/law.schema.json"),
  format: z.literal("chbab/law@1"),
  version: z.string().regex(/^\d{4}\.\d{2}(\.\d+)?$/),
  label,
  report: z.strictObject({ label, number: z.string(), lastParagraph: z.int().min(1) }),
  /** Texts that a citation may name as its `source`, with the instrument each is about. */
  texts: z.array(z.strictObject({
    id: z.string().regex(/^[A-Z][A-Z0-9]*$/),
    instrument: localId,
    label,
    url: z.string().min(1).optional(),
  })).min(1),
});

/** The rule file that names the version and the sources. */
export type LawFile = z.infer<typeof lawFile>;
