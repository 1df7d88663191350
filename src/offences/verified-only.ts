import type { Charge } from "../schema/assessment.js";

/** Whether a charge is left out when only what texts show may count: its elements or its range rest on none. */
export function isLeftOut({ unverified }: Charge): boolean {
  return unverified.includes("element") || unverified.includes("range");
}
