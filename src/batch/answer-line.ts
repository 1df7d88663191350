import { assess, type AssessOptions } from "../assess.js";
import { assessCompact } from "../compact.js";
import { parseCase } from "../parse-case.js";
import type { RefusedLine } from "../schema/batch.js";
import type { Issue } from "../schema/issue.js";
import { lacksOfNullForm } from "./null-form.js";

/** How the lines of a batch are assessed. */
export interface LineOptions extends AssessOptions {
  /** One short record for a case, in place of the whole assessment. */
  readonly compact: boolean;
  /** Refuse a case that leaves a fact out of a place where it states facts, instead of reading it as unknown. */
  readonly nullForm: boolean;
}

/** What a line comes to: one line of JSON without its end, and whether the line was refused. */
export interface LineAnswer {
  readonly text: string;
  readonly refused: boolean;
}

/**
 * Assesses one line of a batch: what `assess` says of the case alone, or one record of why it is refused. Nothing of a refused line is quoted.
 * @param line - the bytes of the line, without its end
 * @param number - the line's number, from 1
 */
export function answerLine(line: Uint8Array, number: number, options: LineOptions): LineAnswer {
  const parsed = parseCase(line, { law: options.law });
  if (!parsed.ok) return refusal(number, parsed.issues, options);
  // Only what was accepted is read a second time, so that a plain reading is exact.
  const lacks = options.nullForm ? lacksOfNullForm(JSON.parse(new TextDecoder().decode(line)), options.law) : [];
  if (lacks.length > 0) return refusal(number, lacks, options);
  return { text: JSON.stringify(options.compact ? assessCompact(parsed.case, options) : assess(parsed.case, options)), refused: false };
}

function refusal(line: number, issues: readonly Issue[], { compact }: LineOptions): LineAnswer {
  const record: RefusedLine = { line, ok: false, issues: compact ? issues.map(({ code, path }) => ({ code, path })) : [...issues] };
  return { text: JSON.stringify(record), refused: true };
}
