import type { LineOptions } from "../answer-line.js";
import type { Law } from "../../law/law.js";

/** What a worker is given at its start: everything that the answers depend on. No law means the bundled one. */
export type WorkerSetting = Omit<LineOptions, "law"> & { readonly law: Law | undefined };

/** A chunk for a worker; the bytes are handed over. */
export interface ChunkMessage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly before: number;
}

/** What a worker says of a chunk: its answers, handed over, or the line at which the program failed. */
export type AnswerMessage =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly refused: number }
  | { readonly faultAt: number; readonly kind: string };
