import type { ChangeReason, ChargeChange, Differing, FileChange } from "../../schema/comparison.js";
import type { Impact } from "../../schema/impact.js";
import type { Example } from "./command-words.js";

type Words<Key extends string> = { readonly [key in Key]: string };

/** Words on receipts, their replay, and the impact of a change of rules. */
export interface ChangesWords {
  readonly receipt: {
    readonly command: { readonly summary: string; readonly output: string; readonly force: string; readonly json: string; readonly examples: readonly Example[] };
    /** Told of a file that was written: its name and the receipt's hash. */
    readonly written: (file: string, hash: string) => string;
    /** `--force` without a file to replace. */
    readonly forceWithoutOutput: string;
  };
  readonly verify: {
    readonly command: { readonly summary: string; readonly receipt: string; readonly examples: readonly Example[] };
    readonly title: (hash: string) => string;
    readonly same: string;
    readonly changed: string;
    readonly unexplained: string;
    readonly nothingChanges: string;
    readonly refused: string;
    readonly program: (before: string, after: string) => string;
    readonly programSame: (version: string) => string;
    readonly readingGone: (id: string, value: string, now: string | null) => string;
  };
  readonly impact: {
    readonly command: { readonly summary: string; readonly old: string; readonly new: string; readonly cases: string; readonly failOnChange: string; readonly reading: string; readonly noCases: string; readonly examples: readonly Example[] };
    readonly title: string;
    readonly summary: (cases: number, changed: number) => string;
    readonly refused: (inputs: number) => string;
    readonly counts: { readonly [kind in keyof Impact["counts"]]: (charges: number) => string };
    readonly refusedByOne: { readonly [by in Impact["refusedByOne"][number]["by"]]: (id: string) => string };
    readonly case: (id: string) => string;
  };
  /** From one value to another. */
  readonly fromTo: (before: string, after: string) => string;
  readonly nothing: string;
  readonly law: (version: { readonly before: string; readonly after: string }, hash: { readonly before: string; readonly after: string }) => string;
  readonly lawSame: (version: string, hash: string) => string;
  readonly files: string;
  readonly file: { readonly [change in FileChange["change"]]: (id: string) => string };
  /** A charge that changes, from its persons and its offence. */
  readonly charge: { readonly [change in ChargeChange["change"]]: (frame: string, offence: string) => string };
  readonly status: string;
  readonly differs: Words<Differing["what"]>;
  readonly alternativesChange: string;
  readonly reason: {
    readonly part: { readonly [kind in Extract<ChangeReason, { leaves: unknown }>["kind"]]: (label: string, change: string) => string };
    readonly offence: Words<Extract<ChangeReason, { kind: "offence" }>["change"]>;
    readonly range: string;
    readonly step: (rule: string, change: string) => string;
  };
  readonly restsOn: string;
  readonly sentence: (accused: string, change: string) => string;
}
