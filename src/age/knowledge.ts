import type { Value } from "../logic/predicate.js";

/** What is known of the accused's knowledge that the victim is a minor (LSHTSE 7). */
export type Knowledge = "stated" | "presumed" | "rebutted" | "open";

/**
 * Knowledge of minority in one frame: as stated, or presumed of a person who keeps the minor under supervision or control
 * unless a reasonable belief in adulthood is proved.
 * @param facts - the frame's facts
 */
export function knowledgeOfMinority(facts: ReadonlyMap<string, Value>): Knowledge {
  const stated = facts.get("accused.knows-minority");
  if (stated === true) return "stated";
  if (stated === false || facts.get("accused.proves-belief-adult") === true) return "rebutted";
  return facts.get("accused.keeps-victim-under-control") === true ? "presumed" : "open";
}
