import { z } from "zod";
import { issue } from "./issue.js";

/** What `chbab batch` writes for a line that is refused; for any other line it writes the assessment, or the compact one. */
export const refusedLine = z.strictObject({
  /** The number of the line in the input, from 1. */
  line: z.int().min(1),
  ok: z.literal(false),
  /** Why: never a value of the line. The compact record has code and path alone. */
  issues: z.array(issue).min(1).max(100),
});

export type RefusedLine = z.infer<typeof refusedLine>;

/** Why a batch ended early although the program is all right. */
export type BatchFaultCode =
  /** An input could not be read; the output could not be written. */
  | "read" | "write"
  /** The output is one of the inputs; the checkpoint is one of them, or the output. */
  | "output-is-input" | "checkpoint-in-use"
  /** Another run works on this output; it took the lock of this run over. */
  | "locked" | "lock-lost"
  /** The checkpoint is no checkpoint, or that of a run of another version, under another law, with other options, on another input. */
  | "checkpoint-foreign" | "checkpoint-version" | "checkpoint-law" | "checkpoint-options" | "checkpoint-input";

/** How a batch is getting on. */
export interface BatchProgress {
  readonly lines: number;
  readonly refused: number;
  /** Lines a second in this run; null until enough time has gone by to say. */
  readonly rate: number | null;
  /** Hundredths that are done, and whole seconds that are left at this pace; null where the size of the input is not known. */
  readonly percent: number | null;
  readonly secondsLeft: number | null;
}
