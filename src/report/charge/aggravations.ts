import type { Charge, Trace } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { openFacts } from "../deciding-facts.js";
import { itemsUnder } from "../document.js";
import { sources } from "../sources.js";
import { grounds } from "./conditions.js";
import { rangedLabel } from "./ranged-label.js";
import type { ChargeSection } from "./section.js";

/** Every aggravation with its mark. What an unknown one would change stands among the other ranges; here only its question is named. */
export const aggravations: ChargeSection = (context, view) =>
  itemsUnder(
    context.words.sections.aggravations,
    view.charge.aggravations.map(({ id, status, cite, trace }) => ({
      mark: status,
      text: [rangedLabel(context, view, id) + asked(context, view.charge, trace), ...sources(context, cite)],
      ...(status === "unknown" ? {} : { below: grounds(context, view.charge, status, trace) }),
    })),
  );

function asked({ words, questionNumber }: ReportContext, charge: Charge, trace: Trace): string {
  const numbers = openFacts(trace).map((fact) => questionNumber(charge, fact)).filter((number) => number !== undefined);
  return numbers.length === 0 ? "" : ` (${words.sections.questionNumbers(numbers)})`;
}
