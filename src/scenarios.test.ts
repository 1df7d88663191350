import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { law } from "./law/bundled.js";
import { parseScenario } from "./scenario/parse-scenario.js";
import { runScenario } from "./scenario/run-scenario.js";
import type { Scenario } from "./schema/scenario.js";

const folder = new URL("../fixtures/scenarios/", import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json")).toSorted();

function read(path: string): Scenario {
  const parsed = parseScenario(readFileSync(new URL(path, folder)));
  if (!parsed.ok) throw new Error(`${path} is refused: ${JSON.stringify(parsed.issues)}`);
  return parsed.scenario;
}

describe("the scenarios", () => {
  test("have each the id of their file, no two the same", () => {
    const ids = paths.map((path) => read(path).id);
    expect(ids).toEqual(paths.map((path) => basename(path, ".json")));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(paths)("%s holds", (path) => {
    expect(runScenario(read(path), { law }).differences).toEqual([]);
  });
});
