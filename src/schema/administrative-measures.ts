import { z } from "zod";
import { articleCitation, citations, label, lawId, localId, riel } from "./primitives.js";

/** What the authority may do; a fine is administrative, in riel, and `unpaid` says what follows where it is not paid. */
const measure = z.strictObject({
  id: localId,
  label,
  fine: z.strictObject({ min: riel, max: riel, unpaid: label.optional() }).optional(),
  cite: citations,
});

/** `rules/penalties/administrative-measures.json`: what an authority may do to an organisation beside the criminal law. No charge and no range rests on it. */
export const administrativeMeasuresFile = z.strictObject({
  $schema: z.literal("../schema/administrative-measures.schema.json"),
  provisions: z.array(z.strictObject({
    id: lawId,
    instrument: localId,
    article: articleCitation.shape.article,
    label,
    /** Who may act; absent where the sources name nobody. */
    authority: label.optional(),
    against: label,
    /** Any one of them suffices. */
    grounds: z.array(z.strictObject({
      id: localId,
      label,
      /** The offence that punishes the same act. */
      offence: lawId.optional(),
      cite: citations,
    })).min(1),
    measures: z.array(measure).min(1),
    notes: z.array(z.strictObject({ en: z.string().min(1), km: z.string().optional(), cite: citations.optional() })).min(1).optional(),
    cite: citations,
  })).min(1),
});

export type AdministrativeMeasuresFile = z.infer<typeof administrativeMeasuresFile>;
export type AdministrativeProvision = AdministrativeMeasuresFile["provisions"][number];
