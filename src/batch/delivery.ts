import type { Mark } from "./checkpoint.js";
import type { Position } from "./cut-chunks.js";

/** How far a run has come: the position is told only when asked for, because its digest costs. */
export interface Reached {
  readonly position: () => Position;
  readonly refused: number;
}

/** Where the answers of a batch go. */
export interface Delivery {
  /** Where to go on from: the beginning, or the mark of an earlier run. */
  readonly from: Mark;
  /** Whether anyone asks for the digest of the input. */
  readonly isMarked: boolean;
  /** Takes answers over; the promise waits until there is room for more. */
  write(bytes: Uint8Array): Promise<void>;
  /** Told after each chunk: what was read for the answers that are written. A mark may be made here. */
  reach(reached: Reached): Promise<void>;
  /** The input is at its end: the output takes its place. */
  finish(reached: Reached): Promise<void>;
  /** The run ends early, and may go on later from what was reached, or was given up. */
  leave(reached: Reached, why: "interrupted" | "failed"): Promise<void>;
}
