import type { Law } from "../../law/law.js";
import { defaultLimits } from "../../reader/limits.js";
import { plainText } from "../../report/plain-text.js";
import { scenarioLine } from "../../report/scenario-text.js";
import { parseScenario } from "../../scenario/parse-scenario.js";
import { runScenario } from "../../scenario/run-scenario.js";
import type { Issue } from "../../schema/issue.js";
import type { Scenario } from "../../schema/scenario.js";
import type { Given } from "../commands/scenario.js";
import { exitCodes } from "../exit-codes.js";
import { readInput } from "../io.js";
import { jsonText, refusal, type Outcome } from "../outcome.js";
import { readingsFrom } from "../readings.js";
import { lawFor } from "../rules.js";
import { filesOf } from "../scenario-files.js";
import type { Session } from "../session.js";

interface Found {
  readonly file: string;
  readonly scenario: Scenario;
}

/** Runs the scenarios of files and folders and tells which hold. */
export async function runScenarios(session: Session, paths: readonly string[], given: Given): Promise<Outcome> {
  const { words, language } = session;
  const json = given.json === true;
  const law = await lawFor(session, given.rules, json);
  const readings = readingsFrom(law, given.reading ?? [], words.commands);
  const files = await filesOf(paths, words.commands);
  // A check of nothing is no success.
  if (files.length === 0) return { code: exitCodes.inputOutput, message: `${words.scenario.noneFound(paths.map(plainText))}\n` };
  const { scenarios, issues } = await readAll(session, files, law);
  if (issues.length > 0) return refusal(exitCodes.caseInvalid, issues, { json, language });

  const runs = scenarios.map(({ file, scenario }) => ({ file, ...runScenario(scenario, { law, readings }) }));
  const holding = runs.filter(({ holds }) => holds).length;
  const count = { scenarios: runs.length, holding, differences: runs.reduce((sum, { differences }) => sum + differences.length, 0) };
  const code = holding === runs.length ? exitCodes.done : exitCodes.checkFailed;
  if (json) return { code, data: jsonText({ format: "chbab/scenario-runs@1", law: { version: law.version, sha256: law.sha256 }, ...count, runs }) };
  const lines = runs.flatMap(({ file, differences }) => differences.map((difference) => scenarioLine(file, difference, { lang: language })));
  return { code, data: [...lines, words.scenario.summary(count)].map((line) => `${line}\n`).join("") };
}

async function readAll({ words: { commands } }: Session, files: readonly string[], law: Law): Promise<{ readonly scenarios: readonly Found[]; readonly issues: readonly Issue[] }> {
  const scenarios: Found[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const parsed = parseScenario(await readInput(file, defaultLimits.bytes + 1, commands), { law });
    if (parsed.ok) scenarios.push({ file, scenario: parsed.scenario });
    else issues.push(...parsed.issues.map((issue) => ({ ...issue, file })));
  }
  return { scenarios, issues };
}
