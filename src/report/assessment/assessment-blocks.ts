import type { Law } from "../../law/law.js";
import type { Assessment } from "../../schema/assessment.js";
import type { Case } from "../../schema/case.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { contextOf } from "../context.js";
import type { Block } from "../document.js";
import { accused } from "./accused.js";
import { ages } from "./ages.js";
import { duties } from "./duties.js";
import { extradition } from "./extradition.js";
import { header } from "./header.js";
import { notices } from "./notices.js";
import { questions } from "./questions.js";
import { readings } from "./readings.js";
import type { ReportSection } from "./section.js";

/** The report of an assessment, in the order of reading. A new part of the result is a file here and a line in this list. */
const sections: readonly ReportSection[] = [header, accused, questions, ages, duties, extradition, readings, notices];

/** What a report knows besides the assessment. */
export interface Given {
  /** The case, where dates and places of its events shall be shown. */
  readonly case?: Case | undefined;
  /** The instant that was given to `assess`, where the report shall name it. */
  readonly at?: string | undefined;
}

/** An assessment's report as blocks, for any renderer. */
export function assessmentBlocks(words: Catalogue, assessment: Assessment, law: Law, given: Given = {}): readonly Block[] {
  const context = contextOf(words, assessment, law, given.case, given.at ?? null);
  return sections.flatMap((section) => section(context));
}
