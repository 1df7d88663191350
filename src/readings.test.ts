import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assess } from "./assess.js";
import { law } from "./law/bundled.js";
import { parseCase } from "./parse-case.js";
import type { Assessment } from "./schema/assessment.js";
import type { Case } from "./schema/case.js";

const fixtures = new URL("../fixtures/", import.meta.url);
const namesIn = (folder: string) => readdirSync(new URL(folder, fixtures)).map((name) => `${folder}${name.slice(0, -".json".length)}`).toSorted();
/** Every case, and the scenarios that were made for one reading each. */
const ids = [...namesIn("cases/"), ...namesIn("scenarios/readings/")];
/** Cases that are swept with every charge shown as well. */
const shownWhole = ["cases/several-establishments", "cases/several-participants", "cases/training-014"];

/** What a result shows but the readings themselves, and the traces, which show them. */
const shown = (assessment: Assessment) => JSON.stringify(assessment, (key, value: unknown) => (key === "readings" || key === "trace" ? undefined : value));

/** The readings of which another value, all others kept, changes the result. */
function changing(given: Case, all: boolean): readonly string[] {
  const now = shown(assess(given, { law, all }));
  return law.readings.filter(({ id, values }) => values.slice(1).some((value) => shown(assess(given, { law, all, readings: { [id]: value.id } })) !== now)).map(({ id }) => id);
}

const parsed = (id: string): Case => {
  const text = readFileSync(new URL(`${id}.json`, fixtures), "utf8");
  const result = id.startsWith("cases/") ? parseCase(text) : parseCase((JSON.parse(text) as { readonly case: object }).case);
  if (!result.ok) throw new Error(`${id} is refused`);
  return result.case;
};

describe("every reading that another value of would change the result is listed", () => {
  const swept = [...ids.map((id) => ({ id, all: false })), ...shownWhole.map((id) => ({ id, all: true }))];
  let listed = 0;
  const idle: string[] = [];
  const moving = new Set<string>();

  test.each(swept)("$id (all charges: $all)", ({ id, all }) => {
    const given = parsed(id);
    const changes = changing(given, all);
    for (const reading of changes) moving.add(reading);
    const mattered = Object.keys(assess(given, { law, all }).law.readings);
    expect(changes.filter((reading) => !mattered.includes(reading))).toEqual([]);
    listed += mattered.length;
    idle.push(...mattered.filter((reading) => !changes.includes(reading)).map((reading) => `${id}: ${reading}`));
  });

  test("a reading that is said to decide statistics alone changes none of them, and every other changes one", () => {
    expect(law.readings.filter(({ id, decides }) => moving.has(id) !== (decides === undefined)).map(({ id }) => id)).toEqual([]);
  });

  test("and hardly one that would not: a reading may move one charge of many that come to the same", () => {
    expect(listed).toBeGreaterThan(ids.length);
    expect(idle.length, idle.join("; ")).toBeLessThanOrEqual(listed / 50);
  });
});
