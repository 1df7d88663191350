import type { BatchFaultCode, BatchProgress } from "../../schema/batch.js";
import type { Example } from "./command-words.js";

/** Help texts and messages of `chbab batch`. */
export interface BatchWords {
  readonly summary: string;
  readonly inputs: string;
  readonly examples: readonly Example[];
  readonly options: { readonly [option in "compact" | "nullForm" | "output" | "checkpoint" | "force" | "workers" | "firstLine"]: string };
  readonly readingStandardInput: string;
  readonly progress: (progress: BatchProgress) => string;
  readonly someRefused: (refused: number, lines: number) => string;
  readonly interrupted: (lines: number) => string;
  /** How an interrupted run with a checkpoint is gone on with, and that a run goes on. */
  readonly howToGoOn: string;
  readonly goesOn: (lines: number) => string;
  /** Why a batch ended, for what is no plain failure of reading or writing. */
  readonly fault: { readonly [code in Exclude<BatchFaultCode, "read" | "write">]: (path: string) => string };
  readonly needsOutput: (option: string) => string;
  readonly malformedCount: (option: string, least: number, most: number) => string;
  readonly failedAtLine: (line: number, kind: string) => string;
}
