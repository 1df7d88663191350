import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import type { Session } from "../session.js";

/** What the command is given beside its arguments. */
export interface Given {
  readonly compact?: boolean;
  readonly nullForm?: boolean;
  readonly all?: boolean;
  readonly verifiedOnly?: boolean;
  readonly reading?: readonly string[];
  readonly at?: string;
  readonly rules?: string;
  readonly output?: string;
  readonly checkpoint?: string;
  readonly force?: boolean;
  readonly workers?: string;
  readonly firstLine?: string;
}

/** `chbab batch [INPUT...]`: many cases, one a line; one line out for each, in their order. */
export function addBatch(program: Command, session: Session): void {
  const { age, commands: { batch, options, examplesTitle } } = session.words;
  program
    .command("batch")
    .summary(batch.summary)
    .description(batch.summary)
    .argument("[INPUT...]", batch.inputs)
    .option("--compact", batch.options.compact)
    .option("--null-form", batch.options.nullForm)
    .option("--all", options.all)
    .option("--verified-only", options.verifiedOnly)
    .option("--reading <ID=VALUE>", options.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .option("--at <INSTANT>", age.command.at)
    .option("--rules <DIR>", options.rules)
    .option("--output <FILE>", batch.options.output)
    .option("--checkpoint <FILE>", batch.options.checkpoint)
    .option("--force", batch.options.force)
    .option("--workers <COUNT>", batch.options.workers)
    .option("--first-line <NUMBER>", batch.options.firstLine)
    .addHelpText("before", `${examplesText(examplesTitle, batch.examples)}\n`)
    .action(async (paths: readonly string[], given: Given) => {
      const { batchOf } = await import("../work/batch.js");
      session.outcome = await batchOf(session, paths.length === 0 ? ["-"] : paths, given);
    });
}
