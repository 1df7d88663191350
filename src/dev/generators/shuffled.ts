import type { Case } from "../../schema/case.js";
import type { Choices } from "./choices.js";

/** The same JSON value with the keys of every object in another order; lists keep theirs. */
export function keysShuffled<T>(value: T, choices: Choices): T {
  if (Array.isArray(value)) return value.map((item: unknown) => keysShuffled(item, choices)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(choices.shuffle(Object.entries(value)).map(([key, member]) => [key, keysShuffled(member as unknown, choices)])) as T;
}

/** The same case told in another order: persons, events, who was in them, pairs, and every key. */
export function caseShuffled(given: Case, choices: Choices): Case {
  const list = <T>(items: readonly T[]) => [...choices.shuffle(items)];
  return keysShuffled({
    ...given,
    accused: list(given.accused),
    victims: list(given.victims),
    events: list(given.events).map((event) => ({
      ...event,
      accused: list(event.accused),
      victims: list(event.victims),
      ...(event.between == null ? {} : { between: list(event.between) }),
    })),
  }, choices);
}
