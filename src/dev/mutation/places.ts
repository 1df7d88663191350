/** One place of a rule file that a mutation may be about, with the keys that lead to it. */
export interface Place {
  readonly at: readonly string[];
  readonly value: unknown;
}

/** Parts of a file that no result rests on: words for people, and the hand-written expectations themselves. */
const passedOver = new Set(["$schema", "notes", "examples", "label", "shortLabel", "question", "reason", "title", "unpaid", "authority", "against"]);

/** Every place of a file, the outer before the inner, without prose and examples. */
export function* placesIn(value: unknown, at: readonly string[] = []): Generator<Place> {
  yield { at, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) if (!passedOver.has(key)) yield* placesIn(member, [...at, key]);
}

/** Whether a place lies below a key: `cite`, `when`. */
export function isBelow({ at }: Place, key: string): boolean {
  return at.includes(key);
}

/** The place without the positions in its lists: two entries of one list have it in common. */
export function patternOf(at: readonly string[]): string {
  return at.map((key) => (/^\d+$/.test(key) ? "*" : key)).join("/");
}
