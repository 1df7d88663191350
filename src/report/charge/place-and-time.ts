import type { LimitationFinding } from "../../schema/place-and-time.js";
import type { ReportContext } from "../context.js";
import { span, type Block } from "../document.js";
import { milderLawBlocks } from "./milder-law.js";
import type { ChargeSection } from "./section.js";

/** What stands in the way of a prosecution, and which law of which day governs where there is more than one. What runs its course is said once for all charges. */
export const placeAndTime: ChargeSection = (context, { charge: { jurisdiction, limitation, milderLaw } }) => {
  const { own } = context;
  return [
    ...(jurisdiction.status === "open" ? [] : [warning(own.jurisdiction, [own.jurisdictionStatus[jurisdiction.status], ...(jurisdiction.reason === null ? [] : [own.jurisdictionReason[jurisdiction.reason]])].join("; "))]),
    ...(isExpired(limitation) ? [warning(own.limitation, limitationWords(context, limitation))] : []),
    ...(milderLaw === null ? [] : milderLawBlocks(context, milderLaw)),
  ];
};

/** Whether the period is over, as far as is known: then the charge itself says so. */
export function isExpired({ status }: LimitationFinding): boolean {
  return status === "expired" || status === "expired-unless-interrupted";
}

function warning(label: string, text: string): Block {
  return { kind: "field", label, text: [span("warning", text)] };
}

/** Whether the period runs, and to which day. */
export function limitationWords({ own }: Pick<ReportContext, "own">, { status, lastDay }: LimitationFinding): string {
  return [own.limitationStatus[status], ...(lastDay === null ? [] : [own.lastDay(lastDay)])].join(", ");
}
