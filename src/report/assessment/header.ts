import { span } from "../document.js";
import type { ReportSection } from "./section.js";

/** How much of a hash identifies a law to a reader. */
const shownOfHash = 12;

const marks = ["met", "presumed", "unknown", "not-met"] as const;

/** Which case, under which law, for which day. */
export const header: ReportSection = ({ words, assessment: { case: id, asOf, law } }) => [
  { kind: "heading", level: 1, text: [words.sections.caseTitle(id)] },
  { kind: "paragraph", text: [span("warning", words.commands.notLegalAdvice)] },
  { kind: "field", label: words.sections.law, text: [words.sections.lawVersion(law.version, law.sha256.slice(0, shownOfHash))] },
  { kind: "field", label: words.sections.assessedFor, text: [asOf === null ? words.sections.noAssessmentDate : words.date(asOf)] },
  { kind: "legend", label: words.sections.legend, marks: marks.map((mark) => ({ mark, text: words.elementStatus[mark] })) },
];
