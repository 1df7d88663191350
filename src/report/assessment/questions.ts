import type { Question } from "../../schema/assessment.js";
import { concerns, factsBehind, type ReportContext } from "../context.js";
import { openFacts } from "../deciding-facts.js";
import { span, type Block } from "../document.js";
import { labelOr, reference } from "../names.js";
import { provisionOf } from "../law-index.js";
import type { ReportSection } from "./section.js";

/** The questions to ask, the most decisive first, each with what it would decide. */
export const questions: ReportSection = (context) => {
  const { words, assessment, index } = context;
  if (assessment.questions.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: [words.sections.questions] },
    {
      kind: "items",
      items: assessment.questions.map((question, at) => ({
        mark: at + 1,
        text: [labelOr(context, index.facts.get(question.fact)?.question, question.fact), " ", span("muted", `[${question.fact}]`)],
        below: [{ kind: "paragraph", text: [span("muted", purpose(context, question))] } satisfies Block],
      })),
    },
  ];
};

/** Whom a question is about, and which element or range of which offences it decides. */
function purpose(context: ReportContext, question: Question): string {
  const { words, assessment, index } = context;
  const isBehind = (fact: string) => factsBehind(index, fact).includes(question.fact);
  const elements = new Map<string, Set<string>>();
  const ranges = new Set<string>();
  const decided = new Set<string>();
  for (const charge of assessment.charges.filter((candidate) => concerns(question, candidate))) {
    const offence = reference(context, charge.offence);
    for (const { id, trace } of charge.elements) {
      if (!openFacts(trace).some(isBehind)) continue;
      const rule = provisionOf(context.index, charge.offence)?.core.elements.find((candidate) => candidate.id === id);
      const label = labelOr(context, (rule ?? index.legalPersonElements.get(id))?.label, id);
      elements.set(label, (elements.get(label) ?? new Set()).add(offence));
      decided.add(charge.offence);
    }
    if ([...charge.alternatives, ...charge.penalty.otherwise].some(({ facts }) => facts.some(isBehind))) {
      ranges.add(offence);
      decided.add(charge.offence);
    }
  }
  const others = question.charges.filter((id) => !decided.has(id)).map((id) => reference(context, id));
  const frame = [question.accused, question.event, question.victim].filter((id) => id !== null);
  return [
    ...(frame.length === 0 ? [] : [words.sections.aboutFrame(frame)]),
    words.sections.settles(words.count.charges(question.settles)),
    ...[...elements].map(([label, offences]) => words.sections.decidesElement(label, words.and([...offences]))),
    ...(ranges.size === 0 ? [] : [words.sections.decidesRange(words.and([...ranges]))]),
    ...(others.length === 0 ? [] : [words.sections.decidesOther(words.and(others))]),
  ].join("; ");
}
