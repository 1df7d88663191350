import type { Charge, ElementStatus, Trace } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { decidingFacts } from "../deciding-facts.js";
import type { Block } from "../document.js";
import { leafWords } from "../leaf-words.js";
import { factName, labelOr } from "../names.js";

/** More open facts than this are named in a row instead of asked one by one: the questions stand at the end of the report. */
const askedOneByOne = 3;

/** What a condition's status rests on, fails on, or waits for. */
export function grounds(context: ReportContext, charge: Charge, status: ElementStatus, trace: Trace): readonly Block[] {
  const { words } = context;
  const facts = decidingFacts(trace);
  if (status === "unknown") return missingFacts(context, charge, [...new Set(facts.map(({ leaf }) => leaf.fact))]);
  const named = facts.map(({ leaf, negated }) => (negated ? words.not(leafWords(context, leaf)) : leafWords(context, leaf)));
  const label = status === "not-met" ? words.sections.failsOn : words.sections.restsOn;
  return named.length === 0 ? [] : [{ kind: "field", label, text: [named.map(words.within).join("; ")] }];
}

/** Facts that are not known, as questions; many of them by name, with the numbers of their questions. */
export function missingFacts(context: ReportContext, charge: Charge, facts: readonly string[]): readonly Block[] {
  const { words, index, questionNumber } = context;
  const label = words.sections.missing;
  if (facts.length === 0) return [];
  if (facts.length > askedOneByOne) {
    const numbers = facts.map((fact) => questionNumber(charge, fact)).filter((number) => number !== undefined);
    const asked = numbers.length === 0 ? "" : ` (${words.sections.questionNumbers(numbers)})`;
    return [{ kind: "field", label: label + asked, text: [facts.map((fact) => words.within(factName(context, fact))).join("; ")] }];
  }
  const questions = facts.map((fact) => words.sections.asked(labelOr(context, index.facts.get(fact)?.question, fact), questionNumber(charge, fact)));
  return questions.map((text): Block => ({ kind: "field", label, text: [text] }));
}
