import type { Law } from "./law.js";
import { oncePer } from "../memo/once-per.js";

type Readings = Readonly<Record<string, string>>;

/** The readings in force as a text, for keys: found once for each set of readings. */
export function readingsKey(law: Law, readings: Readings): string {
  const keys = keysFor(law);
  const known = keys.get(readings);
  if (known !== undefined) return known;
  const key = law.readings.map(({ id }) => readings[id] ?? "").join(" ");
  keys.set(readings, key);
  return key;
}

const keysFor = oncePer<Law, WeakMap<Readings, string>>(() => new WeakMap());
