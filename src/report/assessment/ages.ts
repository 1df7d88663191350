import type { AgeFinding } from "../../schema/age.js";
import { verdictOf } from "../age-steps.js";
import { briefSources } from "../brief-citations.js";
import type { ReportContext } from "../context.js";
import { span, type Block, type Inline, type Item } from "../document.js";
import { labelOr, presumptionName } from "../names.js";
import { compareIds } from "../severity.js";
import type { ReportSection } from "./section.js";

/** The age of every person, victims first: what it is and on what it rests; events at which all of it is the same in one item. */
export const ages: ReportSection = (context) => {
  const { words, assessment } = context;
  if (assessment.ages.length === 0) return [];
  const groups = new Map<string, { readonly finding: AgeFinding; readonly events: string[] }>();
  for (const finding of assessment.ages.toSorted((one, other) => Number(one.role === "accused") - Number(other.role === "accused") || compareIds(one.person, other.person))) {
    const key = JSON.stringify([finding.person, verdictWords(context, finding), belowOf(context, finding)]);
    const group = groups.get(key) ?? { finding, events: [] };
    groups.set(key, group);
    group.events.push(finding.event);
  }
  return [
    { kind: "heading", level: 2, text: [words.sections.ages] },
    { kind: "items", items: [...groups.values()].map(({ finding, events }): Item => ({
      mark: finding.minor.basis === "presumption" ? "presumed" : finding.minor.value === null ? "unknown" : "bullet",
      text: [`${words.sections.ageOf(finding.person, events.toSorted(compareIds))}: `, ...verdictWords(context, finding)],
      below: belowOf(context, finding),
    })) },
  ];
};

/** "15 to 17 years: a child, by the evidence; under 15: unknown". */
function verdictWords({ words }: ReportContext, finding: AgeFinding): Inline {
  const { role, under15, under14, minor } = finding;
  const [line, lower] = role === "victim" ? [words.age.line.under15, under15] : [words.age.line.under14, under14];
  // The lower line goes without saying for an adult, and for an accused whom the verdict already places.
  const isSaid = lower !== undefined && minor.value !== false && (role === "victim" || lower.value === null);
  return [
    span("strong", finding.years === null ? words.sections.ageUnknown : words.years(finding.years)),
    `: ${words.age.verdict[verdictOf(finding)]}`,
    ...(isSaid ? [`; ${line}: ${words.truth[lower.value === null ? "unknown" : lower.value ? "true" : "false"]}`] : []),
  ];
}

/** On what it rests, what is open about it, and what is presumed. */
function belowOf(context: ReportContext, { uncertain, trace, contradictions, presumption, favourable, verification, minor }: AgeFinding): readonly Block[] {
  const { words } = context;
  const { age } = words;
  const items = trace.filter(({ item }) => item !== null);
  const evidence = items.map((item) => `${item.item ?? ""}, ${words.within(labelOr(context, context.index.evidence.get(item.kind)?.label, item.kind))}, ${age.use[item.use]}`);
  const open = [
    ...(uncertain === null ? [] : [age.uncertain[uncertain]]),
    ...(contradictions.length === 0 ? [] : [words.sections.contradict(contradictions)]),
    ...(verification === "pending" && minor.basis !== "evidence" ? [words.sections.verificationPending] : []),
  ];
  return [
    ...(evidence.length === 0 ? [] : [{ kind: "field", label: age.restsOn, text: [evidence.join("; ")] } satisfies Block]),
    ...(open.length === 0 ? [] : [{ kind: "field", label: words.sections.open, text: [open.join("; ")] } satisfies Block]),
    ...(presumption === null ? [] : [{
      kind: "field", label: age.presumption,
      text: [[words.within(presumptionName(context, presumption.id)), ...presumption.factors.map(({ item, factor }) => age.factorOf(item ?? age.statedOnPerson, age.factor[factor]))].join("; "), ...briefSources(context, presumption.cite)],
    } satisfies Block]),
    ...(favourable === null ? [] : [{ kind: "field", label: age.favourable, text: [words.years(favourable)] } satisfies Block]),
  ];
}
