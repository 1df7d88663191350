import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface Given {
  readonly json?: boolean;
  readonly rules?: string;
  readonly reading?: readonly string[];
}

/** `chbab scenario run PATH...`: scenarios as tests. */
export function addScenario(program: Command, session: Session): void {
  const { scenario: { command, run }, commands: { options, examplesTitle } } = session.words;
  program
    .command("scenario")
    .summary(command.summary)
    .description(command.summary)
    .command("run")
    .summary(run.summary)
    .description(run.summary)
    .argument("<PATH...>", run.paths)
    .option("--json", options.json)
    .option("--rules <DIR>", options.rules)
    .option("--reading <ID=VALUE>", run.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .addHelpText("before", `${examplesText(examplesTitle, run.examples)}\n`)
    .action(async (paths: readonly string[], given: Given) => {
      const { runScenarios } = await import("../work/scenario.js");
      session.outcome = await runScenarios(session, paths, given);
    });
}
