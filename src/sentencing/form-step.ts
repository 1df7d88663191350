import { rangeOf } from "../law/figures.js";
import type { Law } from "../law/law.js";
import { present } from "../schema/present.js";
import type { Basis } from "./circumstances.js";
import { baseRange, bodyOf } from "./stated-offence.js";
import { take, type Sum } from "./sum.js";

/** The first step: the aggravation that counts puts its range in the place of the base range. */
export function takeForm(law: Law, charge: Basis): Sum {
  const { statutory, cite } = charge.penalty;
  const base = baseRange(law, charge);
  const counting = charge.form === "aggravated" ? aggravation(law, charge) : undefined;
  if (counting === undefined) return { range: statutory, steps: [] };
  return take({ range: base, steps: [] }, "form", [{ rule: `${charge.offence}.${counting.id}`, after: statutory, cite: [...counting.cite, ...cite] }]);
}

/** The established aggravation whose range the charge has; of several that give the same, the first by id, as the range is chosen. */
function aggravation(law: Law, charge: Basis): Basis["established"][number] | undefined {
  const stated = present(bodyOf(law, charge).aggravations);
  const giving = new Set(stated.filter(({ penalty }) => JSON.stringify(rangeOf(penalty)) === JSON.stringify(charge.penalty.statutory)).map(({ id }) => id));
  return charge.established.filter(({ id }) => giving.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}
