/** One step into a document: the key of a member or the index of an item. */
export type Segment = string | number;

/**
 * One more step on a JSON Pointer (RFC 6901).
 * @example
 * step("/victims", 0); // => "/victims/0"
 * step("", "a/b"); // => "/a~1b"
 */
export function step(path: string, segment: Segment): string {
  if (typeof segment === "number") return `${path}/${String(segment)}`;
  return `${path}/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
