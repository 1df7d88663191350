import fc from "fast-check";

/** Values that have no business where they come to stand. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, "", "__proto__", "2009-02-30", "2552-01-01", "១៧", [], {}, [[]], { constructor: {} }, "x".repeat(5_000)),
  fc.jsonValue(),
);

/** A JSON value in which one place, any place, holds something else, or nothing. */
export function damaged(given: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(given, fc.nat(), strange, fc.boolean()).map(([value, at, replacement, isGone]) => {
    const copy: unknown = structuredClone(value);
    const places = [...placesIn(copy)];
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) return replacement;
    if (isGone && Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else if (isGone) Reflect.deleteProperty(place.holder, place.key);
    else Reflect.set(place.holder, place.key, replacement);
    return copy;
  });
}

function* placesIn(value: unknown): Generator<{ readonly holder: object; readonly key: string }> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield { holder: value, key };
    yield* placesIn(member);
  }
}
