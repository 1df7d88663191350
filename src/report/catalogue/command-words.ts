import type { BatchWords } from "./batch-words.js";

/** One example of a command line: what to type, and what it does. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** Help texts and messages of the command line. */
export interface CommandWords {
  readonly about: string;
  readonly examplesTitle: string;
  readonly examples: readonly Example[];
  readonly commandsTitle: string;
  readonly moreHelp: string;
  readonly notLegalAdvice: string;
  readonly exitCodesTitle: string;
  readonly exitCodes: { readonly [code in 0 | 1 | 2 | 3 | 4 | 5 | 70 | 130]: string };
  /** Titles and built-in lines of help. */
  readonly help: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly commands: string;
    readonly helpOption: string;
    readonly helpCommand: string;
  };
  readonly options: {
    readonly version: string;
    readonly lang: string;
    readonly noColor: string;
    readonly json: string;
    readonly rules: string;
    readonly all: string;
    readonly verifiedOnly: string;
    readonly reading: string;
    readonly crossCheck: string;
  };
  readonly batch: BatchWords;
  readonly assess: { readonly summary: string; readonly case: string; readonly examples: readonly Example[] };
  readonly law: { readonly summary: string; readonly id: string; readonly examples: readonly Example[] };
  readonly coverage: { readonly summary: string; readonly examples: readonly Example[] };
  readonly differences: { readonly summary: string; readonly examples: readonly Example[] };
  readonly readings: { readonly summary: string; readonly examples: readonly Example[] };
  readonly check: { readonly summary: string; readonly rules: string; readonly examples: readonly Example[] };

  readonly versionLine: (version: string, law: string, hash: string) => string;
  readonly readingStandardInput: string;
  readonly rulesGood: (parts: readonly string[], version: string, hash: string) => string;
  readonly cannotRead: (name: string, problem: string) => string;
  readonly cannotWrite: (problem: string) => string;
  readonly standardInput: string;
  readonly problem: { readonly [code in "ENOENT" | "EACCES" | "EISDIR" | "ENOTDIR" | "ENOSPC" | "EEXIST" | "ENOTREG" | "other"]: string };
  /** How many leaves, conditions and charges json-rules-engine judged the same. */
  readonly crossCheckAgrees: (compared: number) => string;
  /** The first difference: where, and what each engine found. */
  readonly crossCheckDiffers: (place: string, ours: string, theirs: string) => string;
  readonly malformedReading: string;
  readonly unknownReading: (known: readonly string[]) => string;
  readonly unknownReadingValue: (id: string, known: readonly string[]) => string;
  readonly readingTwice: (id: string) => string;
  readonly unknownProvision: (nearest: readonly string[]) => string;
  readonly internalError: (name: string) => string;
}
