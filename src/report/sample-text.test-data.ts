import type { AssessedCharge, Assessment } from "../schema/assessment.js";
import { en } from "./catalogue/en.js";
import { contextOf, type ReportContext } from "./context.js";
import type { Block } from "./document.js";
import { provisionOf } from "./law-index.js";
import { sampleAssessment, sampleCase, sampleLaw } from "./sample.test-data.js";
import { setText } from "./set-text.js";
import type { ChargeView } from "./charge/section.js";

/** The words that tests may look for: never prose of their own. */
export const words = en;

/** What a section of a report gets for the sample, with the parts of the assessment that a test is about. */
export function sampleContext(changes: Partial<Assessment> = {}, at: string | null = null): ReportContext {
  return contextOf(en, { ...sampleAssessment, ...changes }, sampleLaw, sampleCase, at);
}

/** A charge as its sections see it. */
export function viewOf(context: ReportContext, charge: AssessedCharge): ChargeView {
  return { charge, provision: provisionOf(context.index, charge.offence), commonPoints: new Set() };
}

/** Blocks as lines without indentation, none of them broken. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return setText(blocks, { width: 4000 }).split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
