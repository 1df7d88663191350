import type { AssessedCharge } from "../../schema/assessment.js";
import type { LimitationFinding } from "../../schema/place-and-time.js";
import { briefSources, briefText } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, span, type Block } from "../document.js";
import { labelOr } from "../names.js";
import { missingFacts } from "./conditions.js";
import { milderLawBlocks } from "./milder-law.js";
import type { ChargeSection } from "./section.js";

/** What stands in the way of a prosecution, and which law of which day governs where there is more than one. What runs its course is said once for all charges. */
export const placeAndTime: ChargeSection = (context, { charge }) => {
  const { own } = context;
  const { jurisdiction, limitation, milderLaw } = charge;
  return [
    ...(jurisdiction.status === "open" ? [] : placeBlocks(context, charge)),
    ...(isExpired(limitation) ? [warning(own.limitation, limitationWords(context, limitation))] : []),
    ...(milderLaw === null ? [] : milderLawBlocks(context, milderLaw)),
  ];
};

/** A place that is closed or open to doubt: the grounds that were considered, each with its article, and the facts that keep it open. */
function placeBlocks(context: ReportContext, charge: AssessedCharge): readonly Block[] {
  const { own, law } = context;
  const { status, reason, grounds, missing } = charge.jurisdiction;
  const labels = new Map(law.placeAndTime.jurisdiction.grounds.map(({ id, label }) => [id, label]));
  const failing = grounds.filter((ground) => ground.status === "not-met");
  return [
    warning(own.jurisdiction, [own.jurisdictionStatus[status], ...(reason === null ? [] : [own.jurisdictionReason[reason]])].join("; ")),
    { kind: "group", blocks: [
      ...itemsUnder(own.grounds, grounds.filter((ground) => !failing.includes(ground)).map(({ id, status: mark, cite }) => ({ mark, text: [labelOr(context, labels.get(id), id), ...briefSources(context, cite)] }))),
      ...fieldOf(own.groundsNotMet, failing.length === 0 ? [] : [briefText(context, failing.flatMap(({ cite }) => cite), { whole: true, unranked: true })]),
      ...missingFacts(context, charge, missing),
    ] },
  ];
}

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
