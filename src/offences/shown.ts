import type { Charge } from "../schema/assessment.js";

/** Whether a charge stands in the default list: made out, presumed, or undetermined where an act of the case points to it. */
export function isListed({ status, reached }: Pick<Charge, "status" | "reached">): boolean {
  return status === "made-out" || status === "presumed" || (status === "undetermined" && reached);
}
