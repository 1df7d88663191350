import { checkExamples } from "../../offences/run-example.js";
import { exitCodes } from "../exit-codes.js";
import { jsonText, refusal, type Outcome } from "../outcome.js";
import { bundledFolder, lawFor } from "../rules.js";
import type { Session } from "../session.js";

/** Loads a folder of rules, runs their examples, and tells what they hold. */
export async function checkRules(session: Session, folder: string | undefined, json: boolean): Promise<Outcome> {
  const { commands, count } = session.words;
  const law = await lawFor(session, folder ?? bundledFolder(), json);
  const failed = checkExamples(law);
  if (failed.length > 0) return refusal(exitCodes.checkFailed, failed, { json, language: session.language });
  const { version, sha256, files, instruments, definitions, offences, vocabulary, readings } = law;
  const examples = offences.reduce((sum, offence) => sum + offence.examples.length, 0);
  if (json) {
    const counts = { files: files.length, instruments: instruments.length, definitions: definitions.length, offences: offences.length, facts: vocabulary.length, readings: readings.length, examples };
    return { code: exitCodes.done, data: jsonText({ ok: true, law: { version, sha256 }, counts }) };
  }
  const parts = [
    count.files(files.length), count.instruments(instruments.length), count.definitions(definitions.length), count.offences(offences.length),
    count.facts(vocabulary.length), count.readings(readings.length), count.examples(examples),
  ];
  return { code: exitCodes.done, data: `${commands.rulesGood(parts, version, sha256.slice(0, 12))}\n` };
}
