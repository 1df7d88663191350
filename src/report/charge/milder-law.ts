import type { MilderLawFinding } from "../../schema/place-and-time.js";
import type { ReportContext } from "../context.js";
import { itemsUnder, type Block } from "../document.js";
import { sources } from "../sources.js";

/** Which version of the law governs, and how each later one compares with the one before it. */
export function milderLawBlocks(context: ReportContext, { status, comparisons, cite }: MilderLawFinding): readonly Block[] {
  const { own, words } = context;
  return [
    { kind: "field", label: own.milderLaw, text: [own.milderLawStatus[status], ...sources(context, cite)] },
    ...itemsUnder(own.comparisons, comparisons.map(({ version, against, outcome, range }) => ({
      mark: "bullet",
      text: [`${own.compared(words.number(version), words.number(against), range === null ? words.noRange["not-in-sources"] : words.penalty(range))}: ${own.severity[outcome]}`],
    }))),
  ];
}
