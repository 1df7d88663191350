import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface Given {
  readonly json?: boolean;
  readonly failOnChange?: boolean;
  readonly reading?: readonly string[];
  readonly verifiedOnly?: boolean;
}

/** `chbab impact OLD NEW CASES...`: which cases a change of rules changes, and why. */
export function addImpact(program: Command, session: Session): void {
  const { changes: { impact: { command } }, commands: { options, examplesTitle } } = session.words;
  program
    .command("impact")
    .summary(command.summary)
    .description(command.summary)
    .argument("<OLD>", command.old)
    .argument("<NEW>", command.new)
    .argument("<CASES...>", command.cases)
    .option("--json", options.json)
    .option("--fail-on-change", command.failOnChange)
    .option("--reading <ID=VALUE>", command.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .option("--verified-only", options.verifiedOnly)
    .addHelpText("before", `${examplesText(examplesTitle, command.examples)}\n`)
    .action(async (before: string, after: string, cases: readonly string[], given: Given, own: Command) => {
      const { impactOf } = await import("../work/impact.js");
      session.outcome = await impactOf(session, [before, after], cases, given, own);
    });
}
