import type { CompiledCharge } from "../../facts/compiled.js";
import { compileLaw } from "../../facts/compiled.js";
import { law } from "../../law/bundled.js";
import type { Node } from "../../logic/compile.js";
import { applyOperator } from "../../logic/predicate.js";
import { MET } from "../../logic/truth.js";
import { columnName, columnsOf, type Column, type Known, type State } from "./columns.js";

type Is = State["is"];
/** Some of what may be known, by column. */
type Pattern = ReadonlyMap<string, Is>;

const compiled = compileLaw(law);
const nothing: Pattern = new Map();

/**
 * Rows for a charge whose whole table is too large: each element, band, aggravation and bar in each of its patterns while the
 * rest is met, then elements, and aggravations, in every combination of met, unknown and not met. The patterns of a choice are:
 * none known; one true and the rest unknown; one true, one unknown with the rest false; all false.
 */
export function patternRows(charge: CompiledCharge): readonly Known[] {
  const columns = columnsOf(charge);
  const patternsIn = (nodes: readonly { readonly node: Node }[]) => nodes.map(({ node }) => patternsOf(node, columns));
  const [elements, aggravations, bars] = [patternsIn(charge.elements), patternsIn([...charge.aggravations, ...charge.bands]), patternsIn([...charge.exemptions, ...charge.defences, ...charge.penaltyExemptions])];
  const met = merged(charge.elements.map(({ node }) => ofStatus(node, columns, true)));
  const statuses = (nodes: readonly { readonly node: Node }[]) => product(nodes.map(({ node }) => [ofStatus(node, columns, true), nothing, ofStatus(node, columns, false)]));
  const rows = [
    ...elements.flatMap((patterns, index) => patterns.map((pattern) => merged([...charge.elements.flatMap(({ node }, other) => (other === index ? [] : [ofStatus(node, columns, true)])), pattern]))),
    ...[...aggravations, ...bars].flatMap((patterns) => patterns.map((pattern) => merged([met, pattern]))),
    ...statuses(charge.elements),
    ...statuses(charge.aggravations).map((pattern) => merged([met, pattern])),
  ];
  return [...new Map(rows.map((row) => [JSON.stringify([...row].toSorted(([a], [b]) => (a < b ? -1 : 1))), row])).values()];
}

/** The later of two patterns prevails. */
function merged(patterns: readonly Pattern[]): Pattern {
  return new Map(patterns.flatMap((pattern) => [...pattern]));
}

function product(choices: readonly (readonly Pattern[])[]): readonly Pattern[] {
  return choices.reduce<readonly Pattern[]>((rows, patterns) => rows.flatMap((row) => patterns.map((pattern) => merged([row, pattern]))), [nothing]);
}

function patternsOf(node: Node, columns: readonly Column[]): readonly Pattern[] {
  switch (node.kind) {
    case "leaf": {
      if (node.leaf.fact.startsWith("reading.")) return [nothing];
      const name = columnName(node.leaf.fact);
      return (columns.find(({ fact }) => fact === name)?.states ?? []).map(({ is }) => (is === undefined ? nothing : new Map([[name, is]])));
    }
    case "not": case "condition": return node.of.flatMap((part) => patternsOf(part, columns));
    case "all": return [
      ...node.of.flatMap((part, index) => patternsOf(part, columns).map((pattern) => merged([...node.of.flatMap((other, at) => (at === index ? [] : [ofStatus(other, columns, true)])), pattern]))),
      nothing, merged(node.of.map((part) => ofStatus(part, columns, false))),
    ];
    case "any": {
      const others = (index: number, is: boolean) => merged(node.of.flatMap((other, at) => (at === index ? [] : [ofStatus(other, columns, is)])));
      return [
        nothing,
        merged(node.of.map((part) => ofStatus(part, columns, false))),
        ...node.of.map((part) => ofStatus(part, columns, true)),
        ...node.of.map((_, index) => others(index, false)),
        ...node.of.flatMap((part, index) => patternsOf(part, columns).map((pattern) => merged([others(index, false), pattern]))),
      ];
    }
  }
}

/** What makes a condition met, or not met, as far as facts can under the law's default readings. */
function ofStatus(node: Node, columns: readonly Column[], isMet: boolean): Pattern {
  switch (node.kind) {
    case "leaf": {
      const { fact, operator, value } = node.leaf;
      if (fact.startsWith("reading.")) return nothing;
      const name = columnName(fact);
      const kind = compiled.derived.get(fact);
      const comesTo = (is: Is) => {
        if (is === undefined) return false;
        if (typeof is !== "object" || !("years" in is)) return (applyOperator(operator, value, is) === MET) === isMet;
        const derived = kind?.kind === "age-below" ? (is.years[1] < kind.years ? true : is.years[0] >= kind.years ? false : undefined) : is.years;
        return derived !== undefined && (applyOperator(operator, value, derived) === MET) === isMet;
      };
      const state = columns.find((column) => column.fact === name)?.states.find((one) => one.isWhole && comesTo(one.is));
      return state === undefined ? nothing : new Map([[name, state.is]]);
    }
    case "condition": return merged(node.of.map((part) => ofStatus(part, columns, isMet)));
    case "not": return merged(node.of.map((part) => ofStatus(part, columns, !isMet)));
    case "all": case "any": {
      if (isMet === (node.kind === "all")) return merged(node.of.map((part) => ofStatus(part, columns, isMet)));
      const first = node.of.find((part) => canCome(part, isMet));
      return first === undefined ? nothing : ofStatus(first, columns, isMet);
    }
  }
}

/** Whether facts can bring a condition there under the default readings. */
function canCome(node: Node, isMet: boolean): boolean {
  if (node.kind === "leaf") {
    const { fact, operator, value } = node.leaf;
    return !fact.startsWith("reading.") || (applyOperator(operator, value, compiled.defaults[fact.slice("reading.".length)]) === MET) === isMet;
  }
  if (node.kind === "not") return node.of.every((part) => canCome(part, !isMet));
  return isMet === (node.kind !== "any") ? node.of.every((part) => canCome(part, isMet)) : node.of.some((part) => canCome(part, isMet));
}
