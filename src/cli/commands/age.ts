import type { Command } from "commander";
import { defaultLimits } from "../../reader/limits.js";
import type { AgeReport } from "../../report/age-text.js";
import { examplesText } from "../examples-text.js";
import { exitCodes } from "../exit-codes.js";
import { isInstant } from "../instant.js";
import { readInput } from "../io.js";
import { jsonText, refusal, usageError, type Outcome } from "../outcome.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

interface AgeOptions {
  readonly json?: boolean;
  readonly at?: string;
  readonly rules?: string;
}

/** `chbab age CASE`: the ages of the persons of a case, their evidence, and the duties owed to children. */
export function addAge(program: Command, session: Session): void {
  const { age, commands: { options, examplesTitle } } = session.words;
  program
    .command("age")
    .summary(age.command.summary)
    .description(age.command.summary)
    .argument("<CASE>", age.command.case)
    .option("--json", options.json)
    .option("--at <INSTANT>", age.command.at)
    .option("--rules <DIR>", options.rules)
    .addHelpText("before", `${examplesText(examplesTitle, age.command.examples)}\n`)
    .action(async (path: string, given: AgeOptions, command: Command) => {
      session.outcome = await ageOfCase(session, path, given, command);
    });
}

async function ageOfCase(session: Session, path: string, { json: asked, at, rules }: AgeOptions, command: Command): Promise<Outcome> {
  const { words } = session;
  const json = asked === true;
  if (at !== undefined && !isInstant(at)) throw usageError(words.age.command.malformedAt);
  const bytes = await readInput(path, defaultLimits.bytes + 1, words.commands);
  const law = await lawFor(session, rules, json);
  const [{ parseCase }, { compileLaw }, { unfold }, { findAges }, { findDuties }, { renderAges }] = await Promise.all([
    import("../../parse-case.js"), import("../../facts/compiled.js"), import("../../facts/frame.js"), import("../../age/find-ages.js"), import("../../protection/find-duties.js"), import("../../report/age-text.js"),
  ]);
  const parsed = parseCase(bytes, { law });
  if (!parsed.ok) return refusal(exitCodes.caseInvalid, parsed.issues, { json, language: session.language });
  const compiled = compileLaw(law);
  const ages = findAges(compiled, parsed.case, compiled.defaults);
  const report: AgeReport = {
    format: "chbab/ages@1",
    case: parsed.case.id,
    at: at ?? null,
    law: { version: law.version, sha256: law.sha256, readings: Object.fromEntries(ages.readings.map((id) => [id, compiled.defaults[id] ?? ""])) },
    ages: ages.findings,
    duties: findDuties(law, parsed.case, ages, unfold(parsed.case).frames, at),
  };
  return { code: exitCodes.done, data: json ? jsonText(report) : renderAges(report, law, parsed.case, textOptions(session, command)) };
}
