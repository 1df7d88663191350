import type { Condition } from "../../schema/condition.js";
import { isLeaf, leavesOf, partsOf } from "./conditions.js";
import type { Rule, RuleBook } from "./rule-book.js";

/** Every condition on which a charge turns: what it asks, what chooses its range, what bars it. */
export function conditionsOf({ elements, bands, aggravations, offence }: Rule): readonly Condition[] {
  return [...elements, ...bands, ...aggravations, ...offence.exemptions ?? [], ...offence.defences ?? []].map(({ when }) => when);
}

/** Whether conditions turn on a person's age. */
export function namesAge(book: RuleBook, conditions: readonly Condition[], person: "victim" | "accused"): boolean {
  return conditions.some((condition) => leavesOf(condition, book.definitions).some(({ fact }) => ageKind(book, fact)?.person === person));
}

/** How a fact follows from an age; undefined where it does not. */
export function ageKind(book: RuleBook, fact: string) {
  const derived = book.derived.get(fact);
  return derived?.kind === "age-below" || derived?.kind === "age-years" ? derived : undefined;
}

/** Whether conditions name the fact of minority. */
export function namesMinority(book: RuleBook, conditions: readonly Condition[]): boolean {
  return conditions.some((condition) => leavesOf(condition, book.definitions).some(({ fact }) => fact === "victim.minor"));
}

/**
 * The acts that a condition names; how an act was done is none. What stands in an `all` beside a reading that the caller did
 * not choose does not count.
 */
export function actsIn(condition: Condition, book: RuleBook, holdsReading: (leaf: Condition) => boolean): readonly string[] {
  if (isLeaf(condition)) return condition.fact.startsWith("conduct.") && condition.fact !== "conduct.without-legal-authority" ? [condition.fact] : [];
  const parts = partsOf(condition, book.definitions);
  if ("all" in condition && parts.some((part) => isLeaf(part) && part.fact.startsWith("reading.") && !holdsReading(part))) return [];
  return parts.flatMap((part) => actsIn(part, book, holdsReading));
}
