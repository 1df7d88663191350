import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface Given {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly verifiedOnly?: boolean;
  readonly rules?: string;
  readonly reading?: readonly string[];
  readonly at?: string;
  readonly crossCheck?: boolean;
}

/** `chbab assess CASE`: charges, ranges, ages, duties and questions for a case. */
export function addAssess(program: Command, session: Session): void {
  const { age, commands: { assess, options, examplesTitle } } = session.words;
  program
    .command("assess")
    .summary(assess.summary)
    .description(assess.summary)
    .argument("<CASE>", assess.case)
    .option("--json", options.json)
    .option("--all", options.all)
    .option("--verified-only", options.verifiedOnly)
    .option("--reading <ID=VALUE>", options.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .option("--at <INSTANT>", age.command.at)
    .option("--cross-check", options.crossCheck)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, assess.examples)}\n`)
    .action(async (path: string, given: Given, command: Command) => {
      const { assessCase } = await import("../work/assess.js");
      session.outcome = await assessCase(session, path, given, command);
    });
}
