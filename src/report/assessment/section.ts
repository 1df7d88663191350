import type { Block } from "../document.js";
import type { ReportContext } from "../context.js";

/** One part of an assessment's report: its blocks, or none where there is nothing to say. */
export type ReportSection = (context: ReportContext) => readonly Block[];
