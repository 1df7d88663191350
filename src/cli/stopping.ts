import { exitCodes } from "./exit-codes.js";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A wish to stop, to be obeyed at the next good moment. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** Gives the signals back to whoever had them. */
  readonly release: () => void;
}

/** Takes over the signals that end a program: the first asks for an orderly end, a second one has it at once. */
export function listenForStop(): Stopping {
  const controller = new AbortController();
  const before = signals.map((name) => [name, process.listeners(name)] as const);
  const obey = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  for (const name of signals) process.removeAllListeners(name).on(name, obey);
  return {
    signal: controller.signal,
    release: () => {
      for (const [name, listeners] of before) {
        process.removeAllListeners(name);
        for (const listener of listeners) process.on(name, listener);
      }
    },
  };
}
