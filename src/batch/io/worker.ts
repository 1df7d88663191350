/**
 * The thread that assesses chunks of a batch: bytes in, bytes out, one chunk at a time.
 * @module
 */
import { parentPort, workerData } from "node:worker_threads";
import { law as bundled } from "../../law/bundled.js";
import { answerChunk } from "../answer-chunk.js";
import { LineFault } from "../line-fault.js";
import type { AnswerMessage, ChunkMessage, WorkerSetting } from "./worker-messages.js";

const { law, ...chosen } = workerData as WorkerSetting;
const options = { ...chosen, law: law ?? bundled };

parentPort?.on("message", ({ bytes, before }: ChunkMessage) => {
  try {
    const answer = answerChunk(bytes, before, options);
    parentPort?.postMessage(answer satisfies AnswerMessage, [answer.bytes.buffer]);
  } catch (error) {
    if (!(error instanceof LineFault)) throw error;
    parentPort?.postMessage({ faultAt: error.line, kind: error.kind } satisfies AnswerMessage);
  }
});
