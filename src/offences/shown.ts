import type { Charge } from "../schema/assessment.js";

/** Whether a charge stands in the default list: made out, presumed, or undetermined where an act of the case points to it. */
export function isListed({ status, reached }: Pick<Charge, "status" | "reached">): boolean {
  return status === "made-out" || status === "presumed" || (status === "undetermined" && reached);
}

/** Whether a charge to which an act of the case points falls: a notice may say why. */
export function isFallen({ status, reached }: Pick<Charge, "status" | "reached">): boolean {
  return status === "not-made-out" && reached;
}

/** What is told of a charge that is not itself shown. */
export type Told = Pick<Charge, "accused" | "event" | "victim" | "offence" | "role" | "status" | "reason" | "reached" | "barriers">;
