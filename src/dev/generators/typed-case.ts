import type fc from "fast-check";
import { compileLaw, type CompiledCharge } from "../../facts/compiled.js";
import type { Law } from "../../law/law.js";
import type { Case } from "../../schema/case.js";
import { addDays } from "../../time/calendar.js";
import { built, type Choices } from "./choices.js";
import { pickBirth, pickDay } from "./days.js";
import { finished, putFact, type Draft, type Seat } from "./draft.js";
import { statableFacts, valuesOf } from "./fact-values.js";
import { repaired } from "./repair.js";
import { noWishes, steer, type Goal, type Wishes } from "./steer.js";

/** A generated case with the charges that its facts were drawn from. */
export interface TypedCase {
  readonly case: Case;
  readonly targets: readonly { readonly charge: string; readonly event: string; readonly accused: string; readonly victim: string | null }[];
}

/** How large cases may become, and which facts they leave out. */
export interface CaseShape {
  readonly accused: number;
  readonly victims: number;
  readonly events: number;
  /** Facts never stated, days of birth included (defences, for the properties that hold without them). */
  readonly without?: (fact: string) => boolean;
  /** Only completed acts of perpetrators, persons with days of birth, events on one day. */
  readonly plain?: boolean;
}

const edges = [14, 15, 17, 18, 16, 13];

/**
 * Cases as a prosecutor may code them: each event's facts are drawn from one charge or two, so that charges come out made
 * out, open and not made out; ages lie about the law's lines, dates about the days on which texts begin.
 */
export function typedCases(law: Law, shape: CaseShape): fc.Arbitrary<TypedCase> {
  const { charges } = compileLaw(law);
  return built(400, (choices) => typedCase(law, shape, choices, () => choices.pick(charges)));
}

/** Cases of one accused, one event and one victim at most, about one charge. */
export function casesOf(law: Law, charge: CompiledCharge, shape: Partial<CaseShape> = {}): fc.Arbitrary<Case> {
  return built(200, (choices) => typedCase(law, { accused: 1, victims: 1, events: 1, ...shape }, choices, () => charge).case);
}

/** Builds one typed case from choices. */
export function typedCase(law: Law, shape: CaseShape, choices: Choices, target: () => CompiledCharge): TypedCase {
  const count = (most: number) => 1 + choices.next(most);
  const isStated = (fact: string) => !(shape.without?.(fact) ?? false);
  const day = pickDay(law, choices);
  const accused = Array.from({ length: count(shape.accused) }, (_, index) => ({ id: `A${index + 1}`, facts: {} }));
  const victims = Array.from({ length: shape.victims === 0 || choices.chance(5) ? 0 : count(shape.victims) }, (_, index) => ({ id: `V${index + 1}`, facts: {} }));
  const draft: Draft = { id: "generated", accused, victims, events: [] };
  if (choices.chance(50)) draft.asOf = addDays(day, choices.next(4000));
  const targets: TypedCase["targets"][number][] = [];
  const wished = new Map<string, Wishes>();
  for (let index = 0, events = count(shape.events); index < events; index++) {
    const from = addDays(day, index === 0 ? 0 : choices.next(500));
    const isSpan = shape.plain !== true && choices.chance(10);
    const event: Draft["events"][number] = {
      id: `E${index + 1}`, date: isSpan ? { from, to: addDays(from, choices.next(800)) } : from, country: "KH",
      accused: (index === 0 ? accused : atLeastOne(accused, choices)).map(({ id }, at) => ({ id, facts: {}, ...(shape.plain === true ? {} : partOf(at, choices)) })),
      victims: (index === 0 ? victims : choices.some(victims, 70)).map(({ id }) => ({ id, facts: {} })), facts: {}, between: [],
    };
    if (!choices.chance(10)) event.place = choices.pick(["phnom-penh", "province"] as const);
    draft.events.push(event);
    for (let about = 0, charges = choices.chance(30) ? 2 : 1; about < charges; about++) {
      const charge = target();
      const seat: Seat = { event, accused: (choices.pick(event.accused)).id, victim: charge.offence.victim === "none" || event.victims.length === 0 ? null : choices.pick(event.victims).id };
      const wishes = wishesOf(law, charge, choices);
      for (const [fact, value] of wishes.facts) if (isStated(fact)) putFact(draft, seat, fact, value, choices);
      if (wishes.abroad.wanted) event.country = choices.pick(["TH", "VN", "MY"]);
      for (const [person, id] of [["accused", seat.accused], ["victim", seat.victim]] as const) if (id !== null && wishes.ages.has(person) && !wished.has(id)) wished.set(id, wishes);
      targets.push({ charge: charge.id, event: event.id, accused: seat.accused, victim: seat.victim });
    }
    const noise = statableFacts(law).filter(({ id }) => isStated(id));
    for (let extra = choices.chance(60) ? 0 : choices.next(4); extra > 0; extra--) {
      const fact = choices.pick(noise);
      putFact(draft, { event, accused: choices.pick(event.accused).id, victim: event.victims.length === 0 ? null : choices.pick(event.victims).id }, fact.id, choices.pick(valuesOf(law, fact)), choices);
    }
  }
  for (const person of accused) if (isStated("accused.born")) Object.assign(person, birthOf("accused", wished.get(person.id), day, choices, shape.plain === true));
  for (const person of victims) if (isStated("victim.born")) Object.assign(person, birthOf("victim", wished.get(person.id), day, choices, shape.plain === true));
  return { case: repaired(finished(draft, choices)), targets };
}

function atLeastOne<T>(items: readonly T[], choices: Choices): readonly T[] {
  const some = choices.some(items, 70);
  return some.length > 0 ? some : items.slice(0, 1);
}

function partOf(at: number, choices: Choices): { role?: "perpetrator" | "co-perpetrator" | "instigator" | "accomplice"; stage?: "completed" | "attempted" | "desisted" | "prepared" } {
  return {
    ...(choices.chance(at === 0 ? 15 : 60) ? { role: choices.pick(["accomplice", "instigator", "co-perpetrator", "perpetrator"] as const) } : {}),
    ...(choices.chance(15) ? { stage: choices.pick(["attempted", "attempted", "completed", "desisted", "prepared"] as const) } : {}),
  };
}

function wishesOf(law: Law, charge: CompiledCharge, choices: Choices): Wishes {
  const compiled = compileLaw(law);
  const wishes = noWishes();
  const goal = choices.pick(["met", "unknown", "met", "not-met", "unknown"] as const satisfies readonly Goal[]);
  const deciding = choices.pick(charge.elements);
  if (goal !== "met") steer(compiled, deciding.node, goal, wishes, choices);
  for (const element of charge.elements) if (element !== deciding || goal === "met") steer(compiled, element.node, "met", wishes, choices);
  for (const { node } of charge.exemptions) steer(compiled, node, choices.chance(15) ? choices.pick(["met", "unknown"] as const) : "not-met", wishes, choices);
  if (charge.bands.length > 0) steer(compiled, choices.pick(charge.bands).node, choices.chance(30) ? "unknown" : "met", wishes, choices);
  for (const { node } of charge.aggravations) if (choices.chance(50)) steer(compiled, node, choices.pick(["met", "not-met"] as const), wishes, choices);
  return wishes;
}

function birthOf(person: "victim" | "accused", wishes: Wishes | undefined, day: string, choices: Choices, plain: boolean): { born?: string; ageYears?: number } {
  const wanted = wishes?.ages.get(person);
  if (wanted === "unknown" || (wanted === undefined && choices.chance(20))) return {};
  const [low, high] = wanted ?? (person === "victim" ? [0, 40] : [12, 60]);
  const beside = edges.filter((age) => age >= low && age <= high);
  const years = beside.length > 0 && choices.chance(70) ? choices.pick(beside) : low + choices.next(high - low + 1);
  return person === "accused" && !plain && choices.chance(15) ? { ageYears: years } : { born: pickBirth(years, day, choices) };
}
