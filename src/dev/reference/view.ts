import type { Condition } from "../../schema/condition.js";
import { truthOf, type Know, type Known, type Span } from "./conditions.js";
import type { Seat } from "./frames.js";
import type { RuleBook } from "./rule-book.js";
import { ageKind } from "./rules.js";
import { agreed, type Truth } from "./truth.js";
import { isBelow } from "./weighing.js";

/** One way in which the undecided ages may be; null where there is no victim, or nobody's age matters. */
export interface Possible {
  readonly victim: Span | null;
  readonly accused: Span | null;
}

/** Everything that conditions are read with, for one seat and one charge. */
export interface View {
  readonly book: RuleBook;
  readonly readings: Readonly<Record<string, string>>;
  readonly seat: Seat;
  /** Where the facts of a condition come from: of a participant, act and circumstances from the perpetrator. */
  readonly states: (fact: string, whose: Whose) => Known;
  readonly possible: readonly Possible[];
  /** The victim is presumed a minor and the presumption supports this charge. */
  readonly presumed: boolean;
  /** Knowledge of minority is rebutted and defeats what turns on it: the victim counts as past every line of age. */
  readonly defeated: boolean;
  readonly verifiedOnly: boolean;
}
/**
 * Whose personal circumstances a condition asks for: the person's own; the perpetrator's; the perpetrator's where a reading lets
 * aggravations pass over; the person's own and then also the perpetrator's.
 */
export type Whose = "own" | "perpetrator" | "aggravation" | "passing";
export type Status = "met" | "presumed" | "unknown" | "not-met";

/** Splits years at the lines they straddle; where nothing is known, every age is possible. */
export function split(years: Span | null, lines: readonly number[]): readonly Span[] {
  const { low, high } = years ?? { low: 0, high: null };
  const line = lines.find((one) => one > low && (high === null || one <= high));
  return line === undefined ? [{ low, high }] : [{ low, high: line - 1 }, ...split({ low: line, high }, lines)];
}

/** What is known of each fact in one possible world. */
function knowIn({ book, readings, seat, states, defeated }: View, world: Possible, whose: Whose, isPresumed: boolean): Know {
  return (fact) => {
    if (fact.startsWith("reading.")) return readings[fact.slice("reading.".length)];
    if (book.derived.get(fact)?.kind === "country") return seat.event.country;
    const kind = ageKind(book, fact);
    if (kind === undefined) return states(fact, whose);
    const years = world[kind.person];
    if (kind.kind === "age-years") return years ?? undefined;
    if (kind.person === "victim" && defeated) return false;
    if (isPresumed && fact === book.presumptions.presumedChild.presumes) return true;
    return isBelow(years, kind.years) ?? undefined;
  };
}

/** What a condition comes to in one world. */
export function truthIn(view: View, condition: Condition, world: Possible, whose: Whose = "own", verifiedOnly = view.verifiedOnly): Truth {
  return truthOf(condition, { definitions: view.book.definitions, verifiedOnly }, knowIn(view, world, whose, false));
}

/** What a condition comes to in all of them together; with the presumption, if that is asked for. */
export function truthInAll(view: View, condition: Condition, whose: Whose = "own", verifiedOnly = view.verifiedOnly, isPresumed = false): Truth {
  return agreed(view.possible.map((world) => truthOf(condition, { definitions: view.book.definitions, verifiedOnly }, knowIn(view, world, whose, isPresumed))));
}

/** A condition without and with the presumption: what is met only with it is presumed. */
export function judged(view: View, condition: Condition, whose: Whose = "own", verifiedOnly = view.verifiedOnly): Status {
  const plain = truthInAll(view, condition, whose, verifiedOnly);
  if (plain !== "unknown") return plain === "yes" ? "met" : "not-met";
  return view.presumed && truthInAll(view, condition, whose, verifiedOnly, true) === "yes" ? "presumed" : "unknown";
}

/** Whether a condition comes to something else once the limbs for which no text was seen are left out. */
export function restsOnLimbs(view: View, condition: Condition, whose: Whose = "own"): boolean {
  return judged(view, condition, whose, true) !== judged(view, condition, whose, false);
}
