import type { Engine, EngineResult } from "json-rules-engine";

/**
 * Runs an Engine for one set of facts after the other. Runs of one Engine that overlap share its status, and rules go missing
 * without an error; after a run that failed, what is left of it may still do so, hence a new Engine.
 * @param build - makes the Engine, at the first run and after a run that failed
 * @returns a function like `engine.run` that may be called at any time
 * @example
 * const run = oneRunAtATime(() => new Engine([], { pathResolver: refusePath }));
 * (await run({ pages: 12 })).events; // => []
 */
export function oneRunAtATime(build: () => Engine): (facts: Readonly<Record<string, unknown>>) => Promise<EngineResult> {
  let engine: Engine | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return (facts) => {
    const run = last.then(() => (engine ??= build()).run({ ...facts }));
    last = run.catch(() => {
      engine = undefined;
    });
    return run;
  };
}
