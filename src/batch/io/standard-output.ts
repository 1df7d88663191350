import type { Writable } from "node:stream";
import { BatchFault } from "../batch-fault.js";
import type { Delivery } from "../delivery.js";
import { beginning } from "../marks.js";

const nothing = (): Promise<void> => Promise.resolve();

/** Answers as they come, to a stream: what is written there cannot be taken back, so there is nothing to go on from. */
export function toStream(stream: Writable): Delivery {
  return {
    from: beginning,
    isMarked: false,
    write: (bytes) => new Promise((resolve, reject) => {
      stream.write(bytes, (error) => {
        if (error) reject(new BatchFault("write", "", error));
        else resolve();
      });
    }),
    reach: nothing,
    finish: nothing,
    leave: nothing,
  };
}
