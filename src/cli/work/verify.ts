import type { Command } from "commander";
import { longestReceipt, parseReceipt } from "../../receipts/parse-receipt.js";
import { verifyReceipt } from "../../receipts/verify-receipt.js";
import { renderVerification } from "../../report/verification-text.js";
import type { Given } from "../commands/verify.js";
import { exitCodes } from "../exit-codes.js";
import { readInput } from "../io.js";
import { jsonText, refusal, type Outcome } from "../outcome.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

/** Replays the receipt of a file and tells whether it comes to the same. */
export async function verifyFile(session: Session, path: string, { json: asked, rules }: Given, command: Command): Promise<Outcome> {
  const json = asked === true;
  const told = { json, language: session.language };
  const bytes = await readInput(path, longestReceipt + 1, session.words.commands);
  const law = await lawFor(session, rules, json);
  const parsed = parseReceipt(bytes);
  if (!parsed.ok) return refusal(exitCodes.caseInvalid, parsed.issues, told);
  const verified = verifyReceipt(parsed.receipt, { law });
  if (!verified.ok) return refusal(exitCodes.caseInvalid, verified.issues, told);
  const { verification } = verified;
  return { code: verification.same ? exitCodes.done : exitCodes.checkFailed, data: json ? jsonText(verification) : renderVerification(verification, law, textOptions(session, command)) };
}
