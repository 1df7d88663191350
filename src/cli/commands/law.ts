import type { Command } from "commander";
import type { Law } from "../../law/law.js";
import { nearest } from "../../reader/nearest.js";
import { examplesText } from "../examples-text.js";
import { exitCodes } from "../exit-codes.js";
import { jsonText, usageError, type Outcome } from "../outcome.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

interface LawOptions {
  readonly json?: boolean;
  readonly rules?: string;
}

/** `chbab law [ID]`, `coverage`, `differences` and `readings`: the law to read, or as data. */
export function addLaw(program: Command, session: Session): void {
  const { law, coverage, differences, readings, options, examplesTitle } = session.words.commands;
  const parent = program
    .command("law")
    .summary(law.summary)
    .description(law.summary)
    .argument("[ID]", law.id)
    .option("--json", options.json)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, law.examples)}\n`)
    .action(async (id: string | undefined, _given: LawOptions, command: Command) => {
      session.outcome = await (id === undefined ? listLaw(session, command) : showProvision(session, id, command));
    });
  const registers = { coverage: [coverage, showCoverage], differences: [differences, showDifferences], readings: [readings, showReadings] } as const;
  for (const [name, [{ summary, examples }, show]] of Object.entries(registers)) {
    parent
      .command(name)
      .summary(summary)
      .description(summary)
      .addHelpText("before", `${examplesText(examplesTitle, examples)}\n`)
      .action(async (_given: LawOptions, command: Command) => {
        session.outcome = await show(session, command);
      });
  }
}

/** The options of a command; those that `law` and its subcommands share may stand on either side of the subcommand's name. */
async function prepare(session: Session, command: Command): Promise<{ readonly json: boolean; readonly law: Law }> {
  const { json, rules } = command.optsWithGlobals<LawOptions>();
  return { json: json === true, law: await lawFor(session, rules, json === true) };
}

async function listLaw(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  if (json) return { code: exitCodes.done, data: jsonText(law) };
  const { renderLaw } = await import("../../report/law-text.js");
  return { code: exitCodes.done, data: renderLaw(law, textOptions(session, command)) };
}

async function showProvision(session: Session, id: string, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  const [{ renderProvision }, { findProvision, provisionIds }] = await Promise.all([import("../../report/law-text.js"), import("../../report/law/provision.js")]);
  const found = findProvision(law, id);
  const text = renderProvision(law, id, textOptions(session, command));
  if (found === undefined || text === undefined) throw usageError(session.words.commands.unknownProvision(nearest(id, provisionIds(law))));
  return { code: exitCodes.done, data: json ? jsonText(found) : text };
}

async function showCoverage(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  const [{ renderCoverage }, { coverageOf }] = await Promise.all([import("../../report/law-text.js"), import("../../report/law/coverage.js")]);
  return { code: exitCodes.done, data: json ? jsonText(coverageOf(law)) : renderCoverage(law, textOptions(session, command)) };
}

async function showDifferences(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  if (json) return { code: exitCodes.done, data: jsonText(law.differences) };
  const { renderDifferences } = await import("../../report/differences-text.js");
  return { code: exitCodes.done, data: renderDifferences(law, textOptions(session, command)) };
}

async function showReadings(session: Session, command: Command): Promise<Outcome> {
  const { json, law } = await prepare(session, command);
  if (json) return { code: exitCodes.done, data: jsonText(law.readings) };
  const { renderReadings } = await import("../../report/readings-text.js");
  return { code: exitCodes.done, data: renderReadings(law, textOptions(session, command)) };
}
