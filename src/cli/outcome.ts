import type { Language } from "../report/catalogue/index.js";
import { renderIssues } from "../report/issues.js";
import type { Issue } from "../schema/issue.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";

/** What a command comes to: its data for standard output, what it tells for standard error, and the exit code. */
export interface Outcome {
  readonly code: ExitCode;
  readonly data?: string;
  readonly message?: string;
}

/** An expected end of a command before its time, such as a file that cannot be read; it carries what to tell. */
export class EarlyEnd extends Error {
  override readonly name = "EarlyEnd";
  constructor(readonly outcome: Outcome) {
    super();
  }
}

/** Whether an error is such an end. Told by its name and not by its class: every command is bundled with a class of its own. */
export function isEarlyEnd(error: unknown): error is EarlyEnd {
  return error instanceof Error && error.name === "EarlyEnd" && "outcome" in error;
}

/** Ends a command for wrong usage. */
export function usageError(message: string): EarlyEnd {
  return new EarlyEnd({ code: exitCodes.usage, message: `${message}\n` });
}

/** Data as JSON: stable bytes, two spaces, a final newline. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The end of a command whose input was refused: as data where JSON was asked for, otherwise a line for each issue. */
export function refusal(code: ExitCode, issues: readonly Issue[], told: { readonly json: boolean; readonly language: Language }): Outcome {
  if (told.json) return { code, data: jsonText({ ok: false, issues }) };
  return { code, message: renderIssues(issues, { lang: told.language }).map((line) => `${line}\n`).join("") };
}
