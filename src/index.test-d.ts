import { expectTypeOf, test } from "vitest";
import { assess, parseCase, parseScenario, runScenario, type Assessment, type Case, type Charge, type Issue, type Law, type ScenarioRun } from "./index.js";

test("a case that parsed is a Case, one that did not carries issues", () => {
  const parsed = parseCase("{}");
  if (parsed.ok) expectTypeOf(parsed.case).toEqualTypeOf<Case>();
  else expectTypeOf(parsed.issues).toEqualTypeOf<readonly Issue[]>();
});

test("an assessment needs a case and a law, and nothing else", () => {
  expectTypeOf(assess).parameter(0).toEqualTypeOf<Case>();
  expectTypeOf<{ law: Law }>().toExtend<Parameters<typeof assess>[1]>();
  expectTypeOf(assess).returns.toEqualTypeOf<Assessment>();
});

test("the statuses of a charge are a closed union", () => {
  expectTypeOf<Charge["status"]>().toEqualTypeOf<"made-out" | "presumed" | "undetermined" | "not-made-out">();
});

test("a law cannot be changed", () => {
  expectTypeOf<Law["offences"]>().toExtend<readonly unknown[]>();
  expectTypeOf<Law["offences"]>().not.toExtend<unknown[]>();
});

test("a scenario that parsed may be run, and its differences are plain data", () => {
  const parsed = parseScenario("{}");
  if (parsed.ok) expectTypeOf(runScenario).parameter(0).toEqualTypeOf(parsed.scenario);
  else expectTypeOf(parsed.issues).toEqualTypeOf<readonly Issue[]>();
  expectTypeOf(runScenario).returns.toEqualTypeOf<ScenarioRun>();
  expectTypeOf<ScenarioRun["differences"][number]["code"]>().toEqualTypeOf<"missing" | "unexpected" | "differs" | "order">();
});
