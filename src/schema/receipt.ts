import { z } from "zod";
import { instant } from "./case.js";
import { lawChange, caseChange } from "./comparison.js";
import { issue } from "./issue.js";
import { calendarDate, localId } from "./primitives.js";
import { summarySchema } from "./summary.js";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const programVersion = z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(-[0-9A-Za-z.-]{1,64})?$/);
const readingValue = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/**
 * A receipt: what was assessed, by which rules and program, under which choices, and what it came to. The case is checked by
 * `parseCase` under the rules of the replay, so that a receipt can be read under rules that no longer know one of its facts.
 */
export const receiptSchema = z.strictObject({
  format: z.literal("chbab/receipt@1"),
  /** The case's day of assessment; there is no clock. */
  date: calendarDate.nullable(),
  program: z.strictObject({ name: z.literal("chbab"), version: programVersion }),
  law: z.strictObject({
    version: z.string().max(200),
    sha256,
    /** Every rule file with the hash of its canonical form; the law's hash is that of this list. */
    files: z.array(z.strictObject({ path: z.string().regex(/^[a-z0-9][a-z0-9/-]{0,199}\.json$/), sha256 })).min(1),
  }),
  options: z.strictObject({ all: z.boolean(), verifiedOnly: z.boolean(), at: instant.nullable() }),
  /** Every open question of the law with the value under which the case was assessed. */
  readings: z.record(localId, readingValue),
  case: z.unknown(),
  /** The hash of the case's canonical form. */
  input: z.strictObject({ sha256 }),
  /** The hash of the assessment's canonical form, and what it came to. */
  result: z.strictObject({ sha256, summary: summarySchema }),
  /** The hash of the canonical form (RFC 8785) of everything else here. */
  sha256,
});

/** What a replay of a receipt found. */
export const verificationSchema = z.strictObject({
  format: z.literal("chbab/verification@1"),
  /** The hash of the receipt that was replayed. */
  receipt: sha256,
  /** Whether the replay gives the same result, byte for byte. */
  same: z.boolean(),
  program: z.strictObject({ before: programVersion, after: programVersion }),
  law: lawChange,
  /** Readings that the rules no longer have, or that have no such value: the replay takes the default. */
  readingsGone: z.array(z.strictObject({ id: localId, value: readingValue, now: readingValue.nullable() })),
  /** Why the rules of the replay refuse the case; empty where they accept it. */
  refused: z.array(issue),
  result: z.strictObject({ before: sha256, after: sha256.nullable() }),
  /** Charges and ranges that changed; null where the case is refused. */
  changes: caseChange.nullable(),
  /** The same rules, program and choices gave another result: the receipt or the program is not what it says. */
  unexplained: z.boolean(),
});

export type Receipt = z.infer<typeof receiptSchema>;
export type Verification = z.infer<typeof verificationSchema>;
