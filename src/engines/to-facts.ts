import type { Law } from "../law/law.js";
import { commencement } from "../offences/in-force.js";
import type { Event, FactValue } from "../schema/case.js";
import type { Offence } from "../schema/offence.js";
import type { Fact } from "../schema/vocabulary.js";
import { ALWAYS } from "./negation-normal-form.js";

/** Completed years: one number, or an inclusive range whose end is open where null. */
export type YearsKnown = number | readonly [number, number | null];

/** One accused in one event, towards one victim or none, as far as the law's conditions look at them. */
export interface FrameFacts {
  /** What the case states, by fact id; absent and null mean unknown. Derived facts are not stated. */
  readonly facts: Readonly<Record<string, FactValue | null | undefined>>;
  /** Ages at the event; absent and null mean unknown. */
  readonly victimYears?: YearsKnown | null;
  readonly accusedYears?: YearsKnown | null;
  /** False for a frame without a victim; true by default. */
  readonly hasVictim?: boolean;
  /** The event's day (or span), country and place: on them turns whether a text is in force. Unknown where absent. */
  readonly event?: Pick<Event, "date" | "country" | "place">;
  /** A value for open questions of law, by reading id; the law's default for every other. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** A fact as json-rules-engine gets it; null is unknown, so that no fact is ever missing. */
export type EngineFact = FactValue | readonly [number, number | null] | null;
/** Facts for an Engine: every fact that the rules name, null where unknown. */
export type EngineFacts = Readonly<Record<string, EngineFact>>;

/** The fact that says whether an offence's text is in force for the event. */
export function inForceFact({ id, version }: Offence): string {
  return `in-force.${id}${version === undefined ? "" : `@${version}`}`;
}

/**
 * The facts of one frame for json-rules-engine: every fact that the law's rules name, null where unknown, the age lines, the
 * readings and the texts in force included. Where knowledge of minority is rebutted, the victim is below no age line, unless a
 * reading makes it a point of proof only.
 * @throws RangeError for a fact, a reading or a value that the law does not have, without quoting the value
 * @example
 * toFacts(law, { facts: { "conduct.remove": true }, victimYears: [15, 17] })["victim.minor"]; // => true
 * toFacts(law, { facts: {} })["means.deception"]; // => null
 */
export function toFacts(law: Law, frame: FrameFacts): EngineFacts {
  const readings = readingsOf(law, frame.readings ?? {});
  const stated = new Map(Object.entries(frame.facts).filter(([, value]) => value !== null && value !== undefined));
  const facts: Record<string, EngineFact> = { [ALWAYS]: true };
  for (const fact of law.vocabulary) {
    if (fact.stated === "person") continue;
    facts[fact.id] = fact.derived?.kind === "country" ? frame.event?.country ?? null : null;
    const value = stated.get(fact.id) ?? null;
    if (value !== null) facts[fact.id] = checked(fact, value);
    stated.delete(fact.id);
  }
  if (stated.size > 0) throw new RangeError("a fact is not in the law's vocabulary");
  for (const [id, value] of Object.entries(readings)) facts[`reading.${id}`] = value;
  for (const offence of law.offences) facts[inForceFact(offence)] = isInForce(law, offence, frame.event, readings);
  return atAges(law, facts, frame);
}

/** A frame's facts with its people at the given ages, and at no others. */
export function atAges(law: Law, facts: EngineFacts, { victimYears, accusedYears, hasVictim = true }: Pick<FrameFacts, "victimYears" | "accusedYears" | "hasVictim">): EngineFacts {
  const ages = { victim: checkedYears(victimYears ?? null), accused: checkedYears(accusedYears ?? null) };
  const derived = law.vocabulary.flatMap(({ id, derived: kind }): [string, EngineFact][] => {
    if (kind?.kind === "age-years") return [[id, ages[kind.person]]];
    return kind?.kind === "age-below" ? [[id, isBelow(ages[kind.person], kind.years)]] : [];
  });
  const defeated = hasVictim && isMinorityDefeated(law, facts) ? law.vocabulary.flatMap(({ id, derived: kind }) => (kind?.kind === "age-below" && kind.person === "victim" ? [[id, false] as const] : [])) : [];
  return { ...facts, ...Object.fromEntries([...derived, ...defeated]) };
}

function readingsOf(law: Law, chosen: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [id, value] of Object.entries(chosen)) {
    const reading = law.readings.find((known) => known.id === id);
    if (!(reading?.values.some((known) => known.id === value) ?? false)) throw new RangeError("a reading or its value is not in the law");
  }
  return { ...Object.fromEntries(law.readings.map(({ id, values }) => [id, values[0]?.id ?? ""])), ...chosen };
}

function checked({ id, type, derived }: Fact, value: FactValue): FactValue {
  if (derived !== undefined && derived.kind !== "knowledge") throw new RangeError(`${id} is derived and not stated`);
  if (!fits(type, value)) throw new RangeError(`${id} has a value of another type`);
  return value;
}

function checkedYears(years: YearsKnown | null): readonly [number, number | null] | null {
  if (years === null) return null;
  const [low, high] = typeof years === "number" ? [years, years] : years;
  if (!isWhole(low) || (high !== null && !(isWhole(high) && high >= low))) throw new RangeError("an age is not whole years, or its ends are the wrong way round");
  return [low, high];
}

function isBelow(years: readonly [number, number | null] | null, line: number): boolean | null {
  if (years === null) return null;
  if (years[0] >= line) return false;
  return years[1] !== null && years[1] < line ? true : null;
}

function fits(type: Fact["type"], value: FactValue): boolean {
  switch (type) {
    case "boolean": return typeof value === "boolean";
    case "integer": return Array.isArray(value) ? value.length === 2 && value.every(isWhole) && value[0] <= value[1] : isWhole(value);
    case "date": return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case "country": return typeof value === "string" && /^[A-Z]{2}$/.test(value);
  }
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether knowledge is stated false, or a belief in adulthood proved where it is not stated, and more than a point of proof turns on it. */
export function isMinorityDefeated({ age: { presumptions: { presumedKnowledge } } }: Law, facts: EngineFacts): boolean {
  const knows = facts[presumedKnowledge.presumes];
  const isRebutted = knows === false || (knows !== true && facts[presumedKnowledge.unless] === true);
  return isRebutted && facts["reading.knowledge-of-minority"] !== "point-of-proof-only";
}

function isInForce(law: Law, offence: Offence, event: FrameFacts["event"], readings: Readonly<Record<string, string>>): boolean | null {
  if (event === undefined) return null;
  const { applies } = commencement(law, offence, { ...event, id: "E", accused: [], victims: [] }, readings);
  return applies === "unknown" ? null : applies === "yes";
}
