import type { Edit } from "./mutant.js";

/**
 * A JSON value with edits made, in their order. The value given is left as it was; what no edit touches is shared with it.
 * @throws RangeError where a place is not there
 */
export function edited(value: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((found, edit) => put(found, edit.at, edit), value);
}

/** What stands at a place. */
export function valueAt(value: unknown, at: readonly string[]): unknown {
  return at.reduce<unknown>((found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined), value);
}

function put(value: unknown, [key, ...rest]: readonly string[], edit: Edit): unknown {
  if (key === undefined) return edit.to;
  if (typeof value !== "object" || value === null) throw new RangeError("no such place in the rule file");
  const next = rest.length === 0 ? edit.to : put(Reflect.get(value, key), rest, edit);
  if (Array.isArray(value)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index > value.length) throw new RangeError("no such place in the list");
    return next === undefined ? value.toSpliced(index, 1) : value.toSpliced(index, 1, next);
  }
  if (next === undefined) return Object.fromEntries(Object.entries(value).filter(([known]) => known !== key));
  return { ...value, [key]: next };
}
