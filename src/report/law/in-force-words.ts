import type { InForce } from "../../schema/instrument.js";
import type { Catalogue } from "../catalogue/catalogue.js";

/** From when a text applies in the capital and the provinces, and until when; or that it is not known. */
export function inForceWords({ date, sections }: Catalogue, inForce: InForce | null): string {
  if (inForce === null) return sections.notKnown;
  const { from, to } = inForce;
  const start = sections.inForceFrom(date(from["phnom-penh"]), date(from.province));
  return to === null ? start : `${start}, ${sections.inForceUntil(date(to))}`;
}
