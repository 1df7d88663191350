import type { AssessedCharge, ChargeStatus } from "../../schema/assessment.js";
import { besidesBlocks } from "../besides/besides-blocks.js";
import { briefSources } from "../brief-citations.js";
import { chargeBlocks } from "../charge/charge-blocks.js";
import { isOpenGround } from "../charge/proof.js";
import type { ReportContext } from "../context.js";
import { fieldOf, type Block, type Inline } from "../document.js";
import { labelOr } from "../names.js";
import { compareCharges, compareIds } from "../severity.js";
import { convictionBlocks } from "./convictions.js";
import { fallenBlocks } from "./fallen.js";
import type { ReportSection } from "./section.js";
import { togetherBlocks } from "./together.js";

/**
 * Every accused with the charges, the most severe first, what follows from them besides their ranges, the charges taken
 * together, and earlier convictions. An accused without a charge is named where the case is at hand.
 */
export const accused: ReportSection = (context) => {
  const { words, assessment } = context;
  const ids = new Set([...(context.case?.accused.map(({ id }) => id) ?? []), ...assessment.charges.map((charge) => charge.accused), ...assessment.notices.flatMap((notice) => notice.accused ?? [])]);
  if (ids.size === 0) return [{ kind: "paragraph", text: [words.sections.noCharges] }];
  const grounds = [...ids].map((id) => openGrounds(context, chargesOf(context, id))).filter((names) => names.length > 0);
  // What nobody has raised is mostly the same for all: then it stands once, ahead of the accused.
  const ofAll = grounds.length > 1 && new Set(grounds.map((names) => names.join())).size === 1 ? grounds[0] ?? [] : [];
  return [...fieldOf(words.sections.openGroundsOfAll, ofAll), ...[...ids].toSorted(compareIds).flatMap((id) => accusedBlocks(context, id, ofAll.length === 0))];
};

function accusedBlocks(context: ReportContext, id: string, showsGrounds: boolean): readonly Block[] {
  const { words } = context;
  const charges = chargesOf(context, id).toSorted(compareCharges);
  const commonPoints = commonPointsOf(charges);
  return [
    { kind: "heading", level: 2, text: [accusedWords(context, id)] },
    { kind: "paragraph", text: [charges.length === 0 ? words.sections.noCharges : tally(context, charges)] },
    ...fallenBlocks(context, id),
    ...fieldOf(words.sections.openGrounds, showsGrounds ? openGrounds(context, charges) : []),
    ...fieldOf(words.sections.commonPoints, pointsWords(context, charges, commonPoints)),
    ...chargeBlocks(context, charges, commonPoints),
    ...besidesBlocks(context, charges),
    ...togetherBlocks(context, id, charges),
    ...convictionBlocks(context, id),
  ];
}

function chargesOf({ assessment }: ReportContext, id: string): readonly AssessedCharge[] {
  return assessment.charges.filter((charge) => charge.accused === id);
}

function accusedWords({ words, case: ofCase }: ReportContext, id: string): string {
  const person = ofCase?.accused.find((candidate) => candidate.id === id);
  const details = [
    ...(person?.legalPerson === true ? [words.sections.legalPerson] : []),
    ...(person?.born === undefined || person.born === null ? [] : [words.sections.bornOn(words.date(person.born))]),
  ];
  return [words.sections.accused(id), ...details].join(", ");
}

function openGrounds(context: ReportContext, charges: readonly AssessedCharge[]): readonly string[] {
  const ids = new Set(charges.flatMap(({ barriers }) => barriers.filter(isOpenGround).map(({ id }) => id)));
  return named([...ids].map((id) => context.words.within(labelOr(context, context.index.grounds.get(id)?.label, id))));
}

/** The points of proof that every charge shares: one charge keeps its own. */
function commonPointsOf(charges: readonly AssessedCharge[]): ReadonlySet<string> {
  const [first, ...others] = charges.filter(({ status }) => status !== "not-made-out");
  if (first === undefined || others.length === 0) return new Set();
  return new Set(first.pointsOfProof.map(({ id }) => id).filter((id) => others.every(({ pointsOfProof }) => pointsOfProof.some((point) => point.id === id))));
}

function pointsWords(context: ReportContext, charges: readonly AssessedCharge[], common: ReadonlySet<string>): Inline {
  const points = [...new Map(charges.flatMap(({ pointsOfProof }) => pointsOfProof).map((point) => [point.id, point])).values()].filter(({ id }) => common.has(id));
  const names = named(points.map(({ id }) => context.words.within(labelOr(context, context.index.points.get(id)?.label, id))));
  return names.length === 0 ? [] : [...names, ...briefSources(context, points.flatMap(({ cite }) => cite))];
}

function named(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [names.join("; ")];
}

/** "Made out: 2; presumed: 1", in the order of the list below it. */
function tally({ words }: ReportContext, charges: readonly { readonly status: ChargeStatus }[]): string {
  const counts = new Map<ChargeStatus, number>();
  for (const { status } of charges) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count], at) => `${at === 0 ? words.chargeStatus[status] : words.within(words.chargeStatus[status])}: ${words.number(count)}`).join("; ");
}
