import type { Command } from "commander";
import type { Law } from "../../law/law.js";
import { defaultLimits } from "../../reader/limits.js";
import { examplesText } from "../examples-text.js";
import { exitCodes } from "../exit-codes.js";
import { jsonText, usageError, type Outcome } from "../outcome.js";
import { readEntries } from "../read-entries.js";
import { readingsFrom } from "../readings.js";
import { Refusals } from "../refusals.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

interface Given {
  readonly json?: boolean;
  readonly failOnChange?: boolean;
  readonly reading?: readonly string[];
  readonly verifiedOnly?: boolean;
}

/** `chbab impact OLD NEW CASES...`: which cases a change of rules changes, and why. */
export function addImpact(program: Command, session: Session): void {
  const { changes: { impact: { command } }, commands: { options, examplesTitle } } = session.words;
  program
    .command("impact")
    .summary(command.summary)
    .description(command.summary)
    .argument("<OLD>", command.old)
    .argument("<NEW>", command.new)
    .argument("<CASES...>", command.cases)
    .option("--json", options.json)
    .option("--fail-on-change", command.failOnChange)
    .option("--reading <ID=VALUE>", command.reading, (given: string, earlier: readonly string[] = []) => [...earlier, given])
    .option("--verified-only", options.verifiedOnly)
    .addHelpText("before", `${examplesText(examplesTitle, command.examples)}\n`)
    .action(async (before: string, after: string, cases: readonly string[], given: Given, own: Command) => {
      const json = given.json === true;
      session.outcome = await impactOf(session, { before: await lawFor(session, before, json), after: await lawFor(session, after, json) }, cases, given, own);
    });
}

async function impactOf(session: Session, laws: { readonly before: Law; readonly after: Law }, inputs: readonly string[], given: Given, command: Command): Promise<Outcome> {
  const { words } = session;
  const { before, after } = laws;
  // Chosen once for both: the question is what the rules change, not what a choice does.
  const readings = readingsFrom(before, given.reading ?? [], words.commands);
  readingsFrom(after, given.reading ?? [], words.commands);
  const verifiedOnly = given.verifiedOnly === true;
  const [{ assess }, { parseCase }, { compareAssessments }, { compareLaws }, { impactTally }, { renderImpact }] = await Promise.all([
    import("../../assess.js"), import("../../parse-case.js"), import("../../comparison/compare-assessments.js"), import("../../comparison/compare-laws.js"), import("../../comparison/impact.js"), import("../../report/impact-text.js"),
  ]);
  const change = compareLaws(before, after);
  const tally = impactTally(change, { verifiedOnly, readings: { ...readings } });
  const refusals = new Refusals(session);
  for await (const found of readEntries(inputs, defaultLimits.bytes, words.commands)) {
    const [old, current] = [parseCase(found.bytes, { law: before }), parseCase(found.bytes, { law: after })];
    if (old.ok && current.ok) {
      const options = { readings, verifiedOnly, all: true };
      tally.add(compareAssessments(assess(old.case, { ...options, law: before }), assess(current.case, { ...options, law: after }), { change, laws: [before, after] }));
    } else if (old.ok && !current.ok) {
      tally.refuseByOne(old.case.id, "after", current.issues);
    } else if (current.ok && !old.ok) {
      tally.refuseByOne(current.case.id, "before", old.issues);
    } else {
      tally.refuse();
      refusals.add(found, current.ok ? [] : current.issues);
    }
  }
  const impact = tally.impact();
  if (impact.cases + impact.refusedByOne.length + impact.refused === 0) throw usageError(words.changes.impact.command.noCases);
  const changed = impact.changed + impact.refusedByOne.length > 0;
  const code = refusals.count > 0 ? exitCodes.caseInvalid : changed && given.failOnChange === true ? exitCodes.checkFailed : exitCodes.done;
  return { code, data: given.json === true ? jsonText(impact) : renderImpact(impact, laws, textOptions(session, command)), ...(refusals.count > 0 ? { message: await refusals.message() } : {}) };
}
