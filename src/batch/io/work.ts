import type { ChunkAnswer } from "../answer-chunk.js";
import type { Chunk } from "../cut-chunks.js";

/** Those who assess the chunks of a batch. */
export interface Work {
  /** How many chunks can be worked on at once. */
  readonly hands: number;
  /** Assesses a chunk; its bytes may be given away and are not to be used after. */
  readonly answer: (chunk: Chunk) => Promise<ChunkAnswer>;
  readonly end: () => Promise<void>;
}
