import type { Condition, Leaf } from "../schema/condition.js";
import type { GroundsFile } from "../schema/general.js";
import type { Issue } from "../schema/issue.js";
import type { Fact } from "../schema/vocabulary.js";
import type { Parts } from "./gather.js";
import { conditionNodes, offenceConditions, type Placed } from "./walk.js";

type Stated = Placed<Condition> & { readonly file: string; readonly rule: string };

/** Every condition of a rule set names facts and definitions that exist, with operators and values that fit them. */
export function checkConditions(parts: Parts): readonly Issue[] {
  const facts = new Map(parts.law.vocabulary.map((fact) => [fact.id, fact]));
  const readings = new Map(parts.law.readings.map(({ id, values }) => [`reading.${id}`, values.map((value) => value.id)]));
  const definitions = new Map(parts.law.definitions.map(({ id, when }) => [id, when]));
  const stated = statedConditions(parts);
  const issues = stated.flatMap(({ file, rule, path, value }) => [...conditionNodes(value, path)].flatMap(({ path: at, value: node }): Issue[] => {
    const issue = (code: Issue["code"], expected?: readonly string[]): Issue => ({ code, path: at, file, rule, ...(expected === undefined ? {} : { expected: [...expected] }) });
    if ("condition" in node) return definitions.has(node.condition) ? [] : [issue("rules/unknown-reference")];
    if (!("fact" in node)) return [];
    const choices = readings.get(node.fact);
    if (choices !== undefined) return isReadingLeaf(node, choices) ? [] : [issue("rules/value", choices)];
    const fact = facts.get(node.fact);
    if (fact === undefined || fact.stated === "person") return [issue("rules/unknown-fact")];
    if (!operatorFits(node, fact)) return [issue("rules/operator", [fact.type])];
    return valueFits(node, fact) ? [] : [issue("rules/value", [fact.type])];
  }));
  return [...issues, ...cycles(parts, definitions), ...unreachable(parts, stated, definitions)];
}

function statedConditions(parts: Parts): readonly Stated[] {
  const fileOf = (id: string) => parts.fileOf.get(id) ?? "";
  return [
    ...parts.law.definitions.map(({ id, when }) => ({ file: fileOf(id), rule: id, path: "/when", value: when })),
    ...parts.law.offences.flatMap((offence) => [...offenceConditions(offence)].map((placed) => ({ file: fileOf(offence.id), rule: offence.id, ...placed }))),
    // By their place in the file: the law itself holds them sorted.
    ...parts.files.grounds.flatMap(({ path: file, value }) => (value as GroundsFile).grounds.map(({ id, when }, index) => ({ file, rule: id, path: `/grounds/${index}/when`, value: when }))),
  ];
}

function isReadingLeaf(leaf: Leaf, choices: readonly string[]): boolean {
  return (leaf.operator === "equal" || leaf.operator === "notEqual") && typeof leaf.value === "string" && choices.includes(leaf.value);
}

function operatorFits({ operator }: Leaf, { type }: Fact): boolean {
  if (type === "integer" || type === "date") return true;
  return operator === "equal" || operator === "notEqual" || (type === "country" && (operator === "in" || operator === "notIn"));
}

function valueFits({ operator, value }: Leaf, { type }: Fact): boolean {
  const isList = operator === "in" || operator === "notIn";
  if (Array.isArray(value) !== isList) return false;
  const kind = type === "boolean" ? "boolean" : type === "integer" ? "number" : "string";
  return (Array.isArray(value) ? value : [value]).every((item) => typeof item === kind);
}

function references(condition: Condition): readonly string[] {
  return [...conditionNodes(condition, "")].flatMap(({ value }) => ("condition" in value ? [value.condition] : []));
}

function cycles(parts: Parts, definitions: ReadonlyMap<string, Condition>): readonly Issue[] {
  const reaches = (from: string, target: string, seen: Set<string>): boolean => {
    const condition = definitions.get(from);
    if (condition === undefined || seen.has(from)) return false;
    seen.add(from);
    return references(condition).some((next) => next === target || reaches(next, target, seen));
  };
  return [...definitions.keys()].filter((id) => reaches(id, id, new Set())).map((id) => ({ code: "rules/cycle", path: "/when", file: parts.fileOf.get(id) ?? "", rule: id }));
}

/** A definition that no offence reaches is dead law: either an offence forgot it or it should not be there. */
function unreachable(parts: Parts, stated: readonly Stated[], definitions: ReadonlyMap<string, Condition>): readonly Issue[] {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    const condition = definitions.get(id);
    if (condition === undefined || reached.has(id)) return;
    reached.add(id);
    for (const next of references(condition)) visit(next);
  };
  for (const { value, file } of stated) if (!file.startsWith("definitions/")) for (const id of references(value)) visit(id);
  for (const { consent } of parts.law.offences) if (consent !== undefined) visit(consent);
  return [...definitions.keys()].filter((id) => !reached.has(id)).map((id) => ({ code: "rules/unreachable", path: "/id", file: parts.fileOf.get(id) ?? "", rule: id }));
}
