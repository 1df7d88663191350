import type { Command } from "commander";
import { examplesText } from "../examples-text.js";
import { exitCodes } from "../exit-codes.js";
import { readInput } from "../io.js";
import { jsonText, refusal, type Outcome } from "../outcome.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

interface Given {
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
      session.outcome = await verify(session, path, given, own);
    });
}

async function verify(session: Session, path: string, { json: asked, rules }: Given, command: Command): Promise<Outcome> {
  const json = asked === true;
  const told = { json, language: session.language };
  const [{ parseReceipt, longestReceipt }, { verifyReceipt }] = await Promise.all([import("../../receipts/parse-receipt.js"), import("../../receipts/verify-receipt.js")]);
  const bytes = await readInput(path, longestReceipt + 1, session.words.commands);
  const law = await lawFor(session, rules, json);
  const parsed = parseReceipt(bytes);
  if (!parsed.ok) return refusal(exitCodes.caseInvalid, parsed.issues, told);
  const verified = verifyReceipt(parsed.receipt, { law });
  if (!verified.ok) return refusal(exitCodes.caseInvalid, verified.issues, told);
  const { verification } = verified;
  const { renderVerification } = await import("../../report/verification-text.js");
  return { code: verification.same ? exitCodes.done : exitCodes.checkFailed, data: json ? jsonText(verification) : renderVerification(verification, law, textOptions(session, command)) };
}
