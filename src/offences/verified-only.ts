import type { Charge } from "../schema/assessment.js";

/** Whether a charge is left out when only what texts show may count: its elements, its range, or that its attempt or the part taken in it is punishable rest on none. */
export function isLeftOut({ unverified }: Charge): boolean {
  return unverified.includes("element") || unverified.includes("range") || unverified.includes("attempt") || unverified.includes("participation");
}
