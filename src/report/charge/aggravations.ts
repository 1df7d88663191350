import type { Charge, Trace } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { openFacts } from "../deciding-facts.js";
import { itemsUnder, type Item } from "../document.js";
import { sources } from "../sources.js";
import { grounds } from "./conditions.js";
import { rangedLabel } from "./ranged-label.js";
import type { ChargeSection } from "./section.js";

/** Every aggravation with its mark; those that are not met in one line. What an unknown one would change stands among the other ranges; here only its question is named. */
export const aggravations: ChargeSection = (context, view) => {
  const { charge } = view;
  const failed = charge.aggravations.filter(({ status }) => status === "not-met").map(({ id }) => rangedLabel(context, view, id));
  return itemsUnder(context.words.sections.aggravations, [
    ...charge.aggravations.filter(({ status }) => status !== "not-met").map(({ id, status, cite, trace }): Item => ({
      mark: status,
      text: [rangedLabel(context, view, id) + asked(context, charge, trace), ...sources(context, cite)],
      ...(status === "unknown" ? {} : { below: grounds(context, charge, status, trace) }),
    })),
    ...(failed.length === 0 ? [] : [{ mark: "not-met", text: [failed.map((label, at) => (at === 0 ? label : context.words.within(label))).join("; ")] } satisfies Item]),
  ]);
};

function asked({ words, questionNumber }: ReportContext, charge: Charge, trace: Trace): string {
  const numbers = openFacts(trace).map((fact) => questionNumber(charge, fact)).filter((number) => number !== undefined);
  return numbers.length === 0 ? "" : ` (${words.sections.questionNumbers(numbers)})`;
}
