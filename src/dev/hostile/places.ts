/** A place in a JSON value: the object or list that holds it, its key, and the keys that lead there. */
export interface Place {
  readonly holder: object;
  readonly key: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every place of a JSON value, holders before what they hold. */
export function placesIn(value: unknown, path: readonly string[] = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [{ holder: value, key, path: [...path, key], value: member as unknown }, ...placesIn(member, [...path, key])]);
}

/** Puts a value where a place was; undefined takes it away. */
export function put({ holder, key }: Place, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, value);
}
