/** Why a batch ended early although the program is all right. */
export type BatchFaultCode =
  /** An input could not be read; the output could not be written. The system's error is the cause. */
  | "read" | "write"
  /** The output, or the checkpoint, is one of the inputs. */
  | "output-is-input"
  /** Another run works on this output; it took the lock of this run over. */
  | "locked" | "lock-lost"
  /** The checkpoint is no checkpoint, or that of a run of another version, under another law, with other options, on another input. */
  | "checkpoint-foreign" | "checkpoint-version" | "checkpoint-law" | "checkpoint-options" | "checkpoint-input";

/** An expected end of a batch: a code, the file that it is about, and the system's error where there is one. */
export class BatchFault extends Error {
  override readonly name = "BatchFault";
  constructor(readonly code: BatchFaultCode, readonly path = "", override readonly cause: unknown = undefined) {
    super(code);
  }
}
