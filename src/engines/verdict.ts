import type { RuleResult, TopLevelConditionResult } from "json-rules-engine";
import { MET, NOT_MET, UNKNOWN, negate, type Truth } from "../logic/truth.js";

/** What json-rules-engine makes of a condition: certain and possible, only possible, neither; or an answer that cannot be. */
export type Theirs = Truth | "contradiction" | "no-result";

/** One node of a condition as json-rules-engine judged it, with its parts. */
export interface Verdict {
  readonly truth: Theirs;
  readonly parts: readonly Verdict[];
}

/** What there is to say where json-rules-engine said nothing. */
export const noVerdict: Verdict = { truth: "no-result", parts: [] };

interface Judged {
  readonly result?: unknown;
}
type Pair = { readonly must: Judged; readonly may: Judged };

/** Folds what the rules `must` and `may` of one condition came to into one verdict, node by node. */
export function verdictOf(must: RuleResult | undefined, may: RuleResult | undefined): Verdict {
  if (must === undefined || may === undefined) return noVerdict;
  return { truth: truthOf({ must, may }), parts: below({ must: must.conditions, may: may.conditions }) };
}

function truthOf({ must, may }: Pair): Theirs {
  if (typeof must.result !== "boolean" || typeof may.result !== "boolean") return "no-result";
  if (must.result) return may.result ? MET : "contradiction";
  return may.result ? UNKNOWN : NOT_MET;
}

function below({ must, may }: Pair): readonly Verdict[] {
  const others = partsOf(may);
  return partsOf(must).map((part, index): Verdict => {
    const other = others[index];
    return other === undefined ? noVerdict : { truth: truthOf({ must: part, may: other }), parts: below({ must: part, may: other }) };
  });
}

function partsOf(node: Judged): readonly Judged[] {
  const condition = node as TopLevelConditionResult;
  return "all" in condition ? condition.all : "any" in condition ? condition.any : [];
}

/** What they make of the negation. */
export function opposite(theirs: Theirs): Theirs {
  return typeof theirs === "number" ? negate(theirs) : theirs;
}

/** What they make of a condition over several worlds: worlds that differ leave it unknown. */
export function mergedTheirs(theirs: readonly Theirs[]): Theirs {
  const impossible = theirs.find((truth) => typeof truth !== "number");
  const [head] = theirs;
  return impossible ?? (head === undefined || theirs.some((truth) => truth !== head) ? UNKNOWN : head);
}

/** What they make of several conditions that must all hold. */
export function leastOf(theirs: readonly Theirs[]): Theirs {
  const known = theirs.filter((truth) => typeof truth === "number");
  return theirs.find((truth) => typeof truth !== "number") ?? known.reduce<Truth>((least, truth) => (truth < least ? truth : least), MET);
}
