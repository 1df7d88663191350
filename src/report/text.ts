import type { Law } from "../law/law.js";
import type { Assessment } from "../schema/assessment.js";
import type { Case } from "../schema/case.js";
import { assessmentBlocks } from "./assessment/assessment-blocks.js";
import { catalogueOf, type Language } from "./catalogue/index.js";
import { setText, type Setting } from "./set-text.js";

/** How a report is written: in which language, how wide, with or without colour. */
export interface TextOptions extends Setting {
  /** English unless told. */
  readonly lang?: Language;
}

/** As `TextOptions`; with the case, events are shown with date and place, and accused without charges are named. */
export interface AssessmentTextOptions extends TextOptions {
  readonly case?: Case;
  /** The instant that was given to `assess`: the time left on duties is told for it. */
  readonly at?: string;
}

/**
 * Writes an assessment as text for a terminal or a file: per accused the charges in order of severity, each with its range step
 * by step, then what may follow and the charges together; then what to ask, the ages, the duties owed to child victims,
 * extradition, the open questions of law that mattered and the notices. What is the same for several is said once.
 * @param assessment - what `assess` returned
 * @param law - the law it was made under, for labels and questions
 * @returns lines within the width, ending in a newline
 * @example
 * renderText(assess(given, { law }), law, { width: 100 }).startsWith("Case "); // => true
 */
export function renderText(assessment: Assessment, law: Law, options: AssessmentTextOptions = {}): string {
  const words = catalogueOf(options.lang ?? "en");
  return setText(assessmentBlocks(words, assessment, law, options), options);
}
