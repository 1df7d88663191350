import type { Command } from "commander";
import { assess } from "../../assess.js";
import { compareAssessments } from "../../comparison/compare-assessments.js";
import { compareLaws } from "../../comparison/compare-laws.js";
import { impactTally } from "../../comparison/impact.js";
import { parseCase } from "../../parse-case.js";
import { defaultLimits } from "../../reader/limits.js";
import { renderImpact } from "../../report/impact-text.js";
import type { Given } from "../commands/impact.js";
import { exitCodes } from "../exit-codes.js";
import { jsonText, usageError, type Outcome } from "../outcome.js";
import { readEntries } from "../read-entries.js";
import { readingsFrom } from "../readings.js";
import { Refusals } from "../refusals.js";
import { lawFor } from "../rules.js";
import { textOptions, type Session } from "../session.js";

/** Assesses every case under two folders of rules and tells what changes. */
export async function impactOf(session: Session, folders: readonly [string, string], inputs: readonly string[], given: Given, command: Command): Promise<Outcome> {
  const { words } = session;
  const json = given.json === true;
  const laws = { before: await lawFor(session, folders[0], json), after: await lawFor(session, folders[1], json) };
  const { before, after } = laws;
  // Chosen once for both: the question is what the rules change, not what a choice does.
  const readings = readingsFrom(before, given.reading ?? [], words.commands);
  readingsFrom(after, given.reading ?? [], words.commands);
  const verifiedOnly = given.verifiedOnly === true;
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
