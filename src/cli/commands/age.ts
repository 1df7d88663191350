import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface AgeOptions {
  readonly json?: boolean;
  readonly at?: string;
  readonly rules?: string;
}

/** `chbab age CASE`: the ages of the persons of a case, their evidence, and the duties owed to children. */
export function addAge(program: Command, session: Session): void {
  const { age, commands: { options, examplesTitle } } = session.words;
  program
    .command("age")
    .summary(age.command.summary)
    .description(age.command.summary)
    .argument("<CASE>", age.command.case)
    .option("--json", options.json)
    .option("--at <INSTANT>", age.command.at)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, age.command.examples)}\n`)
    .action(async (path: string, given: AgeOptions, command: Command) => {
      const { ageOfCase } = await import("../work/age.js");
      session.outcome = await ageOfCase(session, path, given, command);
    });
}
