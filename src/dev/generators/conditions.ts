import type { Condition, Leaf, Operator } from "../../schema/condition.js";
import type { FactValue } from "../../schema/case.js";
import type { Fact } from "../../schema/vocabulary.js";
import type { Choices } from "./choices.js";

/** What generated conditions may name. */
export interface Terms {
  readonly facts: readonly Fact[];
  /** Ids of named conditions. */
  readonly definitions: readonly string[];
  readonly readings: readonly { readonly id: string; readonly values: readonly { readonly id: string }[] }[];
}

const numbers = [0, 1, 2, 3, 5];
const orders = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const satisfies readonly Operator[];
const days = ["2008-02-15", "2009-12-10", "2012-02-29"];
const countries = ["KH", "TH", "VN"];

/** A condition that the linker accepts: any shape, a few levels deep, every operator. */
export function buildCondition(terms: Terms, depth: number, choices: Choices): Condition {
  const shapes = ["leaf", "leaf", ...(depth > 0 ? (["all", "any", "not"] as const) : []), ...(terms.definitions.length > 0 ? (["definition"] as const) : []), ...(terms.readings.length > 0 ? (["reading"] as const) : [])] as const;
  const parts = () => Array.from({ length: 1 + choices.next(3) }, () => buildCondition(terms, depth - 1, choices));
  switch (choices.pick(shapes)) {
    case "leaf": return buildLeaf(choices.pick(terms.facts), choices);
    case "all": return { all: parts() };
    case "any": return { any: parts() };
    case "not": return { not: buildCondition(terms, depth - 1, choices) };
    case "definition": return { condition: choices.pick(terms.definitions) };
    case "reading": {
      const { id, values } = choices.pick(terms.readings);
      return { fact: `reading.${id}`, operator: choices.pick(["equal", "notEqual"]), value: choices.pick(values).id };
    }
  }
}

function buildLeaf({ id: fact, type }: Fact, choices: Choices): Leaf {
  if (type === "boolean") return { fact, operator: choices.pick(["equal", "equal", "notEqual"]), value: choices.pick([true, true, false]) };
  const values: readonly (string | number)[] = type === "integer" ? numbers : type === "date" ? days : countries;
  const operator = choices.pick<Operator>(["equal", "notEqual", "in", "notIn", ...(type === "country" ? [] : orders)]);
  if (operator !== "in" && operator !== "notIn") return { fact, operator, value: choices.pick(values) };
  return { fact, operator, value: [choices.pick(values), ...choices.some(values, 40)] };
}

/** The definite values of a fact that generated conditions tell apart, and some they do not. */
export function definiteValues({ type }: Fact): readonly FactValue[] {
  switch (type) {
    case "boolean": return [true, false];
    case "integer": return [0, 1, 2, 3, 4, 5, 6];
    case "date": return ["2008-02-14", ...days, "2100-01-01"];
    case "country": return [...countries, "US"];
  }
}
