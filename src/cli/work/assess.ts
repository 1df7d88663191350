import type { Command } from "commander";
import { assess, type AssessOptions } from "../../assess.js";
import { parseCase } from "../../parse-case.js";
import { defaultLimits } from "../../reader/limits.js";
import { renderText } from "../../report/text.js";
import type { Case } from "../../schema/case.js";
import type { Given } from "../commands/assess.js";
import { exitCodes } from "../exit-codes.js";
import { isInstant } from "../instant.js";
import { readInput } from "../io.js";
import { jsonText, refusal, usageError, type Outcome } from "../outcome.js";
import { readingsFrom } from "../readings.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

/** Assesses the case of a file, as text or as data. */
export async function assessCase(session: Session, path: string, given: Given, command: Command): Promise<Outcome> {
  const { words } = session;
  const json = given.json === true;
  const { at } = given;
  if (at !== undefined && !isInstant(at)) throw usageError(words.age.command.malformedAt);
  // One byte more than the reader accepts, so that it is the reader that refuses what is too long.
  const bytes = await readInput(path, defaultLimits.bytes + 1, words.commands);
  const law = await lawFor(session, given.rules, json);
  const readings = readingsFrom(law, given.reading ?? [], words.commands);
  const parsed = parseCase(bytes, { law });
  if (!parsed.ok) return refusal(exitCodes.caseInvalid, parsed.issues, { json, language: session.language });
  const options = { law, readings, verifiedOnly: given.verifiedOnly === true, ...(at === undefined ? {} : { at }) };
  const checked = given.crossCheck === true ? await crossChecked(session, parsed.case, options, json) : undefined;
  if (checked?.code === exitCodes.checkFailed) return checked;
  const assessment = assess(parsed.case, { ...options, all: given.all === true });
  const data = json ? jsonText(assessment) : renderText(assessment, law, { ...textOptions(session, command), case: parsed.case, ...(at === undefined ? {} : { at }) });
  return { code: exitCodes.done, data, ...(checked?.message === undefined ? {} : { message: checked.message }) };
}

/** Runs json-rules-engine beside our evaluator, on every charge: what it agreed on, or the first difference. */
async function crossChecked(session: Session, given: Case, options: AssessOptions, json: boolean): Promise<Outcome> {
  const { commands } = session.words;
  const { crossCheck } = await import("../../engines/cross-check.js");
  const checked = await crossCheck(given, { ...options, assessment: assess(given, { ...options, all: true }) });
  if (checked.ok) return { code: exitCodes.done, message: `${commands.crossCheckAgrees(checked.compared)}\n` };
  const { accused, event, victim, offence, part, leaf, ours, theirs } = checked.difference;
  const place = [accused, event, victim, offence, part?.id, leaf?.fact].filter((id) => id != null).join(" ");
  return { code: exitCodes.checkFailed, ...(json ? { data: jsonText(checked) } : { message: `${commands.crossCheckDiffers(place, ours, theirs)}\n` }) };
}
