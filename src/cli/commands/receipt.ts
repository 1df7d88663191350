import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface Given {
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
      const { receiptOfCase } = await import("../work/receipt.js");
      session.outcome = await receiptOfCase(session, path, given);
    });
}
