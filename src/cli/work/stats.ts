import type { Command } from "commander";
import { assessCompact } from "../../compact.js";
import { renderStatistics } from "../../report/statistics-text.js";
import { longestEntry, parseEntry } from "../../statistics/parse-entry.js";
import { tallyOf } from "../../statistics/tally.js";
import type { Given } from "../commands/stats.js";
import { exitCodes } from "../exit-codes.js";
import { jsonText, usageError, type Outcome } from "../outcome.js";
import { readEntries } from "../read-entries.js";
import { readingsFrom } from "../readings.js";
import { Refusals } from "../refusals.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

/** Counts cases or results by the categories of the report. */
export async function countInputs(session: Session, inputs: readonly string[], given: Given, command: Command): Promise<Outcome> {
  const { words } = session;
  if (given.json === true && given.csv === true) throw usageError(words.statistics.command.jsonOrCsv);
  const law = await lawFor(session, given.rules, given.json === true);
  const readings = readingsFrom(law, given.reading ?? [], words.commands);
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
  const data = given.json === true ? jsonText(statistics)
    : given.csv === true ? (await import("../statistics-csv.js")).statisticsCsv(statistics)
    : renderStatistics(statistics, law, textOptions(session, command));
  return { code: refusals.count > 0 ? exitCodes.caseInvalid : exitCodes.done, data, ...(refusals.count > 0 ? { message: await refusals.message() } : {}) };
}
