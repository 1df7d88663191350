import type { Law } from "../law/law.js";
import type { Value } from "../logic/predicate.js";
import type { KnowledgeFinding } from "../schema/age.js";
import type { Event } from "../schema/case.js";
import { present } from "../schema/present.js";

/** What is known of the accused's knowledge that the victim is a minor (LSHTSE 7). */
export type Knowledge = KnowledgeFinding["knowledge"];

/**
 * Knowledge of minority in one frame with what it rests on. It concerns the line of majority only, and is no element: what it
 * does to a charge is for the readings to say.
 * @param facts - the frame's facts
 * @param lapsed - the presumption does not hold for the event (see `isKnowledgePresumptionLapsed`)
 * @example
 * findKnowledge(law, new Map([["accused.keeps-victim-under-control", true]])).knowledge; // => "presumed"
 */
export function findKnowledge(law: Law, facts: ReadonlyMap<string, Value>, lapsed = false): KnowledgeFinding {
  const { id, presumes, when, unless, cite } = law.age.presumptions.presumedKnowledge;
  const asked = [presumes, unless, when].map((fact) => {
    const value = facts.get(fact);
    return { fact, value: typeof value === "boolean" ? value : null };
  });
  const [stated, believed, keeps] = asked.map(({ value }) => value);
  const found = (knowledge: Knowledge, basis: KnowledgeFinding["basis"]): KnowledgeFinding => ({ knowledge, basis, presumption: basis === "presumption" ? id : null, facts: asked, cite: [...cite] });
  if (stated === true) return found("stated", "stated");
  if (stated === false) return found("rebutted", "stated");
  if (believed === true) return found("rebutted", "belief-proved");
  return keeps === true && !lapsed ? found("presumed", "presumption") : found("open", "none");
}

/**
 * Whether the presumption of knowledge has given way for an event: under the reading that leaves only the general part of the
 * Criminal Code, once that is in force wherever and whenever the event may have been.
 */
export function isKnowledgePresumptionLapsed(law: Law, event: Event, readings: Readonly<Record<string, string>>): boolean {
  const { reading, value, instrument, provision } = law.age.presumptions.presumedKnowledge.lapses;
  if (readings[reading] !== value) return false;
  const period = present(law.instruments.find(({ id }) => id === instrument)?.provisions?.find(({ id }) => id === provision)).inForce;
  const first = typeof event.date === "string" ? event.date : event.date.from;
  const starts = event.place == null ? Object.values(period.from) : [period.from[event.place]];
  return starts.every((start) => first >= start);
}
