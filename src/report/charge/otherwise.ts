import type { Otherwise } from "../../schema/sentencing-result.js";
import type { ReportContext } from "../context.js";
import { itemsUnder, span, type Inline } from "../document.js";
import type { ChargeSection, ChargeView } from "./section.js";

/** What a court might pronounce if an open point about the accused, age or recidivism, came out otherwise than shown. */
export const otherwise: ChargeSection = (context, view) =>
  itemsUnder(context.words.sentencing.otherwise, view.charge.penalty.otherwise
    .filter((found) => !isNotMadeOut(context, view, found))
    .map((found) => ({ mark: "bullet", text: otherwiseWords(context, view, found) })));

/** Whether there is no charge at all at the age that a range is given for: the worlds of the charge say so. */
function isNotMadeOut({ law }: ReportContext, { charge }: ChargeView, { if: points }: Otherwise): boolean {
  const { responsibility, majority } = law.sentencing.minors;
  const from = points.includes("below-responsibility") ? 0 : points.includes("minor") ? responsibility.years : points.includes("adult") ? majority.years : undefined;
  const worlds = charge.worlds.filter(({ accusedYears }) => accusedYears !== null && accusedYears[0] === from);
  return worlds.length > 0 && worlds.every(({ status }) => status === "not-made-out");
}

function otherwiseWords({ words, law, questionNumber }: ReportContext, { charge }: ChargeView, found: Otherwise): Inline {
  const { sentencing } = words;
  const lines = { responsibility: law.sentencing.minors.responsibility.years, majority: law.sentencing.minors.majority.years };
  const numbers = found.facts.map((fact) => questionNumber(charge, fact)).filter((number) => number !== undefined);
  const conditions = found.if.map((point) => sentencing.otherwiseIf[point](lines));
  return [
    `${sentencing.ifAll(conditions)}: `,
    span("strong", rangeWords(words, found)),
    ...(numbers.length === 0 ? [] : [" ", span("muted", `(${words.sections.questionNumbers(numbers)})`)]),
  ];
}

function rangeWords({ sentencing }: ReportContext["words"], { applied, ifMitigated }: Otherwise): string {
  if (applied === null) return sentencing.onlyMeasures;
  const [range, mitigated] = [sentencing.short(applied), ifMitigated === null ? undefined : sentencing.short(ifMitigated)];
  return mitigated === undefined || mitigated === range ? range : sentencing.orMitigated(range, mitigated);
}
