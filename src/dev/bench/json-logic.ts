import { LogicEngine } from "json-logic-engine";
import type { CompiledCharge, CompiledLaw } from "../../facts/compiled.js";
import type { Node } from "../../logic/compile.js";

type Built = (facts: unknown) => unknown;

/** Every charge's conditions as functions that json-logic-engine has built: two values, what is unknown is not met. */
export function logicOf({ charges, grounds }: CompiledLaw): readonly Built[] {
  const engine = new LogicEngine();
  const barred = (entries: readonly { readonly node: Node }[]) => entries.map(({ node }) => ({ "!": [logic(node)] }));
  return charges.map(({ elements, exemptions, defences }: CompiledCharge) =>
    engine.build({ and: [...elements.map(({ node }) => logic(node)), ...barred(exemptions), ...barred(defences), ...barred(grounds)] }) as Built);
}

function logic(node: Node): object {
  switch (node.kind) {
    case "leaf": return leafLogic(node.leaf);
    case "condition": return logic(node.of[0] ?? node);
    case "not": return { "!": node.of.map(logic) };
    case "all": return { and: node.of.map(logic) };
    case "any": return { or: node.of.map(logic) };
  }
}

const operators = { equal: "===", notEqual: "!==", in: "in", notIn: "in", lessThan: "<", lessThanInclusive: "<=", greaterThan: ">", greaterThanInclusive: ">=" } as const;

function leafLogic({ fact, operator, value }: Extract<Node, { kind: "leaf" }>["leaf"]): object {
  const compared = { [operators[operator]]: [{ var: fact }, value] };
  return operator === "notIn" ? { "!": [compared] } : compared;
}

/** A frame's facts with their ids taken apart at the dots, as json-logic-engine looks them up. */
export function nestedFacts(facts: Readonly<Record<string, unknown>>): object {
  const nested: Record<string, Record<string, unknown>> = {};
  for (const [id, value] of Object.entries(facts)) {
    const dot = id.indexOf(".");
    const [subject, name] = [id.slice(0, dot), id.slice(dot + 1)];
    if (!name.includes(".")) (nested[subject] ??= {})[name] = value;
  }
  return nested;
}
