import type { Charge } from "../../schema/assessment.js";
import { briefSources } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, type Block } from "../document.js";
import { labelOr, presumptionName } from "../names.js";
import { sources } from "../sources.js";
import type { ChargeSection, ChargeView } from "./section.js";

/** What the charge presumes, what is known of the accused's knowledge, and what consent does. */
export const presumptions: ChargeSection = (context, { charge }) => {
  const { words, law } = context;
  const { presumedKnowledge: ofKnowledge } = law.age.presumptions;
  return [
    ...charge.presumptions.filter((id) => charge.knowledge !== "presumed" || id !== ofKnowledge.id).map((id): Block => ({ kind: "field", label: words.sections.presumptions, text: [presumptionName(context, id)] })),
    ...fieldOf(words.sections.knowledge, charge.knowledge === null ? [] : [words.knowledge[charge.knowledge], ...(charge.knowledge === "presumed" ? briefSources(context, ofKnowledge.cite) : [])]),
    ...fieldOf(words.sections.consent, charge.consent === null ? [] : [words.consent[charge.consent]]),
  ];
};

/** What the charge asserts besides its elements. */
export const pointsOfProof: ChargeSection = (context, { charge, commonPoints }) =>
  itemsUnder(
    context.words.sections.pointsOfProof,
    charge.pointsOfProof.filter(({ id }) => !commonPoints.has(id)).map(({ id, cite }) => ({ mark: "bullet", text: [labelOr(context, context.index.points.get(id)?.label, id), ...sources(context, cite)] })),
  );

type Barrier = Charge["barriers"][number];

/** Whether nobody has raised a ground of the general part: the same ones stand open for every charge and are named once. */
export function isOpenGround({ kind, status }: Barrier): boolean {
  return kind === "ground" && status === "unknown";
}

/** What bars the charge, or may: exemptions, and defences and grounds that were raised, with their marks; open defences in one line. */
export const barriers: ChargeSection = (context, view) => {
  const { words } = context;
  const isOpenDefence = ({ kind, status }: Barrier) => kind === "defence" && status === "unknown";
  const open = view.charge.barriers.filter(isOpenDefence);
  const decided = view.charge.barriers.filter((barrier) => !isOpenDefence(barrier) && !isOpenGround(barrier));
  return [
    ...itemsUnder(
      words.sections.barriers,
      decided.map((barrier) => ({ mark: barrier.status, text: [`${barrierLabel(context, view, barrier)} (${words.barrier[barrier.kind]})`, ...sources(context, barrier.cite)] })),
    ),
    ...fieldOf(words.sections.openBarriers, open.length === 0 ? [] : [open.map((barrier) => words.within(barrierLabel(context, view, barrier))).join("; ")]),
  ];
};

function barrierLabel(context: ReportContext, { provision }: ChargeView, { id, kind }: Barrier): string {
  const offence = provision?.offence;
  const rules = { exemption: offence?.exemptions, "penalty-exemption": offence?.penaltyExemptions, defence: offence?.defences, ground: [...context.index.grounds.values()] }[kind];
  return labelOr(context, rules?.find((rule) => rule.id === id)?.label, id);
}
