import fc from "fast-check";

/**
 * A finite row of choices from which a whole case or rule set is built. Spent, it always gives the first option, and a
 * smaller number gives an earlier one: put the plainest option first, and a failure shrinks to the plainest case.
 */
export interface Choices {
  /** A number from 0 to `count` - 1. */
  next(count: number): number;
  pick<T>(options: readonly [T, ...T[]] | readonly T[]): T;
  /** True in about so many cases of a hundred. */
  chance(percent: number): boolean;
  /** Some of the items, in their order. */
  some<T>(items: readonly T[], percent: number): readonly T[];
  /** All items in another order. */
  shuffle<T>(items: readonly T[]): readonly T[];
}

/** Reads numbers as choices. */
export function choicesFrom(numbers: readonly number[]): Choices {
  let position = 0;
  const next = (count: number): number => (numbers[position++] ?? 0) % count;
  const chance = (percent: number): boolean => next(100) >= 100 - percent;
  return {
    next,
    chance,
    pick(options) {
      const option = options[next(options.length)];
      if (option === undefined) throw new RangeError("nothing to pick from");
      return option;
    },
    some: (items, percent) => items.filter(() => chance(percent)),
    shuffle(items) {
      const left = [...items];
      return items.flatMap(() => left.splice(next(left.length), 1));
    },
  };
}

/**
 * An arbitrary of what a function builds from choices; fast-check's seed and shrinking work on the choices.
 * @param length - how many choices there are before only first options are left
 * @example
 * fc.sample(built(2, (choices) => choices.pick(["a", "b"])), 1); // => ["b"], say
 */
export function built<T>(length: number, build: (choices: Choices) => T): fc.Arbitrary<T> {
  return fc.noBias(fc.array(fc.nat({ max: 0xffff }), { minLength: length, maxLength: length })).map((numbers) => build(choicesFrom(numbers)));
}

/** The same choices, not printed with a failure. */
export function hiddenChoices(choices: Choices): Choices {
  return Object.defineProperties({ ...choices }, { [fc.toStringMethod]: { value: () => "choices" } });
}
