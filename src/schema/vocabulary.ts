import { z } from "zod";
import { factId } from "./condition.js";
import { citations, label } from "./primitives.js";

/** How a derived fact comes about; the years of an age line stand in the data, with their citation. */
const derivation = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("age-years"), person: z.enum(["victim", "accused"]), from: factId }),
  z.strictObject({ kind: z.literal("age-below"), person: z.enum(["victim", "accused"]), years: z.int().min(1).max(120), from: factId }),
  z.strictObject({ kind: z.literal("country") }),
  z.strictObject({ kind: z.literal("knowledge") }),
]);

const fact = z.strictObject({
  id: factId,
  type: z.enum(["boolean", "integer", "date", "country"]),
  unit: z.enum(["years", "hours"]).optional(),
  /** Where the fact is stated: in `facts` of a case (default), on the person (`born`), or never, because it is derived. */
  stated: z.enum(["facts", "person"]).optional(),
  derived: derivation.optional(),
  label,
  question: label,
  cite: citations,
});

/** A file of `rules/vocabulary`: facts of one kind. */
export const vocabularyFile = z.strictObject({
  $schema: z.literal("../schema/vocabulary.schema.json"),
  id: z.string().regex(/^[a-z][a-z-]*$/),
  facts: z.array(fact).min(1),
});

export type Derivation = z.infer<typeof derivation>;
/** A fact that a case may state and a rule may ask. */
export type Fact = z.infer<typeof fact>;
export type VocabularyFile = z.infer<typeof vocabularyFile>;
