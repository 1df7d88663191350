import { z } from "zod";
import { citations, riel, term } from "./primitives.js";

/** Imprisonment from a minimum to a maximum; `life` is a tag, not a number. */
export const imprisonmentRange = z.strictObject({ min: term, max: z.union([term, z.literal("life")]) });
/** A fine in riel from a minimum to a maximum; where a text caps it by the value of what the offence is about, the cap is a tag. */
export const fineMaximum = z.union([riel, z.enum(["value-of-object", "half-value-of-object"])]);
export const fineRange = z.strictObject({ min: riel, max: fineMaximum });

/** The penalty of a rule file, or the statement that no source gives one. */
export const statedPenalty = z.union([
  z.literal("not-in-sources"),
  z.strictObject({
    imprisonment: imprisonmentRange.optional(),
    fine: fineRange.optional(),
    cite: citations.optional(),
  }),
]);

/** A range in a result: both kinds always present, null where the law provides none. */
export const penaltyRange = z.strictObject({ imprisonment: imprisonmentRange.nullable(), fine: fineRange.nullable() });

export type ImprisonmentRange = z.infer<typeof imprisonmentRange>;
export type FineMaximum = z.infer<typeof fineMaximum>;
export type FineRange = z.infer<typeof fineRange>;
export type StatedPenalty = z.infer<typeof statedPenalty>;
export type PenaltyRange = z.infer<typeof penaltyRange>;
