import type { Law } from "../law/law.js";
import { codeOf, createCompiler, type Node, type Predicate } from "../logic/compile.js";
import { operationsOn, type Program } from "../logic/program.js";
import type { Element, Offence, OffenceForm, Ranged } from "../schema/offence.js";
import type { Derivation } from "../schema/vocabulary.js";
import { bestRank, isRangeUnverified } from "../law/figures.js";
import { citationsOfPenalty, coresOf, rangedCitations } from "../law/walk.js";
import { present } from "../schema/present.js";

/** A condition of an offence with its rule's entry and what is known of it before any case. */
export interface Compiled<T> {
  readonly rule: T;
  readonly node: Node;
  /** No text was seen of the condition itself. */
  readonly unverified: boolean;
}
export interface CompiledRanged extends Compiled<Ranged> {
  readonly rangeUnverified: boolean;
}
/** An act fact of a charge, and the predicates on readings that guard it: one not met, and the act is no element. */
export interface Act {
  readonly fact: string;
  readonly guards: readonly number[];
}
/** One charge that the law knows: an offence, or one of its forms. */
export interface CompiledCharge {
  readonly id: string;
  /** Its place among the charges of the law. */
  readonly position: number;
  readonly offence: Offence;
  readonly form: OffenceForm | undefined;
  readonly elements: readonly Compiled<Element>[];
  readonly aggravations: readonly CompiledRanged[];
  readonly bands: readonly CompiledRanged[];
  readonly exemptions: readonly Compiled<Element>[];
  readonly defences: readonly Compiled<Element>[];
  /** Where the truths of its elements and exemptions are found, by whether only what texts show counts. */
  readonly decisive: Readonly<Record<"whole" | "verified", Decisive>>;
  readonly penaltyExemptions: readonly Compiled<Element>[];
  /** The personal facts that a participant takes from the perpetrator, always and where aggravations pass over. */
  readonly personal: Readonly<Record<"perpetrator" | "aggravation", ReadonlySet<string>>>;
  readonly penaltyUnverified: boolean;
  readonly consent: Node | undefined;
  /** The acts that make an open charge worth showing, each with the readings under which alone it counts. */
  readonly acts: readonly Act[];
  /** The readings that its conditions name. */
  readonly readings: readonly NamedReading[];
  readonly dependsOnVictimAge: boolean;
  readonly dependsOnAccusedAge: boolean;
  readonly dependsOnMinority: boolean;
}

/** The program's codes of what decides a charge. In a row, not behind the conditions: of a large law the conditions do not fit the processor's cache. */
export interface Decisive {
  readonly elements: Int32Array;
  readonly exemptions: Int32Array;
}

/** Where a predicate takes its value from, with its index: a stated fact, a reading, the country of the event, or an age. */
export interface Inputs {
  readonly stated: ReadonlyMap<string, readonly number[]>;
  readonly readings: readonly ReadingInput[];
  readonly country: readonly number[];
  readonly ages: readonly { readonly predicate: number; readonly derived: AgeDerivation }[];
}
/** A reading that conditions name: its predicates, and the part of the program that follows from them. */
export interface ReadingInput {
  readonly reading: string;
  readonly predicates: readonly number[];
  readonly code: Int32Array;
}
/** A reading that a charge's conditions name: the conditions that do, the elements that do not, and the acts that it guards. */
export interface NamedReading {
  readonly input: ReadingInput;
  readonly nodes: readonly Node[];
  readonly otherElements: readonly Node[];
  readonly guarded: readonly string[];
}
export type AgeDerivation = Extract<Derivation, { readonly kind: "age-years" | "age-below" }>;

/** A law made ready for evaluation, once. */
export interface CompiledLaw {
  readonly law: Law;
  readonly predicates: readonly Predicate[];
  /** Every condition of the law, each distinct one once. */
  readonly program: Program;
  readonly inputs: Inputs;
  readonly valuesOfReadings: ReadonlyMap<string, readonly string[]>;
  readonly charges: readonly CompiledCharge[];
  readonly grounds: readonly Compiled<Element>[];
  /** The age lines of each person, ascending, with the derived fact that stands for each. */
  readonly lines: Readonly<Record<"victim" | "accused", readonly { readonly fact: string; readonly years: number }[]>>;
  readonly derived: ReadonlyMap<string, Derivation>;
  readonly defaults: Readonly<Record<string, string>>;
}

const cache = new WeakMap<Law, CompiledLaw>();

/** The compiled form of a law; the same law is compiled once. */
export function compileLaw(law: Law): CompiledLaw {
  const known = cache.get(law);
  if (known !== undefined) return known;
  const compiled = compile(law);
  cache.set(law, compiled);
  return compiled;
}

/** Taking someone without legal authority describes how an act was done; alone it is no act. */
const NOT_AN_ACT = "conduct.without-legal-authority";

function compile(law: Law): CompiledLaw {
  const compiler = createCompiler(new Map(law.definitions.map(({ id, when }) => [id, when])));
  const derived = new Map(law.vocabulary.flatMap(({ id, derived: kind }) => (kind === undefined ? [] : [[id, kind] as const])));
  const list = <T extends Element>(rules: readonly T[] | undefined): readonly Compiled<T>[] =>
    (rules ?? []).map((rule) => ({ rule, node: compiler.compile(rule.when), unverified: bestRank(rule.cite) === "unverified" }));
  const ranged = (rules: readonly Ranged[] | undefined): readonly CompiledRanged[] =>
    list(rules).map((entry) => ({ ...entry, rangeUnverified: isRangeUnverified(entry.rule.penalty, rangedCitations(entry.rule)) }));

  const charges = law.offences.flatMap((offence) => coresOf(offence).map(({ value }, index): Omit<CompiledCharge, "position" | "readings"> => {
    const form = offence.forms?.[index];
    const elements = list(value.elements);
    const [aggravations, bands] = [ranged(value.aggravations), ranged(value.bands)];
    const [exemptions, defences, penaltyExemptions] = [list(offence.exemptions), list(offence.defences), list(offence.penaltyExemptions)];
    const personal = (mark: "perpetrator" | "aggravation") => new Set(factsOf(elements.filter(({ rule }) => rule.personal === mark).map(({ node }) => node)).filter((fact) => fact.startsWith("accused.")));
    const facts = factsOf([...elements, ...aggravations, ...bands, ...exemptions, ...defences].map(({ node }) => node));
    const ageOf = (person: "victim" | "accused") => facts.filter((fact) => {
      const kind = derived.get(fact);
      return (kind?.kind === "age-years" || kind?.kind === "age-below") && kind.person === person;
    });
    return {
      id: form === undefined ? offence.id : `${offence.id}.${form.id}`,
      offence, form, elements, aggravations, bands, exemptions, defences, penaltyExemptions, decisive: decisiveOf(elements, exemptions),
      personal: { perpetrator: personal("perpetrator"), aggravation: personal("aggravation") },
      penaltyUnverified: value.penalty !== undefined && value.penalty !== "not-in-sources" && isRangeUnverified(value.penalty, citationsOfPenalty(value.penalty, [])),
      consent: offence.consent === undefined ? undefined : compiler.compile({ condition: offence.consent }),
      acts: elements.flatMap(({ node }) => actsOf(node, [])),
      dependsOnVictimAge: ageOf("victim").length > 0,
      dependsOnAccusedAge: ageOf("accused").length > 0,
      dependsOnMinority: ageOf("victim").some((fact) => fact === MINOR),
    };
  }));
  const lines = (person: "victim" | "accused") => [...derived].flatMap(([fact, kind]) => (kind.kind === "age-below" && kind.person === person ? [{ fact, years: kind.years }] : []))
    .toSorted((a, b) => a.years - b.years);
  const grounds = list(law.grounds);
  const program = compiler.program();
  const inputs = inputsOf(compiler.predicates, program, derived);
  return {
    law, derived, grounds, program, inputs,
    predicates: compiler.predicates,
    charges: charges.map((charge, position): CompiledCharge => ({ ...charge, position, readings: readingsNamedBy(charge, grounds, inputs) })),
    valuesOfReadings: new Map(law.readings.map(({ id, values }) => [id, values.map((value) => value.id)])),
    lines: { victim: lines("victim"), accused: lines("accused") },
    defaults: Object.fromEntries(law.readings.map(({ id, values }) => [id, present(values[0]).id])),
  };
}

/** Where the truths of elements and exemptions are found. */
export function decisiveOf(elements: CompiledCharge["elements"], exemptions: CompiledCharge["exemptions"]): CompiledCharge["decisive"] {
  const codes = (entries: readonly { readonly node: Node }[], verifiedOnly: boolean) => Int32Array.from(entries, ({ node }) => codeOf(node, verifiedOnly));
  const found = (verifiedOnly: boolean): Decisive => ({ elements: codes(elements, verifiedOnly), exemptions: codes(exemptions, verifiedOnly) });
  return { whole: found(false), verified: found(true) };
}

function inputsOf(predicates: readonly Predicate[], program: Program, derived: ReadonlyMap<string, Derivation>): Inputs {
  const byFact = new Map<string, number[]>();
  for (const [index, { fact }] of predicates.entries()) byFact.set(fact, [...(byFact.get(fact) ?? []), index]);
  const kindOf = (fact: string) => derived.get(fact)?.kind;
  const named = [...byFact];
  return {
    stated: new Map(named.filter(([fact]) => !fact.startsWith(READING) && !["age-years", "age-below", "country"].includes(kindOf(fact) ?? ""))),
    readings: named.filter(([fact]) => fact.startsWith(READING)).map(([fact, indexes]) => ({ reading: fact.slice(READING.length), predicates: indexes, code: operationsOn(program, new Set(indexes)) })),
    country: named.flatMap(([fact, indexes]) => (kindOf(fact) === "country" ? indexes : [])),
    ages: named.flatMap(([fact, indexes]) => {
      const kind = derived.get(fact);
      return kind?.kind === "age-years" || kind?.kind === "age-below" ? indexes.map((predicate) => ({ predicate, derived: kind })) : [];
    }),
  };
}

/** The readings that a charge's elements, range and bars name, in the order in which they do. */
function readingsNamedBy({ elements, aggravations, bands, exemptions, defences, penaltyExemptions, consent, acts }: Omit<CompiledCharge, "position" | "readings">, grounds: CompiledLaw["grounds"], { readings }: Inputs): readonly NamedReading[] {
  const nodesIn = (...entries: readonly (readonly { readonly node: Node }[])[]) => entries.flatMap((list) => list.map(({ node }) => node));
  const every = [...nodesIn(elements, aggravations, bands, exemptions, defences, penaltyExemptions, grounds), ...(consent === undefined ? [] : [consent])];
  return factsOf(nodesIn(elements, aggravations, bands, exemptions, defences)).flatMap((fact) => readings.filter(({ reading }) => fact === `${READING}${reading}`).map((input): NamedReading => {
    const isNamedBy = (node: Node) => factsOf([node]).includes(fact);
    return {
      input,
      nodes: every.filter(isNamedBy),
      otherElements: nodesIn(elements).filter((node) => !isNamedBy(node)),
      guarded: acts.filter(({ guards }) => guards.some((guard) => input.predicates.includes(guard))).map((act) => act.fact),
    };
  }));
}

/** What the id of a reading stands behind in a condition. */
export const READING = "reading.";

/** The fact that both presumptions concern. */
export const MINOR = "victim.minor";

/** The acts a condition names, each with the reading leaves that stand beside it in an `all` on the way. */
function actsOf(node: Node, guards: readonly number[]): readonly Act[] {
  if (node.kind === "leaf") return node.leaf.fact.startsWith("conduct.") && node.leaf.fact !== NOT_AN_ACT ? [{ fact: node.leaf.fact, guards }] : [];
  const beside = node.kind === "all" ? node.of.flatMap((part) => (part.kind === "leaf" && part.leaf.fact.startsWith("reading.") ? [part.predicate] : [])) : [];
  return node.of.flatMap((part) => actsOf(part, [...guards, ...beside]));
}

/** The ids of all facts that compiled conditions name, each once. */
export function factsOf(nodes: readonly Node[]): readonly string[] {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === "leaf") found.add(node.leaf.fact);
    else for (const part of node.of) visit(part);
  };
  for (const node of nodes) visit(node);
  return [...found];
}
