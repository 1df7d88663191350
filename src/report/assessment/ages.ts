import type { AgeFinding } from "../../schema/assessment.js";
import type { ReportContext } from "../context.js";
import { span, type Inline } from "../document.js";
import type { ReportSection } from "./section.js";

/** The age of every person at every event, and which lines of age it settles. */
export const ages: ReportSection = (context) => {
  const { words, assessment } = context;
  if (assessment.ages.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: [words.sections.ages] },
    { kind: "items", items: assessment.ages.map((finding) => ({ mark: "bullet", text: ageWords(context, finding) })) },
  ];
};

function ageWords(context: ReportContext, finding: AgeFinding): Inline {
  const { words } = context;
  const lines: readonly (readonly [string, AgeFinding["minor"] | undefined])[] = [
    [words.sections.minor, finding.minor],
    [words.sections.under(15), finding.under15],
    [words.sections.under(14), finding.under14],
  ];
  return [
    `${words.sections.ageOf(finding.person, finding.event)}: `,
    span("strong", finding.years === null ? words.sections.ageUnknown : words.years(finding.years)),
    ...lines.flatMap(([label, line]) => (line === undefined ? [] : [`; ${label}: ${lineWords(context, line)}`])),
  ];
}

function lineWords({ words }: ReportContext, { value, basis }: AgeFinding["minor"]): string {
  const truth = words.truth[value === null ? "unknown" : value ? "true" : "false"];
  return basis === "none" ? truth : `${truth} (${words.ageBasis[basis]})`;
}
