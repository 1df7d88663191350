import { readdirSync, readFileSync } from "node:fs";
import { findAges } from "../../age/find-ages.js";
import { compileLaw, type CompiledLaw } from "../../facts/compiled.js";
import { unfold, type Frame } from "../../facts/frame.js";
import type { Years } from "../../facts/valuation.js";
import type { Law } from "../../law/law.js";
import { parseCase } from "../../parse-case.js";
import type { Case } from "../../schema/case.js";

/** The cases of the fixtures. */
export function casesOfFixtures(law: Law): readonly Case[] {
  return readdirSync("fixtures/cases").toSorted().map((name) => accepted(readFileSync(`fixtures/cases/${name}`, "utf8"), law));
}

/** Lines of a batch: every case of the report's tables, one a line. */
export function linesOfCaseload(): readonly string[] {
  return ["report-15", "report-18"].flatMap((name) => readFileSync(`fixtures/caseload/${name}.ndjson`, "utf8").split("\n").filter((line) => line !== ""));
}

/** One accused, one event, one victim at most: a case of one frame. */
export function isOfOneFrame({ accused, victims, events }: Case): boolean {
  return accused.length === 1 && events.length === 1 && victims.length <= 1;
}

/** Reads a case that must be good. */
export function accepted(text: string, law: Law): Case {
  const parsed = parseCase(text, { law });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.case;
}

/** A frame with the ages of its people, each known to the year. */
export interface AgedFrame {
  readonly frame: Frame;
  readonly victimYears: Years | null;
  readonly accusedYears: Years;
}

/** The frames of cases that have a victim, with definite ages, so that every engine has one world to look at. */
export function agedFrames(law: Law, cases: readonly Case[]): readonly AgedFrame[] {
  const compiled: CompiledLaw = compileLaw(law);
  return cases.flatMap((given) => {
    const ages = findAges(compiled, given, compiled.defaults);
    return unfold(given).frames.filter(({ victim }) => victim !== null).map((frame): AgedFrame => ({
      frame, victimYears: definite(ages.at(frame.victim?.id ?? "", frame.event.id)?.years ?? null, 16), accusedYears: definite(ages.at(frame.accused.id, frame.event.id)?.years ?? null, 35),
    }));
  });
}

function definite(years: Years | null, otherwise: number): Years {
  return years === null ? [otherwise, otherwise] : [years[0], years[0]];
}
