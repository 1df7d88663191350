/**
 * A `pathResolver` that reads nothing. json-rules-engine's own hands a rule's `path` to a JSONPath library that can be made to
 * run code; none of our rules has one, so that a call means that something else reached the engine.
 * @throws Error always
 * @example
 * new Engine([], { pathResolver: refusePath }) instanceof Engine; // => true
 */
export function refusePath(): never {
  throw new Error("a rule with a path reached the engine");
}
