import { z } from "zod";
import { caseChange, lawChange } from "./comparison.js";
import { issue } from "./issue.js";
import { caseId, localId } from "./primitives.js";

const count = z.int().min(0);

/** What a change of rules does to many cases. */
export const impactSchema = z.strictObject({
  format: z.literal("chbab/impact@1"),
  law: lawChange,
  options: z.strictObject({ verifiedOnly: z.boolean(), readings: z.record(localId, z.string()) }),
  /** Cases that both rule sets accept. */
  cases: count,
  changed: count,
  /** Inputs that neither rule set accepts. */
  refused: count,
  /** Changed charges, each once: by what happens to them, and of those that stay by the first that differs. */
  counts: z.strictObject({ appears: count, disappears: count, status: count, ranges: count, other: count }),
  changes: z.array(caseChange),
  /** Cases that one rule set alone accepts, and why the other does not. */
  refusedByOne: z.array(z.strictObject({ case: caseId, by: z.enum(["before", "after"]), issues: z.array(issue).min(1) })),
});

export type Impact = z.infer<typeof impactSchema>;
