import { z } from "zod";
import { assessmentSchema } from "./assessment.js";
import { compactSchema } from "./compact.js";
import { issue } from "./issue.js";

/** The record of a batch for a line that it refused. */
export const refusedLine = z.strictObject({ line: z.int().min(1), ok: z.literal(false), issues: z.array(issue).min(1) });

/** The shapes of what a batch says of a line, by the format that the line names; a refused line names none. */
export const resultLines = { "chbab/assessment@1": assessmentSchema, "chbab/compact@1": compactSchema } as const;
