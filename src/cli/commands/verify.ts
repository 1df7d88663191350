import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface Given {
  readonly json?: boolean;
  readonly rules?: string;
}

/** `chbab verify RECEIPT`: replays a receipt and says what changed since. */
export function addVerify(program: Command, session: Session): void {
  const { changes: { verify: { command } }, commands: { options, examplesTitle } } = session.words;
  program
    .command("verify")
    .summary(command.summary)
    .description(command.summary)
    .argument("<RECEIPT>", command.receipt)
    .option("--json", options.json)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, command.examples)}\n`)
    .action(async (path: string, given: Given, own: Command) => {
      const { verifyFile } = await import("../work/verify.js");
      session.outcome = await verifyFile(session, path, given, own);
    });
}
