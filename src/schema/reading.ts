import { z } from "zod";
import { citations, label, localId } from "./primitives.js";

/** Which articles of which instrument a value reaches, where a reading is about reach. */
const scope = z.strictObject({ instrument: localId, from: z.int().min(1), to: z.int().min(1) });
const value = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), label, offences: z.array(scope).min(1).optional() });

/** `rules/readings.json`: open questions of law, the default first. */
export const readingsFile = z.strictObject({
  $schema: z.literal("schema/readings.schema.json"),
  readings: z.array(z.strictObject({
    id: localId,
    question: label,
    values: z.array(value).min(2),
    /** Why the first value is the default. */
    because: label,
    /** What the reading decides where it decides nothing in an assessment. */
    decides: z.literal("statistics").optional(),
    cite: citations,
  })).min(1),
});

/** An open question of law: the values a caller may choose, the default first. */
export type Reading = z.infer<typeof readingsFile>["readings"][number];
export type ReadingsFile = z.infer<typeof readingsFile>;
