import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import { standardInput } from "../io.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface Given {
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
      const { countInputs } = await import("../work/stats.js");
      session.outcome = await countInputs(session, inputs.length === 0 ? [standardInput] : inputs, given, own);
    });
}
