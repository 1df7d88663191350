import { MET, NOT_MET, UNKNOWN, type Truth } from "../logic/truth.js";
import type { Charge } from "../schema/assessment.js";
import type { OffenceClass } from "../schema/general.js";
import type { JurisdictionGround, JurisdictionTest } from "../schema/place-and-time.js";
import type { Circumstances } from "./circumstances.js";

/** What the tests of a ground are put to. */
export interface Tried {
  readonly circumstances: Circumstances;
  readonly role: Charge["role"];
  readonly offenceClass: OffenceClass | null;
}

/** A ground with what its tests came to, and the facts that keep it unknown. */
export interface TriedGround {
  readonly ground: JurisdictionGround;
  readonly truth: Truth;
  readonly missing: readonly string[];
  /** It is unknown because the class of the offence is. */
  readonly onClass: boolean;
}

/** Puts every test of a ground: all must hold. */
export function tryGround(ground: JurisdictionGround, tried: Tried): TriedGround {
  const results = ground.requires.map((test) => ({ test, truth: tryTest(test, tried) }));
  const truth = all(results.map((result) => result.truth));
  const open = truth === UNKNOWN ? results.filter((result) => result.truth === UNKNOWN).map(({ test }) => test) : [];
  return { ground, truth, missing: open.flatMap(factOf), onClass: open.some(({ test }) => test === "class") };
}

/** The conjunction of truths. */
export function all(truths: readonly Truth[]): Truth {
  return Math.min(MET, ...truths) as Truth;
}

/** The disjunction of truths. */
export function any(truths: readonly Truth[]): Truth {
  return Math.max(NOT_MET, ...truths) as Truth;
}

/** The truth of a boolean fact; anything but a known boolean is unknown. */
export function truthOf({ fact }: Circumstances, id: string): Truth {
  const value = fact(id);
  return value === true ? MET : value === false ? NOT_MET : UNKNOWN;
}

function tryTest(test: JurisdictionTest, { circumstances, role, offenceClass }: Tried): Truth {
  switch (test.test) {
    case "event-in": return is(circumstances.event.country === test.country);
    case "event-outside": return is(circumstances.event.country !== test.country);
    case "role": return is(test.in.includes(role));
    case "class": return offenceClass === null ? UNKNOWN : is(test.in.includes(offenceClass));
    case "fact": return truthOf(circumstances, test.fact);
    case "nationality": {
      const nationality = test.of === "accused" ? circumstances.accusedNationality : circumstances.victimNationality;
      return nationality === undefined ? UNKNOWN : is(nationality === test.country);
    }
  }
}

function is(holds: boolean): Truth {
  return holds ? MET : NOT_MET;
}

function factOf(test: JurisdictionTest): readonly string[] {
  if (test.test === "fact") return [test.fact];
  return test.test === "nationality" ? [`${test.of}.nationality`] : [];
}
