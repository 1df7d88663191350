import type { OffenceClass } from "../../schema/general.js";
import type { JurisdictionFinding, JurisdictionGround } from "../../schema/place-and-time.js";
import { takesPart, type Seat } from "./frames.js";
import { isInForce, periodOf } from "./in-force.js";
import { inOrder } from "./missing.js";
import { isSame, restsOnMemory } from "./ranges.js";
import { perpetratorsOf } from "./seating.js";
import { all, any, type Truth } from "./truth.js";
import type { Trial } from "./verdict.js";

type Readings = Readonly<Record<string, string>>;
type Finding = Omit<JurisdictionFinding, "readings">;
interface Tried {
  readonly ground: JurisdictionGround;
  /** What its own tests come to, and that together with what a prosecution on it needs. */
  readonly own: Truth;
  readonly whole: Truth;
  readonly missing: readonly string[];
  readonly isOpenByClass: boolean;
}
const named = { yes: "met", no: "not-met", unknown: "unknown" } as const;
const is = (holds: boolean): Truth => (holds ? "yes" : "no");

/** Whether Cambodian courts may judge a charge, with the readings of which another value would change what is found. */
export function jurisdictionOf(trial: Trial, seat: Seat, offence: string, role: Seat["role"], offenceClass: OffenceClass | null): { readonly finding: JurisdictionFinding; readonly readings: readonly string[] } {
  const { book, readings } = trial;
  const found = jurisdictionUnder(trial, seat, offence, role, offenceClass, readings);
  const turning = inOrder(book.jurisdiction.grounds.flatMap(({ reading }) => reading?.id ?? []));
  const others = turning.flatMap((id) => (book.readings.find((reading) => reading.id === id)?.values ?? []).map((value) => ({ id, other: jurisdictionUnder(trial, seat, offence, role, offenceClass, { ...readings, [id]: value.id }) })));
  return {
    finding: { ...found, readings: Object.fromEntries(others.filter(({ other }) => other.status !== found.status).map(({ id }) => [id, readings[id] ?? ""])) },
    readings: others.filter(({ other }) => !isSame(other, found)).map(({ id }) => id),
  };
}

function jurisdictionUnder(trial: Trial, seat: Seat, offence: string, role: Seat["role"], offenceClass: OffenceClass | null, readings: Readings): Finding {
  const { jurisdiction: rules } = trial.book;
  const fact = (id: string): Truth => factAt(trial, seat, id);
  const first = rules.grounds.find(({ ownOffencesOnly }) => !ownOffencesOnly);
  const general = first === undefined ? "unknown" : isInForce(periodOf(trial.book, rules.general.instrument, first.article), seat.event);
  const tried = rules.grounds
    .filter(({ instrument, ownOffencesOnly, cite }) => (!ownOffencesOnly || offence.startsWith(`${instrument}.`)) && !(trial.verifiedOnly && restsOnMemory(cite)))
    .map((ground): Tried => {
      const tests = ground.requires.map((test) => ({ test, truth: tested(test, seat, role, offenceClass, fact) }));
      const own = all(tests.map(({ truth }) => truth));
      const open = own === "unknown" ? tests.filter(({ truth }) => truth === "unknown").map(({ test }) => test) : [];
      const needed = rules.conditions.flatMap((condition) => (condition.fact !== undefined && condition.grounds.includes(ground.id) ? [fact(condition.fact)] : []));
      return {
        ground, own, whole: all([own, ...needed]), isOpenByClass: open.some(({ test }) => test === "class"),
        missing: open.flatMap((test) => (test.test === "fact" ? [test.fact] : test.test === "nationality" ? [`${test.of}.nationality`] : [])),
      };
    });
  /** A general ground counts once the general rules are in force; an own ground before them, and beside them on a reading. */
  const counted = (isGeneralInForce: boolean) => tried.filter(({ ground }) => {
    if (!ground.ownOffencesOnly) return isGeneralInForce;
    return !isGeneralInForce || ground.reading === undefined || readings[ground.reading.id] === ground.reading.value;
  });
  const bars = rules.bars.map((bar) => ({ bar, truth: any(bar.anyOf.map((together) => all(together.map(fact)))) }));
  const settled = bars.filter(({ truth }) => truth === "yes").map(({ bar }) => bar.settledFor);
  const decided = general === "unknown" ? agreedOf(decision(counted(true), true, settled), decision(counted(false), false, settled)) : decision(counted(general === "yes"), general === "yes", settled);

  const shown = general === "unknown" ? tried : counted(general === "yes");
  const open = shown.filter(({ own }) => own !== "no");
  const openIds = open.map(({ ground }) => ground.id);
  const conditions = rules.conditions.filter(({ grounds }) => grounds.some((id) => openIds.includes(id)));
  const missing = decided.status !== "unknown" ? [] : inOrder([...open.flatMap((one) => one.missing), ...conditions.flatMap((one) => (one.fact !== undefined && fact(one.fact) === "unknown" ? [one.fact] : []))]);
  const isBarring = decided.reason === "judged-abroad" || decided.reason === "bar-reach-unsettled";
  const resting = decided.status === "open" ? shown.filter(({ whole }) => whole === "yes") : shown;
  return {
    status: decided.status,
    reason: decided.reason ?? (decided.status === "unknown" && missing.length === 0 && open.some(({ isOpenByClass }) => isOpenByClass) ? "class-unknown" : null),
    grounds: (decided.status === "open" ? open : shown).map(({ ground: { id, cite }, own }) => ({ id, status: named[own], cite })),
    conditions: conditions.map((one) => ({ id: one.id, status: one.fact === undefined ? "standing" as const : named[fact(one.fact)], grounds: one.grounds.filter((id) => openIds.includes(id)), cite: one.cite })),
    bars: general === "no" ? [] : bars.map(({ bar: { id, cite }, truth }) => ({ id, status: named[truth], cite })),
    missing,
    notAsked: decided.status === "open" ? [] : rules.notAsked.map(({ id }) => id),
    cite: [...resting.flatMap(({ ground }) => ground.cite), ...(isBarring ? bars.filter(({ truth }) => truth === "yes").flatMap(({ bar }) => bar.cite) : []), ...rules.general.cite],
  };
}

/** A fact of the place; where the act was is a fact of the offence, true of a participant where it is of a perpetrator. */
function factAt(trial: Trial, seat: Seat, id: string): Truth {
  if (id === "jurisdiction.act-in-cambodia" && takesPart(seat) && perpetratorsOf(trial, seat).some((other) => other.states(id) === true)) return "yes";
  const value = seat.states(id);
  return value === true ? "yes" : value === false ? "no" : "unknown";
}

function tested(test: JurisdictionGround["requires"][number], { event, accused, victim }: Seat, role: Seat["role"], offenceClass: OffenceClass | null, fact: (id: string) => Truth): Truth {
  switch (test.test) {
    case "event-in": return is(event.country === test.country);
    case "event-outside": return is(event.country !== test.country);
    case "role": return is(test.in.includes(role));
    case "class": return offenceClass === null ? "unknown" : is(test.in.includes(offenceClass));
    case "fact": return fact(test.fact);
    case "nationality": {
      if (test.of === "victim" && victim === null) return "no";
      const nationality = test.of === "accused" ? accused.nationality : victim?.nationality;
      return nationality == null ? "unknown" : is(nationality === test.country);
    }
  }
}

type Decision = Pick<JurisdictionFinding, "status" | "reason">;

/** What counted grounds come to: open on one that is met; closed only under the general rules, where no ground is left or a settled bar meets all. */
function decision(counted: readonly Tried[], isGeneralInForce: boolean, settled: readonly (readonly string[])[]): Decision {
  const own = any(counted.filter(({ ground }) => ground.ownOffencesOnly).map((one) => one.own));
  if (!isGeneralInForce) return own === "yes" ? { status: "open", reason: null } : { status: "unknown", reason: "before-general-rules" };
  const general = counted.filter(({ ground }) => !ground.ownOffencesOnly);
  const left = general.filter(({ whole }) => whole !== "no");
  if (left.length > 0 && settled.some((grounds) => left.every(({ ground }) => grounds.includes(ground.id)))) return { status: "closed", reason: "judged-abroad" };
  const truth = any(left.map(({ whole }) => whole));
  if (truth === "yes") return settled.length > 0 ? { status: "unknown", reason: "bar-reach-unsettled" } : { status: "open", reason: null };
  if (truth === "unknown" || own === "unknown") return { status: "unknown", reason: null };
  if (own === "yes") return { status: "unknown", reason: "readings-differ" };
  return { status: "closed", reason: general.some((one) => one.own !== "no") ? "condition-not-met" : "no-ground" };
}

/** Between the days of the capital and the provinces the place matters only where the two answers differ. */
function agreedOf(after: Decision, before: Decision): Decision {
  return after.status === before.status ? after : { status: "unknown", reason: "before-general-rules" };
}
