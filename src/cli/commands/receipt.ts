import type { Command } from "commander";
import { writeFileWhole } from "../../files/write-file.js";
import { defaultLimits } from "../../reader/limits.js";
import { plainText } from "../../report/plain-text.js";
import type { Receipt } from "../../schema/receipt.js";
import { examplesText } from "../examples-text.js";
import { exitCodes } from "../exit-codes.js";
import { isInstant } from "../instant.js";
import { problemOf, readInput } from "../io.js";
import { EarlyEnd, jsonText, refusal, usageError, type Outcome } from "../outcome.js";
import { readingsFrom } from "../readings.js";
import { lawFor } from "../rules.js";
import type { Session } from "../session.js";

interface Given {
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly verifiedOnly?: boolean;
  readonly reading?: readonly string[];
  readonly at?: string;
  readonly rules?: string;
}

/** `chbab receipt CASE`: a record of an assessment that can be replayed. */
export function addReceipt(program: Command, session: Session): void {
  const { age, changes: { receipt: { command } }, commands: { assess, options, examplesTitle } } = session.words;
  program
    .command("receipt")
    .summary(command.summary)
    .description(command.summary)
    .argument("<CASE>", assess.case)
    .option("-o, --output <FILE>", command.output)
    .option("--force", command.force)
    .option("--json", command.json)
    .option("--all", options.all)
    .option("--verified-only", options.verifiedOnly)
    .option("--reading <ID=VALUE>", options.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .option("--at <INSTANT>", age.command.at)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, command.examples)}\n`)
    .action(async (path: string, given: Given) => {
      session.outcome = await receiptOfCase(session, path, given);
    });
}

async function receiptOfCase(session: Session, path: string, given: Given): Promise<Outcome> {
  const { words } = session;
  const { at, output } = given;
  const json = given.json === true;
  if (at !== undefined && !isInstant(at)) throw usageError(words.age.command.malformedAt);
  if (given.force === true && output === undefined) throw usageError(words.changes.receipt.forceWithoutOutput);
  const bytes = await readInput(path, defaultLimits.bytes + 1, words.commands);
  const law = await lawFor(session, given.rules, json);
  const readings = readingsFrom(law, given.reading ?? [], words.commands);
  const [{ parseCase }, { makeReceipt }] = await Promise.all([import("../../parse-case.js"), import("../../receipts/make-receipt.js")]);
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
