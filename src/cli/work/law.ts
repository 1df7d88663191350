import type { Command } from "commander";
import type { Law } from "../../law/law.js";
import { nearest } from "../../reader/nearest.js";
import { renderDifferences } from "../../report/differences-text.js";
import { renderCoverage, renderLaw, renderProvision } from "../../report/law-text.js";
import { coverageOf } from "../../report/law/coverage.js";
import { findProvision, provisionIds } from "../../report/law/provision.js";
import { renderReadings } from "../../report/readings-text.js";
import type { LawOptions } from "../commands/law.js";
import { exitCodes } from "../exit-codes.js";
import { jsonText, usageError, type Outcome } from "../outcome.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

/** The options of a command; those that `law` and its subcommands share may stand on either side of the subcommand's name. */
async function prepare(session: Session, command: Command): Promise<{ readonly json: boolean; readonly law: Law }> {
  const { json, rules } = command.optsWithGlobals<LawOptions>();
  return { json: json === true, law: await lawFor(session, rules, json === true) };
}

/** The whole law, for reading or as data. */
export async function listLaw(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  if (json) return { code: exitCodes.done, data: jsonText(law) };
  return { code: exitCodes.done, data: renderLaw(law, textOptions(session, command)) };
}

/** One provision by its id. */
export async function showProvision(session: Session, id: string, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  const found = findProvision(law, id);
  const text = renderProvision(law, id, textOptions(session, command));
  if (found === undefined || text === undefined) throw usageError(session.words.commands.unknownProvision(nearest(id, provisionIds(law))));
  return { code: exitCodes.done, data: json ? jsonText(found) : text };
}

async function showCoverage(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  return { code: exitCodes.done, data: json ? jsonText(coverageOf(law)) : renderCoverage(law, textOptions(session, command)) };
}

async function showDifferences(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  if (json) return { code: exitCodes.done, data: jsonText(law.differences) };
  return { code: exitCodes.done, data: renderDifferences(law, textOptions(session, command)) };
}

async function showReadings(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  if (json) return { code: exitCodes.done, data: jsonText(law.readings) };
  return { code: exitCodes.done, data: renderReadings(law, textOptions(session, command)) };
}

/** What each register of the law comes to. */
export const show = { coverage: showCoverage, differences: showDifferences, readings: showReadings };
