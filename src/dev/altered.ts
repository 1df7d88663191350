/** A copy of some data with one leaf altered, and the way to it. */
export interface Altered {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Every copy of some data in which one leaf is another value, or one list lacks one item: what must not go unnoticed.
 * @example
 * [...alterations({ a: [1] })].map(({ value }) => value); // => [{ a: [] }, { a: [2] }]
 */
export function* alterations(value: unknown, path = ""): Generator<Altered> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      yield { path: `${path}/${at} (taken out)`, value: value.filter((_, other) => other !== at) };
      for (const one of alterations(item, `${path}/${at}`)) yield { ...one, value: value.with(at, one.value) };
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) for (const one of alterations(member, `${path}/${key}`)) yield { ...one, value: { ...value, [key]: one.value } };
  } else {
    yield { path, value: another(value) };
  }
}

function another(leaf: unknown): unknown {
  if (typeof leaf === "boolean") return !leaf;
  if (typeof leaf === "number") return leaf + 1;
  return typeof leaf === "string" ? `${leaf}-other` : "other";
}
