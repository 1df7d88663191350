import { writeFileWhole } from "../../files/write-file.js";
import { parseCase } from "../../parse-case.js";
import { defaultLimits } from "../../reader/limits.js";
import { makeReceipt } from "../../receipts/make-receipt.js";
import { plainText } from "../../report/plain-text.js";
import type { Receipt } from "../../schema/receipt.js";
import type { Given } from "../commands/receipt.js";
import { exitCodes } from "../exit-codes.js";
import { isInstant } from "../instant.js";
import { problemOf, readInput } from "../io.js";
import { EarlyEnd, jsonText, refusal, usageError, type Outcome } from "../outcome.js";
import { readingsFrom } from "../readings.js";
import { lawFor } from "../rules.js";
import type { Session } from "../session.js";

/** Makes the receipt of an assessment, and writes it where a file is named. */
export async function receiptOfCase(session: Session, path: string, given: Given): Promise<Outcome> {
  const { words } = session;
  const { at, output } = given;
  const json = given.json === true;
  if (at !== undefined && !isInstant(at)) throw usageError(words.age.command.malformedAt);
  if (given.force === true && output === undefined) throw usageError(words.changes.receipt.forceWithoutOutput);
  const bytes = await readInput(path, defaultLimits.bytes + 1, words.commands);
  const law = await lawFor(session, given.rules, json);
  const readings = readingsFrom(law, given.reading ?? [], words.commands);
  const parsed = parseCase(bytes, { law });
  if (!parsed.ok) return refusal(exitCodes.caseInvalid, parsed.issues, { json, language: session.language });
  const receipt = makeReceipt(parsed.case, { law, readings, all: given.all === true, verifiedOnly: given.verifiedOnly === true, ...(at === undefined ? {} : { at }) });
  return output === undefined ? { code: exitCodes.done, data: jsonText(receipt) } : keep(session, receipt, output, given);
}

/** Writes the receipt to its file; only then is there anything to tell. */
async function keep({ words }: Session, receipt: Receipt, output: string, { force, json }: Given): Promise<Outcome> {
  try {
    await writeFileWhole(output, jsonText(receipt), { force: force === true });
  } catch (error) {
    throw new EarlyEnd({ code: exitCodes.inputOutput, message: `${words.commands.cannotWrite(problemOf(error, words.commands))}\n` });
  }
  if (json === true) return { code: exitCodes.done, data: jsonText({ ok: true, receipt: receipt.sha256, result: receipt.result.sha256 }) };
  return { code: exitCodes.done, message: `${words.changes.receipt.written(plainText(output), receipt.sha256.slice(0, 12))}\n` };
}
