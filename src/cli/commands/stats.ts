import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import { exitCodes } from "../exit-codes.js";
import { standardInput } from "../io.js";
import { jsonText, usageError, type Outcome } from "../outcome.js";
import { readEntries } from "../read-entries.js";
import { readingsFrom } from "../readings.js";
import { Refusals } from "../refusals.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

interface Given {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly reading?: readonly string[];
  readonly verifiedOnly?: boolean;
  readonly rules?: string;
}

/** `chbab stats [INPUT...]`: counts by the categories of the State report, from cases or from results. */
export function addStats(program: Command, session: Session): void {
  const { statistics: { command }, commands: { options, examplesTitle } } = session.words;
  program
    .command("stats")
    .summary(command.summary)
    .description(command.summary)
    .argument("[INPUT...]", command.inputs)
    .option("--json", options.json)
    .option("--csv", command.csv)
    .option("--reading <ID=VALUE>", options.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .option("--verified-only", command.verifiedOnly)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, command.examples)}\n`)
    .action(async (inputs: readonly string[], given: Given, own: Command) => {
      session.outcome = await countInputs(session, inputs.length === 0 ? [standardInput] : inputs, given, own);
    });
}

async function countInputs(session: Session, inputs: readonly string[], given: Given, command: Command): Promise<Outcome> {
  const { words } = session;
  if (given.json === true && given.csv === true) throw usageError(words.statistics.command.jsonOrCsv);
  const law = await lawFor(session, given.rules, given.json === true);
  const readings = readingsFrom(law, given.reading ?? [], words.commands);
  const [{ parseEntry, longestEntry }, { tallyOf }, { assessCompact }] = await Promise.all([import("../../statistics/parse-entry.js"), import("../../statistics/tally.js"), import("../../compact.js")]);
  const verifiedOnly = given.verifiedOnly === true;
  const tally = tallyOf({ law, readings });
  const refusals = new Refusals(session);
  for await (const found of readEntries(inputs, longestEntry, words.commands)) {
    const parsed = parseEntry(found.bytes, law, readings);
    if (!parsed.ok) {
      tally.refuse();
      refusals.add(found, parsed.issues);
    } else if (parsed.entry.kind === "refused") {
      tally.refuse();
    } else if (parsed.entry.kind === "case") {
      tally.add(assessCompact(parsed.entry.case, { law, readings, verifiedOnly }));
    } else {
      if (verifiedOnly) throw usageError(words.statistics.command.verifiedOnlyOfResults);
      tally.add(parsed.entry.result);
    }
  }
  const statistics = tally.statistics();
  const { renderStatistics } = await import("../../report/statistics-text.js");
  const data = given.json === true ? jsonText(statistics)
    : given.csv === true ? (await import("../statistics-csv.js")).statisticsCsv(statistics)
    : renderStatistics(statistics, law, textOptions(session, command));
  return { code: refusals.count > 0 ? exitCodes.caseInvalid : exitCodes.done, data, ...(refusals.count > 0 ? { message: await refusals.message() } : {}) };
}
