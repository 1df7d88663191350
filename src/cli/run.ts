import { CommanderError } from "commander";
import { version } from "../version.js";
import { languages, type Language } from "../report/catalogue/index.js";
import { exitCodes } from "./exit-codes.js";
import { isEarlyEnd, type Outcome } from "./outcome.js";
import { buildProgram, shortHelp } from "./program.js";
import { sessionIn, type Session } from "./session.js";
import type { Destination } from "./terminal.js";

/**
 * Runs one command line.
 * @param args - the arguments, without the program's name
 * @returns what to write and how to exit; only a bug throws
 */
export async function run(args: readonly string[], destination: Destination): Promise<Outcome> {
  const session = sessionIn(languageOf(args), destination);
  const printed = { out: "", error: "" };
  const program = buildProgram(args, session, {
    out: (text) => { printed.out += text; },
    error: (text) => { printed.error += text; },
  });
  if (args.length === 0) return { code: exitCodes.done, data: shortHelp(program, session) };
  program.on("option:version", () => {
    throw new CommanderError(0, versionAsked, "");
  });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (isEarlyEnd(error)) return error.outcome;
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === versionAsked) return { code: exitCodes.done, data: await versionText(session) };
    return { code: error.exitCode === 0 ? exitCodes.done : exitCodes.usage, data: printed.out, message: printed.error };
  }
  return session.outcome ?? { code: exitCodes.usage, message: printed.error };
}

const versionAsked = "chbab.version";

/** The version of the program and of the law it came with. */
async function versionText({ words: { commands } }: Session): Promise<string> {
  const { law } = await import("../law/bundled.js");
  return `${commands.versionLine(version, law.version, law.sha256.slice(0, 12))}\n`;
}

/** The language asked for, ahead of parsing: help and complaints are in it, too. A wrong one is left to the parser to refuse. */
function languageOf(args: readonly string[]): Language {
  const at = args.indexOf("--lang");
  const asked = at >= 0 ? args[at + 1] : args.find((text) => text.startsWith("--lang="))?.slice("--lang=".length);
  return languages.find((language) => language === asked) ?? "en";
}
