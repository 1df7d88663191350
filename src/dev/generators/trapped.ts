/** What nothing below the composition may touch. */
const forbidden = ["Date", "process", "console", "fetch", "performance", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "crypto", "require", "Buffer"] as const;

/**
 * Runs a function in a world without clock, chance, environment, network and output: to touch one of them throws.
 * @param run - synchronous
 */
export function trapped<T>(run: () => T): T {
  const kept = forbidden.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const random = Math.random;
  for (const name of forbidden) {
    Object.defineProperty(globalThis, name, { configurable: true, get: () => { throw new Error(`${name} was read`); } });
  }
  Math.random = () => { throw new Error("Math.random was called"); };
  try {
    return run();
  } finally {
    Math.random = random;
    for (const [name, descriptor] of kept) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}

/** The same value, frozen to its depths. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}
