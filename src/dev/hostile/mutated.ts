import type { Choices } from "../generators/choices.js";
import { placesIn, put, type Place } from "./places.js";

/** Values of every kind that a case has somewhere, and of kinds that it has nowhere. */
const strangers: readonly unknown[] = [
  null, true, false, 0, 1, -1, 120, 121, 1.5, 1_000_000, 1_000_001, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, "", "A1", "1A", "A".repeat(65), "KH", "kh", "2010-06-01", "2010-02-30", "1899-12-31", "2010-06", "2010",
  "2010-06-02T09:00+07:00", "2010-06-02T25:00Z", "P2Y6M", "P", "perpetrator", "pending", "felony", "chbab/case@1", "lshtse-2008.art-9", "E1/conduct.remove", "E1/A1/conduct.remove", "\n", "A1\n", "province",
  [], {}, [0, 120], [120, 0], [0], [0, 1, 2], [1.5, 2], ["A1"], ["A1", "A1"], { id: "A1" }, { from: "2010-06-01", to: "2010-06-02" }, { from: "2010-06-01" }, { id: "V1", found: null }, { "conduct.remove": true },
];

/**
 * A JSON value with one or a few places changed: replaced, taken away, moved, doubled, or given a key more. Many changes leave a
 * case a case, most do not.
 * @param value - it is not changed
 */
export function mutated(value: unknown, choices: Choices): unknown {
  const copy: unknown = structuredClone(value);
  for (let change = 0; change <= choices.next(3); change++) {
    const places = placesIn(copy);
    if (places.length > 0) changeAt(choices.pick(places), places, choices);
  }
  return copy;
}

function changeAt(place: Place, places: readonly Place[], choices: Choices): void {
  const { holder, key, value } = place;
  const ways: readonly (() => void)[] = [
    () => { put(place, structuredClone(choices.pick(strangers))); },
    () => { put(place, structuredClone(choices.pick(places).value)); },
    () => { if (!Array.isArray(holder)) put(place, undefined); },
    () => { if (!Array.isArray(holder)) Reflect.set(holder, choices.pick(["id", "facts", "born", "age", "conduct.remove", "victim.minor", "name", "years", "0"]), structuredClone(choices.pick(strangers))); },
    () => { if (Array.isArray(value)) value.push(structuredClone(choices.pick(value.length === 0 ? strangers : value as readonly unknown[]))); },
    () => { if (Array.isArray(holder)) holder.splice(Number(key), 1); },
  ];
  choices.pick(ways)();
}
