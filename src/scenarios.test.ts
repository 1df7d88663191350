import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Validator, type Schema } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import { alterations } from "./dev/altered.js";
import { checkTraces } from "./dev/check-trace.js";
import { law } from "./law/bundled.js";
import { assessmentView } from "./scenario/assessment-view.js";
import { compareMembers } from "./scenario/compare.js";
import { parseScenario } from "./scenario/parse-scenario.js";
import { assessScenario, runScenario } from "./scenario/run-scenario.js";
import type { AssessedCharge } from "./schema/assessment.js";
import type { Scenario } from "./schema/scenario.js";

const folder = new URL("../fixtures/scenarios/", import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json")).toSorted();
const read = (path: string) => readFileSync(new URL(path, folder), "utf8");

interface Told {
  readonly scenario: Scenario;
  readonly charges: readonly AssessedCharge[];
  readonly result: ReturnType<typeof assessmentView>;
}
const told = new Map<string, Told>();

/** A scenario of the fixtures with its result, made once. */
function scenarioAt(path: string): Told {
  const known = told.get(path);
  if (known !== undefined) return known;
  const parsed = parseScenario(read(path));
  if (!parsed.ok) throw new Error(`${path} is refused: ${JSON.stringify(parsed.issues)}`);
  const { assessment, unlisted } = assessScenario(parsed.scenario, { law });
  const made = { scenario: parsed.scenario, charges: [...assessment.charges, ...unlisted], result: assessmentView(assessment, unlisted) };
  told.set(path, made);
  return made;
}

/** The alterations of an expectation that would not be noticed. `…Among` without an item asks for less and `…Absent` of another id may hold: those are left out. */
function unnoticed({ scenario, result }: Told): readonly string[] {
  const mayHold = (path: string) => /^\/\w+Absent\/|Among\/\d+ \(taken out\)$/.test(path);
  return [...alterations(scenario.expect)].flatMap(({ path, value }) => (mayHold(path) || compareMembers(value as object, result).length > 0 ? [] : [path]));
}

describe("the scenarios", () => {
  const schemaOf = (name: string) => JSON.parse(readFileSync(`rules/schema/${name}.schema.json`, "utf8")) as Schema;
  const validator = new Validator({ ...schemaOf("scenario"), $id: "https://schemas.invalid/scenario.schema.json" }, "7");
  validator.addSchema({ ...schemaOf("case"), $id: "https://schemas.invalid/case.schema.json" });

  test("have each the id of their file, no two the same", () => {
    const ids = paths.map((path) => scenarioAt(path).scenario.id);
    expect(ids).toEqual(paths.map((path) => basename(path, ".json")));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(paths)("%s holds", (path) => {
    const { scenario, result } = scenarioAt(path);
    expect(compareMembers(scenario.expect, result)).toEqual([]);
  });

  test.each(paths)("%s fails if anything that it expects is altered", (path) => {
    expect(unnoticed(scenarioAt(path))).toEqual([]);
  });

  // Where only verified texts count, limbs of a condition are left out that the trace still shows.
  test.each(paths.filter((path) => scenarioAt(path).scenario.options?.verifiedOnly !== true))("%s gives statuses and ranges that its traces alone give", (path) => {
    expect(checkTraces(scenarioAt(path).charges)).toEqual([]);
  });

  test.each(paths)("%s meets the published JSON Schema", (path) => {
    expect(validator.validate(JSON.parse(read(path))).errors).toEqual([]);
  });
});

describe("the scenarios together", () => {
  const all = paths.map((path) => scenarioAt(path).scenario);
  const paragraphs = [15, 18, 79, 80, 81, 82, 83, 84, 85, 86, 91, 92, 101, 102, 103, 104, 113, 121];

  test.each(paragraphs)("pin paragraph %i of the report, in files named after it", (paragraph) => {
    const named = all.filter(({ id }) => id.startsWith(`report-${String(paragraph).padStart(3, "0")}-`));
    expect(named.length).toBeGreaterThan(0);
    for (const { id, sources } of named) expect(sources.some((source) => "report" in source && Number.parseInt(source.report, 10) === paragraph), id).toBe(true);
  });

  // The rows of the report's table bear on statistics and on no charge.
  const chargeReadings = law.readings.filter(({ id }) => id !== "doubled-statistics-row");

  test.each(chargeReadings.flatMap(({ id, values }) => values.slice(1).map((value) => [id, value.id] as const)))("choose %s=%s, and would not hold under the default", (id, value) => {
    const choosing = all.filter(({ options }) => options?.readings?.[id] === value);
    const differing = choosing.filter((scenario) => {
      const others = Object.fromEntries(Object.entries(scenario.options?.readings ?? {}).filter(([chosen]) => chosen !== id));
      return !runScenario({ ...scenario, options: { ...scenario.options, readings: others } }, { law }).holds;
    });
    expect(differing.length).toBeGreaterThan(0);
  });

  test("pin every duty", () => {
    const pinned = new Set(all.flatMap(({ expect: { duties, dutiesAmong } }) => [...(duties ?? []), ...(dutiesAmong ?? [])].map(({ id }) => id)));
    expect(law.protection.duties.map(({ id }) => id).filter((id) => !pinned.has(id))).toEqual([]);
  });
});
