/** What nothing below the composition may touch. */
const forbidden = ["process", "console", "fetch", "performance", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "crypto", "require", "Buffer", "Intl"] as const;

/**
 * Runs a function in a world without chance, environment, network and output: to touch one of them throws.
 * @param run - synchronous
 * @param clock - what a clock that is read shows, in milliseconds; without it `Date` is out of bounds as well
 */
export function trapped<T>(run: () => T, clock?: number): T {
  const names = clock === undefined ? [...forbidden, "Date"] : forbidden;
  const kept = [...names, "Date"].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const random = Math.random;
  for (const name of names) Object.defineProperty(globalThis, name, { configurable: true, get: () => { throw new Error(`${name} was read`); } });
  if (clock !== undefined) Object.defineProperty(globalThis, "Date", { configurable: true, value: stopped(clock) });
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

function stopped(clock: number): typeof Date {
  return new Proxy(Date, {
    construct: (target, given: unknown[], made) => Reflect.construct(target, given.length === 0 ? [clock] : given, made) as object,
    get: (target, key) => (key === "now" ? () => clock : Reflect.get(target, key) as unknown),
  });
}

/** The same value, frozen to its depths. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}
