import { assess } from "../../assess.js";
import { parseCase } from "../../parse-case.js";
import type { ChargeStatus } from "../../schema/assessment.js";
import { referenceAssess } from "../reference/reference-assess.js";
import { differenceOf, type Difference } from "./difference.js";
import type { Setting } from "./settings.js";

/** What became of one case: how many charges were compared whole, of which statuses, and the first difference. */
export interface Compared {
  /** The case was refused, so that nothing was compared. */
  readonly isRefused: boolean;
  /** One comparison is one charge of one accused, event and victim, with everything that the result says of it. */
  readonly statuses: readonly ChargeStatus[];
  readonly difference: Difference | undefined;
}

/** Assesses a case by the library and by the reference, and compares the two whole results. */
export function compare({ law, book, case: given, readings, verifiedOnly, all, at }: Omit<Setting, "mode" | "offences" | "files">): Compared {
  const options = { readings, verifiedOnly, all, ...(at === undefined ? {} : { at }) };
  const parsed = parseCase(given);
  if (!parsed.ok) return { isRefused: true, statuses: [], difference: undefined };
  const found = assess(parsed.case, { law, ...options });
  return { isRefused: false, statuses: found.charges.map(({ status }) => status), difference: differenceOf(found, referenceAssess(book, parsed.case, options)) };
}
