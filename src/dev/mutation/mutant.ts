/** What is done to a rule file: one name for each kind of slip that the tests must notice. */
export const operators = [
  "drop-limb", "negate", "all-any", "comparison", "step", "other-value", "other-fact", "unknown-as-false",
  "bound", "swap-bounds", "day", "flip", "other-choice", "other-reference", "drop-entry", "other-barrier", "other-default",
  "swap-citations", "drop-citation", "other-rank", "other-article", "other-passage",
] as const;
export type MutationOperator = (typeof operators)[number];

/** One change of a JSON value: what comes to stand at a place; without `to` the place is taken away. */
export interface Edit {
  readonly at: readonly string[];
  readonly to?: unknown;
}

/** What an operator makes of a file. */
export interface Change {
  readonly operator: MutationOperator;
  readonly edits: readonly Edit[];
  /** What the change is, where its place does not tell: `P7Y > P6Y11M`. */
  readonly detail?: string;
  /** The fact that is read as false wherever an example is silent about it; the file itself stays as it is. */
  readonly absentIsFalse?: string;
}

/** A change of one rule file, under an id that stays the same while the file does. */
export interface Mutant extends Change {
  readonly id: string;
  readonly file: string;
}

/** The pointer of a change: where its first edit stands. */
export function pointerOf({ edits }: Change): string {
  return `/${(edits[0]?.at ?? []).join("/")}`;
}
