/** Keeps what was made for a key. */
export type Memo<Value> = (key: string, make: () => Value) => Value;

/**
 * Keeps what a pure function made, by a key that tells all that decides on it; a bounded number of results, after which it begins
 * anew, so that no run over many cases grows.
 * @param most - how many results are kept
 * @example
 * const squares = createMemo<number>(100);
 * squares("3", () => 3 * 3); // => 9
 */
export function createMemo<Value>(most: number): Memo<Value> {
  const kept = new Map<string, Value>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}
