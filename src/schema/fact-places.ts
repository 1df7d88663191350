import type { Fact } from "./vocabulary.js";

/** Where facts stand in a case: with an accused, with a victim, or with an event or a pair, where any may stand. */
export type FactPlace = "accused" | "victim" | "anywhere";

/** Whether a case may state the fact; knowledge of minority is the one derived fact that may also be stated. */
export function isStatable(fact: Fact): boolean {
  return fact.stated !== "person" && (fact.derived === undefined || fact.derived.kind === "knowledge");
}

/** Whether a case may state the fact in a place: a victim's is nothing to say of an accused, nor the other way round. */
export function mayStand(fact: Fact, place: FactPlace): boolean {
  const stranger = place === "anywhere" ? undefined : place === "accused" ? "victim." : "accused.";
  return isStatable(fact) && (stranger === undefined || !fact.id.startsWith(stranger));
}
