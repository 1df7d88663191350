import type { Alternative } from "../../schema/assessment.js";
import type { PenaltyRange } from "../../schema/penalty.js";
import type { ReportContext } from "../context.js";
import { fieldOf, span, type Block, type Inline } from "../document.js";
import { sources } from "../sources.js";
import { rangedLabel } from "./ranged-label.js";
import type { ChargeSection, ChargeView } from "./section.js";

/** The statutory range in words, how it was chosen, and what warns about it. */
export const range: ChargeSection = (context, view) => {
  const { words } = context;
  const { charge } = view;
  const { penalty } = charge;
  return [
    { kind: "field", label: words.sections.range, text: [...rangeWords(context, view), ...sources(context, penalty.cite)] },
    ...fieldOf(words.sections.classOfLegalPerson, penalty.class === null || penalty.classCite === undefined ? [] : [words.sections.classAsNaturalPerson(words.offenceClass[penalty.class]), ...sources(context, penalty.classCite)]),
    ...formBlocks(context, view),
    ...fieldOf(words.sections.band, charge.band === null ? [] : [words.within(rangedLabel(context, view, charge.band))]),
    ...penalty.caveats.map((caveat): Block => ({ kind: "field", label: words.sections.warning, text: [span("warning", words.caveat[caveat])] })),
    ...fieldOf(words.sections.unverified, charge.unverified.length === 0 ? [] : [span("warning", words.and(charge.unverified.map((part) => words.unverified[part])))]),
  ];
};

function rangeWords({ words }: ReportContext, { charge: { penalty } }: ChargeView): Inline {
  if (penalty.statutory === null) return [penalty.reason === null ? words.sections.noPenalty : words.noRange[penalty.reason]];
  const text = words.penalty(penalty.statutory);
  const ofClass = penalty.class === null ? text : words.sections.rangeOfClass(text, words.offenceClass[penalty.class]);
  return [span("strong", penalty.conditional ? words.sections.conditionalRange(ofClass) : ofClass)];
}

function formBlocks(context: ReportContext, view: ChargeView): readonly Block[] {
  const { words } = context;
  const { charge, provision } = view;
  // The step that leads to the aggravated range says by which aggravation.
  if (charge.penalty.steps.some(({ step }) => step === "form")) return [];
  if (charge.form === "base" && provision?.core.aggravations === undefined) return [];
  const triggers = charge.aggravations.filter(({ status }) => status === "met" || status === "presumed");
  const named = charge.form === "base" ? [] : triggers.map(({ id }) => words.within(rangedLabel(context, view, id)));
  return [{ kind: "field", label: words.sections.form, text: [words.sections.formOf(words.form[charge.form], named)] }];
}

/** A range that may be missing, for alternatives and worlds. */
export function orUnknown({ words }: ReportContext, penalty: PenaltyRange | null, reason: Alternative["reason"]): string {
  return penalty === null ? words.noRange[reason ?? "not-in-sources"] : words.penalty(penalty);
}
