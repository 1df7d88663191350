import { Worker, type WorkerOptions } from "node:worker_threads";
import type { ChunkAnswer } from "../answer-chunk.js";
import type { Chunk } from "../cut-chunks.js";
import { LineFault } from "../line-fault.js";
import type { Work } from "./work.js";
import type { AnswerMessage, ChunkMessage, WorkerSetting } from "./worker-messages.js";

/** Where the workers' program is, and how it is started. */
export interface WorkerProgram {
  readonly url: URL;
  readonly options?: WorkerOptions;
}

/** Short-lived objects are most of what a thread makes; with less room for them it is tidied more often and stays small. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

interface Task {
  readonly chunk: Chunk;
  readonly resolve: (answer: ChunkAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Work in threads. A thread is started when there is a chunk that no other is free for; each has one chunk at a time, whose bytes
 * are handed over and not copied, as are those of its answers.
 */
export class WorkerPool implements Work {
  private readonly free: Worker[] = [];
  private readonly busy = new Map<Worker, Task>();
  private readonly waiting: Task[] = [];

  constructor(readonly hands: number, private readonly program: WorkerProgram, private readonly setting: WorkerSetting) {}

  readonly answer = (chunk: Chunk): Promise<ChunkAnswer> => new Promise((resolve, reject) => {
    this.waiting.push({ chunk, resolve, reject });
    this.assign();
  });

  readonly end = async (): Promise<void> => {
    for (const { reject } of [...this.waiting.splice(0), ...this.busy.values()]) reject(new Error("the work was ended"));
    const all = [...this.free.splice(0), ...this.busy.keys()];
    this.busy.clear();
    await Promise.all(all.map((worker) => worker.terminate()));
  };

  private assign(): void {
    for (let [task] = this.waiting; task !== undefined; [task] = this.waiting) {
      const worker = this.free.pop() ?? (this.busy.size < this.hands ? this.start() : undefined);
      if (worker === undefined) return;
      this.waiting.shift();
      this.busy.set(worker, task);
      const { bytes, before } = task.chunk;
      worker.postMessage({ bytes, before } satisfies ChunkMessage, [bytes.buffer]);
    }
  }

  private start(): Worker {
    const worker = new Worker(this.program.url, { resourceLimits, ...this.program.options, workerData: this.setting });
    worker.on("message", (message: AnswerMessage) => {
      const task = this.busy.get(worker);
      this.busy.delete(worker);
      this.free.push(worker);
      if ("faultAt" in message) task?.reject(new LineFault(message.faultAt, message.kind));
      else task?.resolve(message);
      this.assign();
    });
    worker.on("error", (error) => {
      this.lose(worker, "code" in error && typeof error.code === "string" ? error.code : error.constructor.name);
    });
    worker.on("exit", () => {
      this.lose(worker, "exit");
    });
    return worker;
  }

  /** A thread that dies, for want of memory for one, tells no line; it was at work somewhere in its chunk. */
  private lose(worker: Worker, kind: string): void {
    const task = this.busy.get(worker);
    this.busy.delete(worker);
    task?.reject(new LineFault(task.chunk.before + 1, kind));
  }
}
