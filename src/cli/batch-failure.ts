import { BatchFault } from "../batch/batch-fault.js";
import { LineFault } from "../batch/line-fault.js";
import type { CommandWords } from "../report/catalogue/command-words.js";
import { plainText } from "../report/plain-text.js";
import { exitCodes } from "./exit-codes.js";
import { isClosedPipe, problemOf } from "./io.js";
import type { Outcome } from "./outcome.js";

/**
 * What a batch that ended early comes to. What it had read is never told, only where: a file, or the number of a line.
 * @throws what is neither an expected end nor a fault at a line
 */
export function batchFailure(error: unknown, words: CommandWords): Outcome {
  if (error instanceof LineFault) return { code: exitCodes.bug, message: `${words.batch.failedAtLine(error.line, error.kind)}\n` };
  if (!(error instanceof BatchFault)) throw error;
  const { code, cause } = error;
  const path = plainText(error.path);
  if (code === "read") return { code: exitCodes.inputOutput, message: `${words.cannotRead(path === "-" ? words.standardInput : path, problemOf(cause, words))}\n` };
  // A reader that has seen enough is no failure.
  if (code === "write" && isClosedPipe(cause)) return { code: exitCodes.done };
  if (code === "write") return { code: exitCodes.inputOutput, message: `${words.cannotWrite(problemOf(cause, words))}\n` };
  const message = `${words.batch.fault[code](path)}\n`;
  return { code: code === "locked" || code === "lock-lost" ? exitCodes.inputOutput : exitCodes.usage, message };
}
