import { doTask } from "./do-task.js";
import { emptyTally } from "../differential/tally.js";
import type { Message, Task } from "./task.js";

/** A process of `npm run trust`: does the tasks that it is sent, one after the other. */
const send = (message: Message) => { process.send?.(message); };
process.on("message", (task: Task) => {
  const failure = doTask(task, (tally) => { send({ tally, done: undefined }); });
  send({ tally: emptyTally(), done: { failure } });
});
process.on("disconnect", () => { process.exit(0); });
