import type { Node } from "./compile.js";
import { MET, NOT_MET, negate, type Truth } from "./truth.js";

/** The truth of every predicate of a law in one frame, by the predicate's index. */
export type Truths = Uint8Array;

/** The truths of a frame after the law's program has run: of its predicates, and of its conditions by their slots. */
export interface Evaluated {
  readonly truths: Truths;
  readonly folded: Uint8Array;
}

/** The truth that the program found for a condition. */
export function truthOf(node: Node, { truths, folded }: Evaluated, verifiedOnly: boolean): Truth {
  return (node.kind === "leaf" ? truths[node.predicate] : folded[verifiedOnly ? node.verifiedSlot : node.slot]) as Truth;
}

/** The same by the code under which the program knows the condition. */
export function truthAt(code: number, { truths, folded }: Evaluated): Truth {
  return (code >= 0 ? truths[code] : folded[~code]) as Truth;
}

/**
 * Folds one compiled condition over the truths of its predicates: what the program, which folds all of them at once, must come to.
 * @param verifiedOnly - leave out the limbs of an `any` for which no text was seen, as if they were not written
 */
export function evaluate(node: Node, truths: Truths, verifiedOnly = false): Truth {
  switch (node.kind) {
    case "leaf": return truths[node.predicate] as Truth;
    case "condition": return evaluate(first(node.of), truths, verifiedOnly);
    case "not": return negate(evaluate(first(node.of), truths, verifiedOnly));
    case "all": {
      let least: Truth = MET;
      for (const part of node.of) {
        const truth = evaluate(part, truths, verifiedOnly);
        if (truth < least) least = truth;
      }
      return least;
    }
    case "any": {
      let most: Truth = NOT_MET;
      for (const part of node.of) {
        if (verifiedOnly && part.unverified) continue;
        const truth = evaluate(part, truths, verifiedOnly);
        if (truth > most) most = truth;
      }
      return most;
    }
  }
}

/** The one part of a node that has one; the schema leaves no other shape. */
export function first(parts: readonly Node[]): Node {
  const part = parts[0];
  if (part === undefined) throw new RangeError("a node without parts");
  return part;
}
