import type { Charge, ChargeStatus } from "../../schema/assessment.js";
import { chargeBlocks } from "../charge/charge-blocks.js";
import type { ReportContext } from "../context.js";
import { isOpenGround } from "../charge/proof.js";
import { fieldOf, type Block } from "../document.js";
import { labelOr } from "../names.js";
import { compareCharges, compareIds } from "../severity.js";
import type { ReportSection } from "./section.js";

/** Every accused with the charges, the most severe first. An accused without a charge is named where the case is at hand. */
export const accused: ReportSection = (context) => {
  const { words, assessment } = context;
  const ids = new Set([...(context.case?.accused.map(({ id }) => id) ?? []), ...assessment.charges.map((charge) => charge.accused)]);
  if (ids.size === 0) return [{ kind: "paragraph", text: [words.sections.noCharges] }];
  return [...ids].toSorted(compareIds).flatMap((id): readonly Block[] => {
    const charges = assessment.charges.filter((charge) => charge.accused === id).toSorted(compareCharges);
    return [
      { kind: "heading", level: 2, text: [accusedWords(context, id)] },
      { kind: "paragraph", text: [charges.length === 0 ? words.sections.noCharges : tally(context, charges)] },
      ...fieldOf(words.sections.openGrounds, openGrounds(context, charges)),
      ...charges.flatMap((charge) => chargeBlocks(context, charge)),
    ];
  });
};

function accusedWords({ words, case: ofCase }: ReportContext, id: string): string {
  const person = ofCase?.accused.find((candidate) => candidate.id === id);
  const details = [
    ...(person?.legalPerson === true ? [words.sections.legalPerson] : []),
    ...(person?.born === undefined || person.born === null ? [] : [words.sections.bornOn(words.date(person.born))]),
  ];
  return [words.sections.accused(id), ...details].join(", ");
}

function openGrounds(context: ReportContext, charges: readonly Charge[]): readonly string[] {
  const ids = new Set(charges.flatMap(({ barriers }) => barriers.filter(isOpenGround).map(({ id }) => id)));
  const names = [...ids].map((id) => context.words.within(labelOr(context, context.index.grounds.get(id)?.label, id)));
  return names.length === 0 ? [] : [names.join("; ")];
}

/** "Made out: 2; presumed: 1", in the order of the list below it. */
function tally({ words }: ReportContext, charges: readonly { readonly status: ChargeStatus }[]): string {
  const counts = new Map<ChargeStatus, number>();
  for (const { status } of charges) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count], at) => `${at === 0 ? words.chargeStatus[status] : words.within(words.chargeStatus[status])}: ${words.number(count)}`).join("; ");
}
