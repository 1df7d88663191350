/** A type whose members are absent where they may have been null. Lists keep their items. */
export type WithoutNulls<T> = T extends readonly unknown[]
  ? { [Index in keyof T]: WithoutNulls<T[Index]> }
  : T extends object
    ? { [Key in keyof T as null extends T[Key] ? never : Key]: WithoutNulls<T[Key]> }
      & { [Key in keyof T as null extends T[Key] ? Key : never]?: WithoutNulls<Exclude<T[Key], null | undefined>> }
    : T;

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member !== null && member !== undefined) kept[key] = withoutNulls(member);
  }
  return kept;
}

/**
 * A copy of a validated value without its null members, at every depth: inside the library absent is the one form of unknown.
 * @example
 * dropNulls({ id: "V1", born: null }); // => { id: "V1" }
 */
export function dropNulls<T>(value: T): WithoutNulls<T> {
  return withoutNulls(value) as WithoutNulls<T>;
}
