import { Command, Option } from "commander";
import { languages } from "../report/catalogue/index.js";
import { plainText } from "../report/plain-text.js";
import { addAge } from "./commands/age.js";
import { addAssess } from "./commands/assess.js";
import { addBatch } from "./commands/batch.js";
import { addCheck } from "./commands/check.js";
import { addImpact } from "./commands/impact.js";
import { addLaw } from "./commands/law.js";
import { addReceipt } from "./commands/receipt.js";
import { addScenario } from "./commands/scenario.js";
import { addStats } from "./commands/stats.js";
import { addVerify } from "./commands/verify.js";
import { examplesText } from "./examples-text.js";
import type { Session } from "./session.js";
import { columnsOf } from "./terminal.js";

/** Where commander's own texts go: help is data, complaints are not. */
export interface Printer {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Every command by its name, in the order of the help. */
const registrations: Readonly<Record<string, (program: Command, session: Session) => void>> = {
  assess: addAssess,
  batch: addBatch,
  age: addAge,
  law: addLaw,
  check: addCheck,
  scenario: addScenario,
  stats: addStats,
  receipt: addReceipt,
  verify: addVerify,
  impact: addImpact,
};

/** What adds the command that a line begins with, which is all that it can come to; or else every command, for help and complaints. */
function registrationsFor([first = ""]: readonly string[]): readonly ((program: Command, session: Session) => void)[] {
  const named = Object.hasOwn(registrations, first) ? registrations[first] : undefined;
  return named === undefined ? Object.values(registrations) : [named];
}

/**
 * The command line: the command that the arguments begin with, or every one, with its options and help; it never exits by itself.
 * @param args - the arguments, without the program's name
 */
export function buildProgram(args: readonly string[], session: Session, printer: Printer): Command {
  const { commands } = session.words;
  const { help } = commands;
  const titles: Readonly<Record<string, string>> = {
    "Usage:": help.usage, "Arguments:": help.arguments, "Options:": help.options, "Global Options:": help.globalOptions, "Commands:": help.commands,
  };
  const width = columnsOf(session.destination);
  const program = new Command("chbab")
    .description(commands.about)
    .exitOverride()
    .configureOutput({
      writeOut: printer.out,
      writeErr: printer.error,
      // What was typed comes back in the complaint, so it is made harmless to the terminal.
      outputError: (text, write) => write(text.split("\n").map(plainText).join("\n")),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title })
    .helpOption("-h, --help", help.helpOption)
    .helpCommand("help [COMMAND]", help.helpCommand)
    .option("-V, --version", commands.options.version)
    .addOption(new Option("--lang <LANGUAGE>", commands.options.lang).choices(languages).default(languages[0]))
    .option("--no-color", commands.options.noColor)
    .showSuggestionAfterError()
    .addHelpText("before", `${examplesText(commands.examplesTitle, commands.examples)}\n`)
    .addHelpText("after", `\n${exitCodesText(session)}`)
    .addHelpText("afterAll", `\n${commands.notLegalAdvice}`);
  for (const register of registrationsFor(args)) register(program, session);
  return program;
}

/** What the program says when it is called with nothing: what it is, how to begin, where to read on. */
export function shortHelp(program: Command, { words: { commands } }: Session): string {
  const width = Math.max(...program.commands.map((command) => command.name().length));
  return [
    commands.about,
    "",
    examplesText(commands.examplesTitle, commands.examples),
    "",
    `${commands.commandsTitle}:`,
    ...program.commands.map((command) => `  ${command.name().padEnd(width)}  ${command.summary()}`),
    "",
    commands.moreHelp,
    commands.notLegalAdvice,
    "",
  ].join("\n");
}

function exitCodesText({ words: { commands } }: Session): string {
  return [`${commands.exitCodesTitle}:`, ...Object.entries(commands.exitCodes).map(([code, means]) => `  ${code.padEnd(3)}  ${means}`)].join("\n");
}
