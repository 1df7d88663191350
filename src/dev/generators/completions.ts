import type { Choices } from "./choices.js";

/** Up to so many completions all are given; beyond, a sample of so many. */
const ALL = 512;
const SAMPLE = 64;

/**
 * The ways to choose one value for each unknown fact: every one of them up to eight yes-or-no facts and some more, a sample above.
 * @param domains - the values of each fact
 */
export function* completions<T>(domains: ReadonlyMap<string, readonly T[]>, choices: Choices): Generator<ReadonlyMap<string, T>> {
  const facts = [...domains];
  const count = facts.reduce((product, [, values]) => product * values.length, 1);
  if (count > ALL) {
    for (let index = 0; index < SAMPLE; index++) yield new Map(facts.map(([fact, values]) => [fact, choices.pick(values)]));
    return;
  }
  for (let row = 0; row < count; row++) {
    let rest = row;
    yield new Map(facts.map(([fact, values]): [string, T] => {
      const value = values[rest % values.length] as T;
      rest = Math.floor(rest / values.length);
      return [fact, value];
    }));
  }
}
