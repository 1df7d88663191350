import type { Otherwise } from "../../schema/sentencing-result.js";
import type { ReportContext } from "../context.js";
import { itemsUnder, span, type Inline } from "../document.js";
import type { ChargeSection, ChargeView } from "./section.js";
import { onlyIfWords } from "./steps.js";

/** What a court might pronounce if an open point about the accused, age or recidivism, came out otherwise than shown. */
export const otherwise: ChargeSection = (context, view) =>
  itemsUnder(context.words.sentencing.otherwise, view.charge.penalty.otherwise.map((found) => ({ mark: "bullet", text: otherwiseWords(context, view, found) })));

function otherwiseWords({ words, law, questionNumber }: ReportContext, { charge }: ChargeView, found: Otherwise): Inline {
  const { sentencing } = words;
  const lines = { responsibility: law.sentencing.minors.responsibility.years, majority: law.sentencing.minors.majority.years };
  const numbers = found.facts.map((fact) => questionNumber(charge, fact)).filter((number) => number !== undefined);
  const conditions = found.if.map((point) => sentencing.otherwiseIf[point](lines));
  return [
    `${sentencing.ifAll(conditions)}: `,
    span("strong", rangeWords(words, found)),
    ...onlyIfWords(words, found.steps),
    ...(numbers.length === 0 ? [] : [" ", span("muted", `(${words.sections.questionNumbers(numbers)})`)]),
  ];
}

function rangeWords({ sentencing }: ReportContext["words"], { status, applied, ifMitigated }: Otherwise): string {
  if (status === "not-made-out") return sentencing.noOffence;
  if (applied === null) return sentencing.onlyMeasures;
  const [range, mitigated] = [sentencing.short(applied), ifMitigated === null ? undefined : sentencing.short(ifMitigated)];
  return mitigated === undefined || mitigated === range ? range : sentencing.orMitigated(range, mitigated);
}
