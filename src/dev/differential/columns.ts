import { compileLaw, factsOf, type CompiledCharge } from "../../facts/compiled.js";
import { law } from "../../law/bundled.js";
import type { Case, FactValue } from "../../schema/case.js";
import { valuesOf } from "../generators/fact-values.js";

type Person = "victim" | "accused";
/** One thing that may be known of a fact, and the places in its column of what says one step less. */
export interface State {
  readonly is: FactValue | Age | undefined;
  readonly weaker: readonly number[];
  /** Nothing more could be known. */
  readonly isWhole: boolean;
}
/** Completed years at the event, from and to. */
export interface Age { readonly years: readonly [number, number] }
/** A fact, or an age for all facts that derive from it, with everything that may be known of it; the first is the least. */
export interface Column {
  readonly fact: string;
  readonly states: readonly State[];
}
/** What is known in one row, by column. */
export type Known = ReadonlyMap<string, State["is"]>;

const compiled = compileLaw(law);
const EVENT_DAY = "2012-06-01";

/** The columns of a charge: one for each fact that it turns on, age lines of one person together; readings are none. */
export function columnsOf(charge: CompiledCharge): readonly Column[] {
  const { elements, bands, aggravations, exemptions, defences, penaltyExemptions } = charge;
  const facts = factsOf([...elements, ...bands, ...aggravations, ...exemptions, ...defences, ...penaltyExemptions].map(({ node }) => node)).filter((fact) => !fact.startsWith("reading."));
  return [...new Set(facts.map(columnName))].map((fact) => ({ fact, states: statesOf(fact, facts) }));
}

/** The facts of a charge, as the size of its table is counted: each leaf's, readings apart. */
export function leavesOf(charge: CompiledCharge): number {
  const { elements, bands, aggravations, exemptions, defences, penaltyExemptions } = charge;
  return factsOf([...elements, ...bands, ...aggravations, ...exemptions, ...defences, ...penaltyExemptions].map(({ node }) => node)).filter((fact) => !fact.startsWith("reading.")).length;
}

/** The column that holds what is known of a fact. */
export function columnName(fact: string): string {
  const kind = compiled.derived.get(fact);
  return kind !== undefined && "person" in kind ? `${kind.person}.born` : fact;
}

function statesOf(column: string, facts: readonly string[]): readonly State[] {
  if (column === "victim.born" || column === "accused.born") return ageStates(column === "victim.born" ? "victim" : "accused", facts);
  const fact = law.vocabulary.find(({ id }) => id === column);
  if (fact === undefined) throw new RangeError("no such fact");
  if (fact.type === "country") return valuesOf(law, fact).map((is) => ({ is, weaker: [], isWhole: true }));
  // Of a number the last value before each line, the first on it, and a range across it.
  const isAtLine = (is: FactValue) => typeof is !== "object" || is[0] + 1 === is[1];
  const values: readonly (FactValue | undefined)[] = [undefined, ...new Map(valuesOf(law, fact).filter(isAtLine).map((is) => [JSON.stringify(is), is])).values()];
  return values.map((is) => ({ is, isWhole: is !== undefined && typeof is !== "object", weaker: values.flatMap((other, index) => (saysLess(other, is) ? [index] : [])) }));
}

/** An age between each two lines, an age across each line, and none known; of an accused no span is stated. */
function ageStates(person: Person, facts: readonly string[]): readonly State[] {
  const lines = compiled.lines[person].filter(({ fact }) => facts.includes(fact)).map(({ years }) => years);
  const between = [(lines[0] ?? 0) - 1, ...lines.map((line) => line + 1)].map((years): Age => ({ years: [years, years] }));
  const across = person === "victim" ? lines.map((line): Age => ({ years: [line - 2, line + 1] })) : [];
  const stated = [undefined, ...across, ...between];
  return stated.map((is) => ({ is, isWhole: is !== undefined && is.years[0] === is.years[1], weaker: stated.flatMap((other, index) => (saysLess(other?.years, is?.years) ? [index] : [])) }));
}

function saysLess(less: FactValue | undefined, more: FactValue | undefined): boolean {
  if (more === undefined || less === more) return false;
  if (less === undefined) return true;
  if (typeof less !== "object") return false;
  const [low, high] = typeof more === "object" ? more : [more, more];
  return typeof low === "number" && typeof high === "number" && less[0] <= low && high <= less[1] && !(less[0] === low && less[1] === high);
}

/** A case of one accused, one event and, if the charge has one, one victim, of which exactly this is known. */
export function caseOf(known: Known, hasVictim: boolean): Case {
  const facts = [...known].filter(([fact, value]) => value !== undefined && (typeof value !== "object" || Array.isArray(value)) && fact !== "circumstance.country");
  const age = (column: string) => {
    const value = known.get(column);
    return typeof value === "object" && "years" in value ? value.years : undefined;
  };
  const [victim, accused] = [age("victim.born"), age("accused.born")];
  return {
    format: "chbab/case@1", id: "row",
    accused: [{ id: "A1", ...(accused === undefined ? {} : { ageYears: accused[0] }) }],
    victims: hasVictim ? [{ id: "V1", ...(victim === undefined ? {} : { age: { evidence: [{ id: "D1", kind: "bone-examination", years: [...victim], on: EVENT_DAY }] } }) }] : [],
    events: [{
      id: "E1", date: EVENT_DAY, country: String(known.get("circumstance.country") ?? "KH"), place: "phnom-penh", accused: [{ id: "A1" }], victims: hasVictim ? ["V1"] : [],
      facts: Object.fromEntries(facts) as Case["events"][number]["facts"],
    }],
  };
}
