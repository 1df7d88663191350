import type { Command } from "commander";
import { findAges } from "../../age/find-ages.js";
import { compileLaw } from "../../facts/compiled.js";
import { unfold } from "../../facts/frame.js";
import { parseCase } from "../../parse-case.js";
import { findDuties } from "../../protection/find-duties.js";
import { defaultLimits } from "../../reader/limits.js";
import { type AgeReport, renderAges } from "../../report/age-text.js";
import type { AgeOptions } from "../commands/age.js";
import { exitCodes } from "../exit-codes.js";
import { isInstant } from "../instant.js";
import { readInput } from "../io.js";
import { jsonText, refusal, usageError, type Outcome } from "../outcome.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

/** Finds the ages of the persons of a case, and the duties owed to children. */
export async function ageOfCase(session: Session, path: string, { json: asked, at, rules }: AgeOptions, command: Command): Promise<Outcome> {
  const { words } = session;
  const json = asked === true;
  if (at !== undefined && !isInstant(at)) throw usageError(words.age.command.malformedAt);
  const bytes = await readInput(path, defaultLimits.bytes + 1, words.commands);
  const law = await lawFor(session, rules, json);
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
