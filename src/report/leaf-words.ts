import type { Scalar } from "../schema/condition.js";
import type { Operator } from "../schema/condition.js";
import { factName, idWords, type Naming } from "./names.js";

/** A leaf of a condition or of a trace. */
export interface LeafLike {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[];
}

const readingPrefix = "reading.";

/**
 * A comparison in words: the fact's label, or the label and the value it is held against.
 * @returns for example "deception", "not: legal authority", "hours of detention: less than 48"
 */
export function leafWords(naming: Naming, leaf: LeafLike): string {
  const { words, index } = naming;
  if (leaf.fact.startsWith(readingPrefix)) return readingWords(naming, leaf);
  const name = factName(naming, leaf.fact);
  const asked = truthAsked(leaf);
  if (asked !== undefined) return asked ? name : words.not(name);
  const unit = index.facts.get(leaf.fact)?.unit;
  const shown = [leaf.value].flat().map((value) => (unit === "years" && typeof value === "number" ? words.years([value, value]) : scalarWords(naming, value)));
  return words.comparison[leaf.operator](name, words.or(shown));
}

/** Whether a leaf asks for yes or no; undefined where it compares something else. */
function truthAsked({ operator, value }: LeafLike): boolean | undefined {
  if (typeof value !== "boolean") return undefined;
  if (operator === "equal") return value;
  return operator === "notEqual" ? !value : undefined;
}

function scalarWords({ words }: Naming, value: Scalar): string {
  if (typeof value === "number") return words.number(value);
  return typeof value === "boolean" ? words.truth[value ? "true" : "false"] : value;
}

function readingWords({ words, index }: Naming, { fact, operator, value }: LeafLike): string {
  const id = fact.slice(readingPrefix.length);
  const reading = index.readings.get(id);
  const values = [value].flat().map((one) => {
    const known = reading?.values.find((candidate) => candidate.id === one);
    return known === undefined ? String(one) : words.label(known.label);
  });
  const question = reading === undefined ? idWords(id) : words.label(reading.question);
  const taken = words.readingTaken(question, words.or(values));
  return operator === "notEqual" || operator === "notIn" ? words.not(taken) : taken;
}
