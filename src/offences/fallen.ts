import type { Law } from "../law/law.js";
import type { Charge, ChargeReason, Notice } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import type { Citation } from "../schema/primitives.js";
import { sorted } from "./alternatives.js";
import type { Findings } from "./find-charges.js";
import { isFallen, isListed, type Told } from "./shown.js";
import { fallsUnverified } from "./stage.js";
import { present } from "../schema/present.js";

/** Why a charge to which an act of the case points falls, other than for want of an element; in the order of telling. */
const reasons = ["prepared-only", "desisted", "attempt-not-punishable", "exempt", "defence", "knowledge-rebutted", "no-principal-offence", "not-for-legal-persons"] as const satisfies readonly ChargeReason[];

/**
 * Why charges that an act points to are not suggested, by accused and event: one notice for each reason, naming the offences. Where
 * nothing at all is suggested for someone in an event, also the offences that fail for an element, or that no act is stated.
 * @param everyone - all charges looked at, those not made out included
 */
export function fallenNotices(law: Law, given: Pick<Case, "events">, everyone: readonly Told[], commencements: Findings["commencements"]): readonly Notice[] {
  return given.events.flatMap(({ id: event, accused: entries }) => entries.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)).flatMap((accused): readonly Notice[] => {
    const here = everyone.filter((charge) => charge.event === event && charge.accused === accused);
    const fallen = here.filter(isFallen);
    const told = reasons.flatMap((reason) => noticeOf(reason, fallen.filter((charge) => charge.reason === reason)));
    // An attempt or a part taken that only an unseen text makes punishable is named among what is left out.
    if (told.length > 0 || here.some(isListed) || fallen.some(fallsUnverified)) return told;
    const failing = noticeOf("element-not-met", fallen.filter(({ reason }) => reason === "element-not-met"));
    if (failing.length > 0) return failing;
    return present(commencements.get(event)).ofCharges.some(({ applies }) => applies !== "no") ? [{ code: "no-act-stated", accused, event }] : [];

    function noticeOf(code: (typeof reasons)[number] | "element-not-met", charges: readonly Told[]): readonly Notice[] {
      const cite = unique(charges.flatMap((charge) => citationsOf(law, code, charge)));
      return charges.length === 0 ? [] : [{ code, accused, event, offences: sorted(charges.map(({ offence }) => offence)), ...(cite.length === 0 ? {} : { cite }) }];
    }
  }));
}

/** The text on which a reason rests, as far as the rules give one. */
function citationsOf(law: Law, reason: ChargeReason, { role, barriers }: Told): readonly Citation[] {
  const barred = (...kinds: readonly Charge["barriers"][number]["kind"][]) => barriers.filter(({ kind, status }) => status === "met" && kinds.includes(kind)).flatMap(({ cite }) => cite);
  const step = (id: string) => present(law.sentencing.participation.steps.find((known) => known.id === id)).cite;
  switch (reason) {
    case "prepared-only": case "desisted": case "attempt-not-punishable": return step("attempt");
    case "exempt": return barred("exemption");
    case "defence": return barred("defence", "ground");
    case "knowledge-rebutted": return law.age.presumptions.presumedKnowledge.cite;
    case "no-principal-offence": return step(role);
    case "not-for-legal-persons": return law.sentencing.legalPersons.requires.flatMap(({ cite }) => cite);
    default: return [];
  }
}

function unique(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [JSON.stringify(citation), citation])).values()];
}
