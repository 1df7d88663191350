import type { Law } from "../law/law.js";
import { MET, NOT_MET, UNKNOWN, truthNames, type Truth } from "../logic/truth.js";
import type { Charge } from "../schema/assessment.js";
import type { JurisdictionFinding, JurisdictionGround } from "../schema/place-and-time.js";
import type { Circumstances } from "./circumstances.js";
import { all, any, truthOf, tryGround, type Tried, type TriedGround } from "./grounds.js";
import { deepFreeze } from "../memo/deep-freeze.js";
import { inForceAt } from "../law/in-force.js";
import { createMemo, type Memo } from "../memo/memo.js";
import { momentOf } from "../law/moment.js";
import { oncePer } from "../memo/once-per.js";
import { readingsKey } from "../law/readings-key.js";
import { preparedFor } from "./prepared.js";
import { present } from "../schema/present.js";

/** What of a charge decides on jurisdiction: the offence, the part in it, and the class of the offence. */
export type ChargeBefore = Pick<Charge, "offence" | "role"> & { readonly penalty: Pick<Charge["penalty"], "class"> };

/** The readings in force, and whether what rests on no text counts. */
export interface JurisdictionOptions {
  readonly readings: Readonly<Record<string, string>>;
  readonly verifiedOnly?: boolean;
}

type Decision = Pick<JurisdictionFinding, "status" | "reason">;
/** The value used of a reading. */
type Reads = (id: string) => string | undefined;
/** A ground with what its tests and its conditions come to together. */
type Standing = TriedGround & { readonly whole: Truth };

/**
 * Whether Cambodian courts may judge a charge: on which grounds, under which conditions, and what would bar it. Three-valued; a bar
 * counts only when established. Before the general rules came into force only the law's own grounds stand, and what else applied is
 * not in the sources: then the result is open or unknown, never closed.
 * @example
 * jurisdictionOf(law, charge, circumstancesOf(frame), { readings }).status; // => "open"
 */
export function jurisdictionOf(law: Law, charge: ChargeBefore, circumstances: Circumstances, options: JurisdictionOptions): JurisdictionFinding {
  return jurisdictionWithReadings(law, charge, circumstances, options).finding;
}

/** What is found of jurisdiction, with the readings of which another value would change anything in it: its status, or no more than the grounds it shows. */
export interface FoundJurisdiction {
  readonly finding: JurisdictionFinding;
  readonly readings: readonly string[];
}

/** Enough for the places, roles and nationalities that cases commonly have. */
const MOST = 4000;

/**
 * The same, with the readings that mattered; kept for all charges that are alike in what decides.
 * @returns frozen, for many results share it
 */
export function jurisdictionWithReadings(law: Law, { offence, role, penalty: { class: offenceClass } }: ChargeBefore, circumstances: Circumstances, { readings, verifiedOnly = false }: JurisdictionOptions): FoundJurisdiction {
  const { event: { date, place, country }, accusedNationality, victimNationality } = circumstances;
  const instrument = offence.slice(0, offence.indexOf("."));
  const truths = new Map(preparedFor(law).facts.map((fact) => [fact, truthOf(circumstances, fact)]));
  const key = [instrument, role, offenceClass, accusedNationality, String(victimNationality), country, momentOf(law, circumstances.event), [...truths.values()].join(""), readingsKey(law, readings), verifiedOnly].join("|");
  const basis = { instrument, role, offenceClass, circumstances: { event: { date, place, country }, accusedNationality, victimNationality, fact: (id: string) => valueOfTruth[present(truths.get(id))] } };
  return memoOf(law)(key, () => deepFreeze(findJurisdiction(law, basis, readings, verifiedOnly)));
}

const memoOf = oncePer<Law, Memo<FoundJurisdiction>>(() => createMemo(MOST));
const valueOfTruth = [false, undefined, true] as const;

/** What decides on jurisdiction, and nothing else. */
interface Basis extends Tried {
  readonly instrument: string;
}

function findJurisdiction(law: Law, basis: Basis, readings: Readonly<Record<string, string>>, verifiedOnly: boolean): FoundJurisdiction {
  const { instrument, circumstances } = basis;
  const { rules, grounds, period, readings: turning } = preparedFor(law);
  const inForce = inForceAt(period, circumstances.event);
  const tried = grounds
    .filter(({ ground, unverified }) => (!ground.ownOffencesOnly || instrument === ground.instrument) && !(verifiedOnly && unverified))
    .map(({ ground, conditionFacts }): Standing => {
      const found = tryGround(ground, basis);
      return { ...found, whole: all([found.truth, ...conditionFacts.map((fact) => truthOf(circumstances, fact))]) };
    });
  const bars = rules.bars.map((bar) => ({ bar, truth: any(bar.anyOf.map((facts) => all(facts.map((fact) => truthOf(circumstances, fact))))) }));
  const established = bars.filter(({ truth }) => truth === MET).map(({ bar }) => bar.settledFor);
  const decide = (reads: Reads): Decision => {
    const decideWhile = (generalRules: Truth) => decideOn(tried.filter(({ ground }) => isCounted(ground, generalRules, reads)), generalRules, established);
    if (inForce !== UNKNOWN) return decideWhile(inForce);
    const [after, before] = [decideWhile(MET), decideWhile(NOT_MET)];
    return after.status === before.status ? after : { status: "unknown", reason: "before-general-rules" };
  };

  const valueOf: Reads = (id) => readings[id] ?? turning.find((reading) => reading.id === id)?.values[0]?.id;
  const found = find(valueOf);
  const others = turning.flatMap(({ id, values }) => values.filter((value) => value.id !== valueOf(id)).map((value) => ({ id, other: find((asked) => (asked === id ? value.id : valueOf(asked))) })));
  const turns = others.filter(({ other }) => other.status !== found.status).map(({ id }) => id);
  return {
    finding: { ...found, readings: Object.fromEntries(turns.map((id) => [id, present(valueOf(id))])) },
    readings: others.filter(({ other }) => JSON.stringify(other) !== JSON.stringify(found)).map(({ id }) => id),
  };

  function find(reads: Reads): Found {
    const { status, reason } = decide(reads);
    const shown = tried.filter(({ ground }) => inForce === UNKNOWN || isCounted(ground, inForce, reads));
    const open = shown.filter(({ truth }) => truth !== NOT_MET);
    const isOpen = (id: string) => open.some(({ ground }) => ground.id === id);
    const conditions = rules.conditions.filter((condition) => condition.grounds.some(isOpen));
    const facts = status === "unknown" ? [...open.flatMap(({ missing }) => missing), ...conditions.flatMap(({ fact }) => (fact !== undefined && truthOf(circumstances, fact) === UNKNOWN ? [fact] : []))] : [];
    const barring = reason === "judged-abroad" || reason === "bar-reach-unsettled" ? bars.filter(({ truth }) => truth === MET).flatMap(({ bar }) => bar.cite) : [];
    return {
      status,
      reason: reason ?? (status === "unknown" && facts.length === 0 && open.some(({ onClass }) => onClass) ? "class-unknown" : null),
      // Of an open result the grounds that fail are left out: they decide nothing.
      grounds: (status === "open" ? open : shown).map(({ ground: { id, cite }, truth }) => ({ id, status: truthNames[truth], cite })),
      conditions: conditions.map(({ id, fact, cite, grounds: named }) => ({ id, status: fact === undefined ? "standing" as const : truthNames[truthOf(circumstances, fact)], grounds: named.filter(isOpen), cite })),
      bars: inForce === NOT_MET ? [] : bars.map(({ bar: { id, cite }, truth }) => ({ id, status: truthNames[truth], cite })),
      missing: [...new Set(facts)].toSorted(),
      notAsked: status === "open" ? [] : rules.notAsked.map(({ id }) => id),
      cite: [...(status === "open" ? shown.filter(({ whole }) => whole === MET) : shown).flatMap(({ ground }) => ground.cite), ...barring, ...rules.general.cite],
    };
  }
}

type Found = Omit<JurisdictionFinding, "readings">;

/** A law's own ground stands by itself before the general rules, and beside them only on the reading that says so. */
function isCounted({ ownOffencesOnly, reading }: JurisdictionGround, generalRules: Truth, reads: Reads): boolean {
  if (!ownOffencesOnly) return generalRules === MET;
  return generalRules !== MET || reading === undefined || reads(reading.id) === reading.value;
}

/** @param established - of each bar that is established, the grounds for which its reach is settled */
function decideOn(counted: readonly Standing[], generalRules: Truth, established: readonly (readonly string[])[]): Decision {
  const own = any(counted.filter(({ ground }) => ground.ownOffencesOnly).map(({ truth }) => truth));
  if (generalRules !== MET) return own === MET ? { status: "open", reason: null } : { status: "unknown", reason: "before-general-rules" };
  const general = counted.filter(({ ground }) => !ground.ownOffencesOnly);
  const bearing = general.filter(({ whole }) => whole !== NOT_MET);
  const truth = any(bearing.map(({ whole }) => whole));
  if (bearing.length > 0 && established.some((settledFor) => bearing.every(({ ground }) => settledFor.includes(ground.id)))) return { status: "closed", reason: "judged-abroad" };
  if (truth === MET) return established.length > 0 ? { status: "unknown", reason: "bar-reach-unsettled" } : { status: "open", reason: null };
  if (truth === UNKNOWN) return { status: "unknown", reason: null };
  if (own !== NOT_MET) return { status: "unknown", reason: own === MET ? "readings-differ" : null };
  return { status: "closed", reason: general.some((ground) => ground.truth !== NOT_MET) ? "condition-not-met" : "no-ground" };
}
