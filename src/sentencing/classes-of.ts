import { classOf } from "../law/class.js";
import type { Law } from "../law/law.js";
import type { OffenceClass } from "../schema/general.js";
import type { Basis } from "./circumstances.js";
import { baseRange } from "./stated-offence.js";

/** The classes a charge may have: one, or those of its own and of its base range where the sources leave the class open. */
export function classesOf(law: Law, charge: Basis): readonly OffenceClass[] {
  const { class: stated, statutory } = charge.penalty;
  const found = stated === null ? [statutory?.imprisonment == null ? null : classOf(statutory, law.classes), classOf(baseRange(law, charge), law.classes)] : [stated];
  return [...new Set(found.filter((known) => known !== null))];
}
