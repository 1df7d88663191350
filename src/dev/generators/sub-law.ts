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
