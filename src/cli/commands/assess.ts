import type { Command } from "commander";
import type { Law } from "../../law/law.js";
import { defaultLimits } from "../../reader/limits.js";
import type { CommandWords } from "../../report/catalogue/command-words.js";
import { examplesText } from "../examples-text.js";
import { exitCodes } from "../exit-codes.js";
import { readInput } from "../io.js";
import { jsonText, refusal, usageError, type Outcome } from "../outcome.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

interface AssessOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly verifiedOnly?: boolean;
  readonly rules?: string;
  readonly reading?: readonly string[];
}

/** `chbab assess CASE`: charges, ranges and questions for a case. */
export function addAssess(program: Command, session: Session): void {
  const { assess, options, examplesTitle } = session.words.commands;
  program
    .command("assess")
    .summary(assess.summary)
    .description(assess.summary)
    .argument("<CASE>", assess.case)
    .option("--json", options.json)
    .option("--all", options.all)
    .option("--verified-only", options.verifiedOnly)
    .option("--reading <ID=VALUE>", options.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, assess.examples)}\n`)
    .action(async (path: string, given: AssessOptions, command: Command) => {
      session.outcome = await assessCase(session, path, given, command);
    });
}

async function assessCase(session: Session, path: string, given: AssessOptions, command: Command): Promise<Outcome> {
  const { words } = session;
  const json = given.json === true;
  // One byte more than the reader accepts, so that it is the reader that refuses what is too long.
  const bytes = await readInput(path, defaultLimits.bytes + 1, words.commands);
  const law = await lawFor(session, given.rules, json);
  const readings = readingsFrom(law, given.reading ?? [], words.commands);
  const [{ parseCase }, { assess }, { renderText }] = await Promise.all([import("../../parse-case.js"), import("../../assess.js"), import("../../report/text.js")]);
  const parsed = parseCase(bytes, { law });
  if (!parsed.ok) return refusal(exitCodes.caseInvalid, parsed.issues, { json, language: session.language });
  const assessment = assess(parsed.case, { law, readings, all: given.all === true, verifiedOnly: given.verifiedOnly === true });
  return { code: exitCodes.done, data: json ? jsonText(assessment) : renderText(assessment, law, { ...textOptions(session, command), case: parsed.case }) };
}

/**
 * The readings chosen as `ID=VALUE`.
 * @throws EarlyEnd for one that the law does not have, naming those it has
 */
function readingsFrom(law: Law, given: readonly string[], words: CommandWords): Readonly<Record<string, string>> {
  const chosen = new Map<string, string>();
  for (const text of given) {
    const [, id = "", value = ""] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (id === "") throw usageError(words.malformedReading);
    const reading = law.readings.find((candidate) => candidate.id === id);
    if (reading === undefined) throw usageError(words.unknownReading(law.readings.map((known) => known.id)));
    if (!reading.values.some((known) => known.id === value)) throw usageError(words.unknownReadingValue(reading.id, reading.values.map((known) => known.id)));
    if ((chosen.get(id) ?? value) !== value) throw usageError(words.readingTwice(reading.id));
    chosen.set(id, value);
  }
  return Object.fromEntries(chosen);
}
