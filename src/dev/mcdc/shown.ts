import type { Law } from "../../law/law.js";
import { applyOperator, type Value } from "../../logic/predicate.js";
import type { Truth } from "../../logic/truth.js";
import type { Leaf } from "../../schema/condition.js";
import type { OffenceExample } from "../../schema/offence.js";
import { elementsFrames } from "../elements-table.js";

/** What a condition is for: an element, an aggravation, a band, or a barrier of one charge. */
export type Part = "element" | "aggravation" | "band" | "barrier";
export type Outcome = "holds" | "fails" | "open";

/** A set of facts with an outcome that somebody typed by hand. */
export interface Shown {
  readonly name: string;
  readonly charge: string;
  readonly facts: OffenceExample["facts"];
  readonly readings: Readonly<Record<string, string>>;
  readonly country: string;
  /** What is said of a part of the charge; undefined where nothing is. */
  says(part: Part, id: string): Outcome | undefined;
}

/** Every example of the rule files and every frame of the tables of elements. */
export function everythingShown(law: Law): readonly Shown[] {
  const defaults = Object.fromEntries(law.readings.map(({ id, values }) => [id, values[0]?.id ?? ""]));
  const examples = law.offences.flatMap(({ id, examples: own }) => own.map((example): Shown => ({
    name: `${id}: ${example.name}`, charge: example.form === undefined ? id : `${id}.${example.form}`,
    facts: example.facts, readings: { ...defaults, ...example.readings }, country: example.country ?? "KH", says: (part, of) => saidBy(example, part, of),
  })));
  const frames = elementsFrames().map((frame): Shown => ({
    name: frame.name, charge: frame.offence, facts: frame.facts, readings: { ...defaults, ...frame.readings }, country: frame.country ?? "KH",
    says: (part, of) => (frame.about.kind === "charge" ? (part === "element" ? frame.outcome : undefined) : frame.about.kind === part && frame.about.id === of ? frame.outcome : undefined),
  }));
  return [...examples, ...frames];
}

/** What an example says of a part: its status of the elements and of what excludes; its list of aggravations of those. */
function saidBy({ expect }: OffenceExample, part: Part, id: string): Outcome | undefined {
  if (part === "element") return { "made-out": "holds", "not-made-out": expect.reason === undefined || expect.reason === "element-not-met" ? "fails" : "holds", undetermined: "open" }[expect.status] as Outcome;
  if (part === "aggravation") return expect.aggravations === undefined ? undefined : expect.aggravations.includes(id) ? "holds" : "fails";
  return undefined;
}

/** The truth of a leaf under what is shown, age lines from the vocabulary. */
export function truthUnder({ facts, readings, country }: Shown, { fact, operator, value }: Leaf, law: Law): Truth {
  const derived = law.vocabulary.find(({ id }) => id === fact)?.derived;
  const known = (): Value => {
    if (fact.startsWith("reading.")) return readings[fact.slice("reading.".length)];
    if (derived?.kind === "country") return country;
    if (derived?.kind !== "age-below") return facts[fact];
    const years = facts[`${derived.person}.age-years`];
    if (years === undefined || typeof years === "boolean") return undefined;
    const [low, high] = typeof years === "number" ? [years, years] as const : years;
    return high < derived.years ? true : low >= derived.years ? false : undefined;
  };
  return applyOperator(operator, value, known());
}
