import { answerChunk } from "../answer-chunk.js";
import type { LineOptions } from "../answer-line.js";
import type { Work } from "./work.js";

/** Work without threads of its own, where something else already spreads the work over the processors. */
export function inThisThread(options: LineOptions): Work {
  return {
    hands: 1,
    answer: async ({ bytes, before }) => {
      // Signals and the writer have their turn between chunks.
      await new Promise((resolve) => { setImmediate(resolve); });
      return answerChunk(bytes, before, options);
    },
    end: () => Promise.resolve(),
  };
}
