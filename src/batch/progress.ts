import type { BatchProgress } from "../schema/batch.js";

/** What there is to go by. */
export interface Measured {
  readonly lines: number;
  readonly refused: number;
  readonly bytes: number;
  /** Bytes of the whole input; null for a pipe. */
  readonly total: number | null;
  /** What an earlier run had done. */
  readonly before: { readonly lines: number; readonly bytes: number };
  readonly seconds: number;
}

/**
 * How a run is getting on, and how long it will take at this pace.
 * @example
 * progressOf({ lines: 50, refused: 0, bytes: 500, total: 2000, before: { lines: 0, bytes: 0 }, seconds: 5 }); // => { lines: 50, refused: 0, rate: 10, percent: 25, secondsLeft: 15 }
 */
export function progressOf({ lines, refused, bytes, total, before, seconds }: Measured): BatchProgress {
  const done = bytes - before.bytes;
  const known = total !== null && total > 0;
  return {
    lines,
    refused,
    rate: seconds > 0 ? Math.round((lines - before.lines) / seconds) : null,
    percent: known ? Math.min(100, Math.floor((bytes / total) * 100)) : null,
    secondsLeft: known && done > 0 && seconds > 0 ? Math.max(0, Math.ceil(((total - bytes) * seconds) / done)) : null,
  };
}
