import { z } from "zod";
import { condition } from "./condition.js";
import { citations, label, localId, term } from "./primitives.js";

/** `rules/sentencing/classes.json`: the classes of offences by the maximum incurred. */
export const classesFile = z.strictObject({
  $schema: z.literal("../schema/classes.schema.json"),
  classes: z.array(z.strictObject({
    id: z.enum(["felony", "misdemeanour", "petty"]),
    label,
    /** The maximum lies above this term (not at it); absent for the lowest class. */
    above: term.optional(),
    /** The maximum is at most this term. */
    upTo: term,
    life: z.boolean(),
    fineOnly: z.boolean(),
    cite: citations,
  })).length(3),
});

/** `rules/sentencing/grounds.json`: grounds that exclude responsibility; they count only when raised. */
export const groundsFile = z.strictObject({
  $schema: z.literal("../schema/grounds.schema.json"),
  grounds: z.array(z.strictObject({ id: localId, label, when: condition, cite: citations })).min(1),
});

/** `rules/sentencing/points-of-proof.json`: what every charge asserts besides its elements. */
export const pointsOfProofFile = z.strictObject({
  $schema: z.literal("../schema/points-of-proof.schema.json"),
  points: z.array(z.strictObject({
    id: localId,
    when: z.enum(["always", "co-perpetrator", "instigator", "accomplice", "attempted", "legal-person", "knowledge-open"]),
    label,
    cite: citations,
  })).min(1),
});

export type ClassesFile = z.infer<typeof classesFile>;
export type OffenceClass = ClassesFile["classes"][number]["id"];
export type GroundsFile = z.infer<typeof groundsFile>;
export type Ground = z.infer<typeof groundsFile>["grounds"][number];
export type PointOfProof = z.infer<typeof pointsOfProofFile>["points"][number];
