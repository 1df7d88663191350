import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface LawOptions {
  readonly json?: boolean;
  readonly rules?: string;
}

/** `chbab law [ID]`, `coverage`, `differences` and `readings`: the law to read, or as data. */
export function addLaw(program: Command, session: Session): void {
  const { law, coverage, differences, readings, options, examplesTitle } = session.words.commands;
  const parent = program
    .command("law")
    .summary(law.summary)
    .description(law.summary)
    .argument("[ID]", law.id)
    .option("--json", options.json)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, law.examples)}\n`)
    .action(async (id: string | undefined, _given: LawOptions, command: Command) => {
      const { listLaw, showProvision } = await import("../work/law.js");
      session.outcome = await (id === undefined ? listLaw(session, command) : showProvision(session, id, command));
    });
  const registers = { coverage, differences, readings };
  for (const name of ["coverage", "differences", "readings"] as const) {
    const { summary, examples } = registers[name];
    parent
      .command(name)
      .summary(summary)
      .description(summary)
      .addHelpText("before", `${examplesText(examplesTitle, examples)}\n`)
      .action(async (_given: LawOptions, command: Command) => {
        const { show } = await import("../work/law.js");
        session.outcome = await show[name](session, command);
      });
  }
}
