/** Names that reach an object's prototype or shadow what every object has. A fixed list: a changed global must not change what is refused. */
const names: ReadonlySet<string> = new Set([
  "__proto__", "constructor", "prototype", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
  "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
]);

/**
 * Whether a key may stand in no object of an input.
 * @example
 * isForbiddenKey("__proto__"); // => true
 */
export function isForbiddenKey(key: string): boolean {
  return names.has(key);
}
