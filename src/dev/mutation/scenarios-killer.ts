import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Law } from "../../law/law.js";
import { parseScenario } from "../../scenario/parse-scenario.js";
import { runScenario } from "../../scenario/run-scenario.js";
import type { Scenario } from "../../schema/scenario.js";
import type { Killer } from "./killer.js";
import { namesOffenceOf } from "./named-offence.js";

const folder = "fixtures/scenarios";

/** The scenarios of the fixtures: first those that found the last mutants, then those that name the mutated offence, then every other. */
export function scenariosKiller(nearOnly = false): Killer {
  const scenarios = readScenarios().map((scenario) => ({ scenario, text: JSON.stringify([scenario.expect, scenario.sources]) }));
  let leads: readonly Scenario[] = [];
  return {
    name: "scenarios",
    find: (law, { file }) => {
      const near = scenarios.filter(({ text }) => namesOffenceOf(file, text)).map(({ scenario }) => scenario);
      const far = nearOnly && near.length > 0 ? [] : scenarios.map((one) => one.scenario);
      for (const scenario of new Set([...leads, ...near, ...far])) {
        if (holds(scenario, law)) continue;
        leads = [scenario, ...leads.filter((lead) => lead !== scenario)].slice(0, 8);
        return scenario.id;
      }
      return undefined;
    },
  };
}

/** Every scenario of the fixtures. */
export function readScenarios(): readonly Scenario[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json")).toSorted();
  return paths.map((path) => {
    const parsed = parseScenario(readFileSync(join(folder, path)));
    if (!parsed.ok) throw new RangeError(`${path} is refused`);
    return parsed.scenario;
  });
}

/** A scenario that cannot even be run under a mutant has noticed it. */
function holds(scenario: Scenario, law: Law): boolean {
  try {
    return runScenario(scenario, { law }).holds;
  } catch {
    return false;
  }
}
