import type { Issue } from "../schema/issue.js";
import type { Fact } from "../schema/vocabulary.js";
import type { Parts } from "./gather.js";

/** Every example states facts that a frame can hold, with values of their type: a misspelt one would pass for unknown. */
export function checkExampleFacts(parts: Parts): readonly Issue[] {
  const facts = new Map(parts.law.vocabulary.map((fact) => [fact.id, fact]));
  return parts.law.offences.flatMap((offence) => offence.examples.flatMap((example, index) => Object.entries(example.facts).flatMap(([id, value], at): Issue[] => {
    const fact = facts.get(id);
    const issue = (code: Issue["code"]): Issue => ({ code, path: `/examples/${index}/facts`, index: at, file: parts.fileOf.get(offence.id) ?? "", rule: offence.id });
    if (fact === undefined || fact.stated === "person" || (fact.derived !== undefined && fact.derived.kind !== "age-years" && fact.derived.kind !== "knowledge")) return [issue("rules/unknown-fact")];
    return fits(value, fact) ? [] : [issue("rules/value")];
  })));
}

function fits(value: unknown, { type }: Fact): boolean {
  if (type === "boolean") return typeof value === "boolean";
  if (Array.isArray(value)) return type === "integer" && value[0] <= value[1];
  return typeof value === (type === "integer" ? "number" : "string");
}
