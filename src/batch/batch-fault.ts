import type { BatchFaultCode } from "../schema/batch.js";

/** An expected end of a batch: a code, the file that it is about, and the system's error where there is one. */
export class BatchFault extends Error {
  override readonly name = "BatchFault";
  constructor(readonly code: BatchFaultCode, readonly path = "", override readonly cause: unknown = undefined) {
    super(code);
  }
}
