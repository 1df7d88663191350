import { oncePer } from "../memo/once-per.js";
import { mayStand, type FactPlace } from "../schema/fact-places.js";
import type { Fact } from "../schema/vocabulary.js";
import { isObject } from "./accept.js";
import { acceptsCaseIn, acceptsFact, caseKeys, type Context } from "./case-acceptor.generated.js";

/** What is asked of a case under one vocabulary. */
export interface CaseAcceptor {
  /** Whether a value that a reader made meets the schema of a case, exactly as zod would say. */
  readonly accepts: (value: unknown) => boolean;
  /** Every key that the schema names anywhere: what a path may quote. */
  readonly keys: ReadonlySet<string>;
}

/**
 * The acceptor of cases under a vocabulary. It says yes or no and never why: only zod explains, and a good case never asks it.
 * @param vocabulary - the facts of a law; the acceptor is kept as long as the list
 * @example
 * caseAcceptor(law.vocabulary).accepts({ format: "chbab/case@1" }); // => false
 */
export const caseAcceptor = oncePer((vocabulary: readonly Fact[]): CaseAcceptor => {
  const context: Context = { accused: factsIn(vocabulary, "accused"), victim: factsIn(vocabulary, "victim"), anywhere: factsIn(vocabulary, "anywhere") };
  const keys = new Set([...caseKeys, ...vocabulary.filter((fact) => mayStand(fact, "anywhere")).map(({ id }) => id)]);
  return { accepts: (value) => acceptsCaseIn(value, context), keys };
});

function factsIn(vocabulary: readonly Fact[], place: FactPlace): (value: unknown) => boolean {
  const members = new Map(vocabulary.filter((fact) => mayStand(fact, place)).map(({ id, type }) => [id, acceptsFact[type]]));
  return (value) => {
    if (!isObject(value)) return false;
    for (const id in value) if (members.get(id)?.(value[id]) !== true) return false;
    return true;
  };
}
