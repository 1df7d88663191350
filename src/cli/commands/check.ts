import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** `chbab check [RULES]`: whether a folder of rule files makes a law. */
export function addCheck(program: Command, session: Session): void {
  const { check, options, examplesTitle } = session.words.commands;
  program
    .command("check")
    .summary(check.summary)
    .description(check.summary)
    .argument("[RULES]", check.rules)
    .option("--json", options.json)
    .addHelpText("before", `${examplesText(examplesTitle, check.examples)}\n`)
    .action(async (folder: string | undefined, { json }: { readonly json?: boolean }) => {
      const { checkRules } = await import("../work/check.js");
      session.outcome = await checkRules(session, folder, json === true);
    });
}
