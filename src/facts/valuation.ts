import { applyOperator, type Value } from "../logic/predicate.js";
import type { Truths } from "../logic/evaluate.js";
import type { CompiledLaw } from "./compiled.js";
import { MINOR } from "./compiled.js";
import type { Frame } from "./frame.js";

/** Completed years, inclusive; the upper end open where null. */
export type Years = readonly [number, number | null];

/** What a frame needs to know of a person's age: the years known, and the lines that are settled anyhow. */
export interface FrameAge {
  readonly years: Years | null;
}

/** One way the undecided ages may be, with the truth of every predicate in it. */
export interface World {
  readonly victimYears: Years | null;
  readonly accusedYears: Years | null;
  readonly minor: boolean | null;
  readonly truths: Truths;
}

/** The truths of a frame in every world that its ages leave open. */
export interface Valuation {
  readonly frame: Frame;
  readonly worlds: readonly World[];
  /** The victim's, the accused's age is split into more than one world. */
  readonly victimSplit: boolean;
  readonly accusedSplit: boolean;
}

/** Splits an interval of years at the lines it straddles; nothing known is every age. */
export function splitYears(years: Years | null, lines: readonly { readonly years: number }[]): readonly Years[] {
  const [low, high] = years ?? [0, null];
  const cuts = lines.map((line) => line.years).filter((line) => line > low && (high === null || line <= high)).toSorted((a, b) => a - b);
  return [low, ...cuts].map((from, index) => [from, (cuts[index] ?? (high === null ? null : high + 1)) === null ? null : (cuts[index] ?? (high as number) + 1) - 1] as const);
}

/**
 * Evaluates every predicate of the law once in each world of a frame.
 * @param readings - the reading in force for each open question
 */
export function valuate(compiled: CompiledLaw, frame: Frame, readings: Readonly<Record<string, string>>, victim: FrameAge | null, accused: FrameAge): Valuation {
  const { predicates, derived, lines } = compiled;
  const base = new Uint8Array(predicates.length);
  const onAge: number[] = [];
  for (const [index, { fact, operator, value }] of predicates.entries()) {
    const kind = derived.get(fact);
    if (kind?.kind === "age-below" || kind?.kind === "age-years") onAge.push(index);
    else base[index] = applyOperator(operator, value, fact.startsWith("reading.") ? readings[fact.slice("reading.".length)] : kind?.kind === "country" ? frame.event.country : frame.facts.get(fact));
  }
  const victimWorlds = victim === null ? [null] : splitYears(victim.years, lines.victim);
  const accusedWorlds = splitYears(accused.years, lines.accused);
  const worlds = victimWorlds.flatMap((victimYears) => accusedWorlds.map((accusedYears): World => {
    const truths = base.slice();
    for (const index of onAge) {
      const { fact, operator, value } = predicates[index] ?? missing();
      const kind = derived.get(fact);
      if (kind?.kind !== "age-below" && kind?.kind !== "age-years") continue;
      const years = kind.person === "victim" ? victimYears : accusedYears;
      truths[index] = applyOperator(operator, value, ageValue(kind, years));
    }
    return { victimYears, accusedYears, minor: minority(compiled, victimYears), truths };
  }));
  return { frame, worlds, victimSplit: victimWorlds.length > 1, accusedSplit: accusedWorlds.length > 1 };
}

function ageValue(kind: { readonly kind: "age-years" } | { readonly kind: "age-below"; readonly years: number }, years: Years | null): Value {
  if (years === null) return undefined;
  if (kind.kind === "age-years") return years;
  if (years[1] !== null && years[1] < kind.years) return true;
  return years[0] >= kind.years ? false : undefined;
}

function minority({ derived }: CompiledLaw, years: Years | null): boolean | null {
  const kind = derived.get(MINOR);
  const value = kind?.kind === "age-below" ? ageValue(kind, years) : undefined;
  return typeof value === "boolean" ? value : null;
}

/** The same worlds with the victim taken for an adult: what rebutted knowledge of minority comes to, at every age line. */
export function withoutMinority({ predicates, derived }: CompiledLaw, valuation: Valuation): Valuation {
  const worlds = valuation.worlds.map((world) => {
    const truths = world.truths.slice();
    for (const [index, { fact, operator, value }] of predicates.entries()) {
      const kind = derived.get(fact);
      if (kind?.kind === "age-below" && kind.person === "victim") truths[index] = applyOperator(operator, value, false);
    }
    return { ...world, truths };
  });
  return { ...valuation, worlds };
}

function missing(): never {
  throw new RangeError("a predicate is not in the table");
}
