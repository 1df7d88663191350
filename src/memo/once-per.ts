/**
 * A function whose result for an object is made once and kept as long as the object: for what is known of a law before any case.
 * @param make - pure; the object must not change afterwards
 * @example
 * const idsOf = oncePer((law: Law) => new Set(law.offences.map(({ id }) => id)));
 * idsOf(law) === idsOf(law); // => true
 */
export function oncePer<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
