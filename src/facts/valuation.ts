import { oncePer } from "../memo/once-per.js";
import type { Evaluated, Truths } from "../logic/evaluate.js";
import { applyOperator, type Value } from "../logic/predicate.js";
import { runProgram } from "../logic/program.js";
import { UNKNOWN } from "../logic/truth.js";
import { MINOR, type AgeDerivation, type CompiledLaw, type ReadingInput } from "./compiled.js";
import type { Frame } from "./frame.js";
import { present } from "../schema/present.js";

/** Completed years, inclusive; the upper end open where null. */
export type Years = readonly [number, number | null];

/** What a frame needs to know of a person's age: the years known, and the lines that are settled anyhow. */
export interface FrameAge {
  readonly years: Years | null;
}

/** One way the undecided ages may be, with the truth of every predicate and of every condition in it. */
export interface World extends Evaluated {
  readonly victimYears: Years | null;
  readonly accusedYears: Years | null;
  readonly minor: boolean | null;
}

/** The truths of a frame in every world that its ages leave open. */
export interface Valuation {
  readonly frame: Frame;
  readonly worlds: readonly World[];
  /** The victim's, the accused's age is split into more than one world. */
  readonly victimSplit: boolean;
  readonly accusedSplit: boolean;
}

const none: readonly number[] = [];

/** Splits an interval of years at the lines it straddles; nothing known is every age. */
export function splitYears(years: Years | null, lines: readonly { readonly years: number }[]): readonly Years[] {
  const [low, high] = years ?? [0, null];
  const cuts = lines.map((line) => line.years).filter((line) => line > low && (high === null || line <= high)).toSorted((a, b) => a - b);
  return [low, ...cuts].map((from, index) => [from, (cuts[index] ?? (high === null ? null : high + 1)) === null ? null : (cuts[index] ?? (high as number) + 1) - 1] as const);
}

/**
 * Evaluates every predicate and every condition of the law once in each world of a frame.
 * @param readings - the reading in force for each open question
 */
export function valuate(compiled: CompiledLaw, frame: Frame, readings: Readonly<Record<string, string>>, victim: FrameAge | null, accused: FrameAge): Valuation {
  const { inputs, lines } = compiled;
  const base = new Uint8Array(compiled.predicates.length).fill(UNKNOWN);
  for (const { reading, predicates } of inputs.readings) for (const index of predicates) settle(compiled, base, index, readings[reading]);
  for (const index of inputs.country) settle(compiled, base, index, frame.event.country);
  for (const [fact, value] of frame.facts) {
    for (const index of inputs.stated.get(fact) ?? none) settle(compiled, base, index, value);
  }
  const victimWorlds = victim === null ? [null] : splitYears(victim.years, lines.victim);
  const accusedWorlds = splitYears(accused.years, lines.accused);
  const worlds = victimWorlds.flatMap((victimYears) => accusedWorlds.map((accusedYears): World => {
    const truths = base.slice();
    for (const { predicate, derived } of inputs.ages) settle(compiled, truths, predicate, ageValue(derived, derived.person === "victim" ? victimYears : accusedYears));
    return { victimYears, accusedYears, minor: minority(compiled, victimYears), truths, folded: foldedFrom(compiled, truths) };
  }));
  return { frame, worlds, victimSplit: victimWorlds.length > 1, accusedSplit: accusedWorlds.length > 1 };
}

function settle({ predicates }: CompiledLaw, truths: Truths, index: number, value: Value): void {
  const predicate = present(predicates[index]);
  truths[index] = applyOperator(predicate.operator, predicate.value, value);
}

function foldedFrom({ program: { code, slots } }: CompiledLaw, truths: Truths): Uint8Array {
  const folded = new Uint8Array(slots);
  runProgram(code, truths, folded);
  return folded;
}

/** What an age comes to as the value of a derived fact. */
export function ageValue(kind: AgeDerivation, years: Years | null): Value {
  if (years === null) return undefined;
  if (kind.kind === "age-years") return years;
  // The years of a world lie on one side of every line.
  return years[0] < kind.years;
}

function minority({ derived }: CompiledLaw, years: Years | null): boolean | null {
  const kind = derived.get(MINOR);
  const value = kind?.kind === "age-below" ? ageValue(kind, years) : undefined;
  return typeof value === "boolean" ? value : null;
}

/** The same worlds with the victim taken for an adult: what rebutted knowledge of minority comes to, at every age line. */
export function withoutMinority(compiled: CompiledLaw, valuation: Valuation): Valuation {
  const known = adults.get(valuation) ?? asAdult(compiled, valuation);
  adults.set(valuation, known);
  return known;
}

const adults = new WeakMap<Valuation, Valuation>();

function asAdult(compiled: CompiledLaw, valuation: Valuation): Valuation {
  const worlds = valuation.worlds.map((world): World => {
    const truths = world.truths.slice();
    for (const { predicate, derived } of compiled.inputs.ages) if (derived.kind === "age-below" && derived.person === "victim") settle(compiled, truths, predicate, false);
    return { ...world, truths, folded: foldedFrom(compiled, truths) };
  });
  return { ...valuation, worlds };
}

/**
 * A frame as it would be with another value of one reading: only what follows from the reading is found anew, and for one
 * valuation once.
 */
export function withReading(compiled: CompiledLaw, valuation: Valuation, { reading, predicates, code }: ReadingInput, value: string): Valuation {
  const known = withReadings(valuation);
  const key = `${reading} ${value}`;
  const changed = known.get(key) ?? {
    ...valuation,
    worlds: valuation.worlds.map((world): World => {
      const { truths, folded } = { truths: world.truths.slice(), folded: world.folded.slice() };
      for (const index of predicates) settle(compiled, truths, index, value);
      runProgram(code, truths, folded);
      return { ...world, truths, folded };
    }),
  };
  known.set(key, changed);
  return changed;
}

const withReadings = oncePer<Valuation, Map<string, Valuation>>(() => new Map());
