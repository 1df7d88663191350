import type { Law } from "../../law/law.js";

const known = new WeakMap<Law, Map<string, Law>>();

/** The same law with only some of its offences: what concerns one offence is found as in the whole, at a fraction of the time. */
export function onlyOffences(law: Law, ids: readonly string[]): Law {
  const laws = known.get(law) ?? new Map<string, Law>();
  known.set(law, laws);
  const key = ids.join(" ");
  const part = laws.get(key) ?? { ...law, offences: law.offences.filter(({ id }) => ids.includes(id)) };
  laws.set(key, part);
  return part;
}

const parted = new WeakMap<Law, readonly Law[]>();

/** A law in parts of a few offences each, which together hold all of them. */
export function partsOf(law: Law, size: number): readonly Law[] {
  const known = parted.get(law);
  if (known !== undefined) return known;
  const ids = law.offences.map(({ id }) => id);
  const parts = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => onlyOffences(law, ids.slice(index * size, (index + 1) * size)));
  parted.set(law, parts);
  return parts;
}
