import type { SentencingStep } from "../../schema/sentencing-result.js";
import { briefSources } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { fieldOf, itemsUnder, span, type Block, type Inline } from "../document.js";
import { rangedLabel } from "./ranged-label.js";
import type { ChargeSection, ChargeView } from "./section.js";

/** The sum from the statutory range to what a court may pronounce: every step with its range before and after, and the result below. */
export const steps: ChargeSection = (context, view) => {
  const { words } = context;
  const { steps: taken, applied, ifMitigated, exempt, statutory, measures, otherwise } = view.charge.penalty;
  if (exempt) return [{ kind: "field", label: words.sentencing.applied, text: [span("strong", words.sentencing.exempt)] }];
  if (statutory === null) return itemsUnder(words.sentencing.steps, taken.map(({ step, rule, cite }, at) => ({ mark: at + 1, text: [words.sentencing.step[step](aboutOf(context, view, step, rule)), ...briefSources(context, cite)] })));
  const mitigated = ifMitigated !== null && taken.some(({ step }) => step === "mitigation") ? [words.sentencing.orMitigated("", words.sentencing.short(ifMitigated))] : [];
  const nothing = measures.length > 0 ? [words.sentencing.onlyMeasures] : otherwise.length > 0 ? [words.sentencing.noOffenceInDoubt] : [];
  return [
    ...itemsUnder(words.sentencing.steps, taken.map((step, at) => ({ mark: at + 1, text: stepWords(context, view, step) }))),
    ...(applied === null ? fieldOf(words.sentencing.applied, nothing.map((text) => span("strong", text))) : []),
    ...(taken.length === 0 || applied === null ? [] : [{ kind: "field", label: words.sentencing.applied, text: [span("strong", words.penalty(applied)), ...mitigated, ...onlyIfWords(words, taken)] } satisfies Block]),
  ];
};

/** What must hold for any of it to be pronounced against a minor. */
export function onlyIfWords({ sentencing }: ReportContext["words"], taken: readonly SentencingStep[]): readonly string[] {
  return taken.flatMap(({ onlyIf }) => (onlyIf === undefined ? [] : [`; ${sentencing.onlyIf[onlyIf]}`]));
}

function stepWords(context: ReportContext, view: ChargeView, { step, rule, before, after, cite, recidivism }: SentencingStep): Inline {
  const { sentencing } = context.words;
  const short = (range: SentencingStep["before"]) => (range === null ? sentencing.noPenalty : sentencing.short(range));
  const [from, to] = [short(before), short(after)];
  const name = sentencing.step[step](recidivism === undefined ? aboutOf(context, view, step, rule) : sentencing.recidivism(recidivism.becomes, recidivism.cappedAt));
  const why = recidivism === undefined ? [] : [`, ${sentencing.onAccountOf(convictionName(context, view.charge.accused, recidivism.conviction), recidivism.within)}`];
  return [`${name}: `, span("strong", from === to ? sentencing.unchanged(to) : sentencing.fromTo(from, to)), ...why, ...briefSources(context, cite)];
}

/** An earlier conviction as the list of the accused's convictions names it. */
function convictionName({ words, case: given }: ReportContext, accused: string, conviction: NonNullable<SentencingStep["recidivism"]>["conviction"]): string | undefined {
  if (conviction === null) return undefined;
  const stated = given?.accused.find(({ id }) => id === accused)?.convictions?.[conviction.at];
  const finalOn = words.date(conviction.finalOn);
  return stated === undefined ? words.sections.convictionFinal(conviction.at + 1, finalOn) : words.sections.convictionOf(conviction.at + 1, words.offenceClass[stated.class], finalOn);
}

function aboutOf(context: ReportContext, view: ChargeView, step: SentencingStep["step"], rule: string): string | undefined {
  if (step === "form") return context.words.within(rangedLabel(context, view, rule.split(".").at(-1) ?? rule));
  return step === "participation" ? context.words.role[view.charge.role] : undefined;
}
