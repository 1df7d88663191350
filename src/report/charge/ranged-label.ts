import type { ReportContext } from "../context.js";
import { labelOr } from "../names.js";
import type { ChargeView } from "./section.js";

/** The label of an aggravation or a band of the charge's provision. */
export function rangedLabel(context: ReportContext, { provision }: ChargeView, id: string): string {
  const ranged = [...(provision?.core.aggravations ?? []), ...(provision?.core.bands ?? [])].find((candidate) => candidate.id === id);
  return labelOr(context, ranged?.label, id);
}
