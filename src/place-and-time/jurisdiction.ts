import { bestRank } from "../law/figures.js";
import type { Law } from "../law/law.js";
import { MET, NOT_MET, UNKNOWN, truthNames, type Truth } from "../logic/truth.js";
import type { Charge } from "../schema/assessment.js";
import type { JurisdictionFinding, JurisdictionGround } from "../schema/place-and-time.js";
import type { Circumstances } from "./circumstances.js";
import { all, any, truthOf, tryGround, type TriedGround } from "./grounds.js";
import { inForceAt, periodOf } from "./in-force.js";

/** What of a charge decides on jurisdiction: the offence, the part in it, and the class of the offence. */
export type ChargeBefore = Pick<Charge, "offence" | "role"> & { readonly penalty: Pick<Charge["penalty"], "class"> };

/** The readings in force, and whether what rests on no text counts. */
export interface JurisdictionOptions {
  readonly readings: Readonly<Record<string, string>>;
  readonly verifiedOnly?: boolean;
}

type Status = JurisdictionFinding["status"];
type Decision = Pick<JurisdictionFinding, "status" | "reason">;
/** A ground with the conditions that a prosecution resting on it must meet. */
type Standing = TriedGround & { readonly conditions: Truth };

/**
 * Whether Cambodian courts may judge a charge: on which grounds, under which conditions, and what would bar it. Three-valued; a bar
 * counts only when established. Before the general rules came into force only the law's own grounds stand, and what else applied is
 * not in the sources: then the result is open or unknown, never closed.
 * @example
 * jurisdictionOf(law, charge, circumstancesOf(frame), { readings }).status; // => "open"
 */
export function jurisdictionOf(law: Law, charge: ChargeBefore, circumstances: Circumstances, options: JurisdictionOptions): JurisdictionFinding {
  const rules = law.placeAndTime.jurisdiction;
  const used = { ...Object.fromEntries(law.readings.map(({ id, values }) => [id, values[0]?.id ?? ""])), ...options.readings };
  const general = rules.grounds.find(({ ownOffencesOnly }) => !ownOffencesOnly);
  const inForce = inForceAt(general === undefined ? null : periodOf(law, rules.general.instrument, general.article), circumstances.event);
  const tried = rules.grounds
    .filter(({ instrument, ownOffencesOnly, cite }) => (!ownOffencesOnly || charge.offence.startsWith(`${instrument}.`)) && !(options.verifiedOnly === true && bestRank(cite) === "unverified"))
    .map((ground): Standing => {
      const conditions = rules.conditions.filter(({ grounds, fact }) => grounds.includes(ground.id) && fact !== undefined);
      return { ...tryGround(ground, { circumstances, role: charge.role, offenceClass: charge.penalty.class }), conditions: all(conditions.map(({ fact }) => (fact === undefined ? MET : truthOf(circumstances, fact)))) };
    });
  const bars = rules.bars.map((bar) => ({ bar, truth: any(bar.anyOf.map((facts) => all(facts.map((fact) => truthOf(circumstances, fact))))) }));
  const barred = (standing: readonly Standing[]) => bars.filter(({ truth }) => truth === MET).map(({ bar }) => standing.every(({ ground }) => bar.settledFor.includes(ground.id)));
  const decide = (readings: Readonly<Record<string, string>>): Decision => {
    const decisions = inForce === UNKNOWN ? [decideWhile(MET), decideWhile(NOT_MET)] : [decideWhile(inForce)];
    const [head, other] = decisions;
    return head !== undefined && (other === undefined || head.status === other.status) ? head : { status: "unknown", reason: "before-general-rules" };
    function decideWhile(generalRules: Truth): Decision {
      const counted = tried.filter(({ ground }) => isCounted(ground, generalRules, readings));
      return decideOn(counted, generalRules, generalRules === MET ? barred : () => []);
    }
  };

  const { status, reason } = decide(used);
  const shown = tried.filter(({ ground }) => inForce === UNKNOWN || isCounted(ground, inForce, used));
  const open = shown.filter(({ truth }) => truth !== NOT_MET);
  const conditions = rules.conditions.filter(({ grounds }) => open.some(({ ground }) => grounds.includes(ground.id)));
  const facts = open.flatMap(({ ground, missing }) => [...missing, ...conditions.flatMap(({ grounds, fact }) => (fact !== undefined && grounds.includes(ground.id) && truthOf(circumstances, fact) === UNKNOWN ? [fact] : []))]);
  const decisive = status === "open" ? shown.filter(({ truth, conditions: met }) => all([truth, met]) === MET) : shown;
  return {
    status,
    reason: reason ?? (status === "unknown" && facts.length === 0 && open.some(({ onClass }) => onClass) ? "class-unknown" : null),
    // Of an open result the grounds that fail are left out: they decide nothing.
    grounds: shown.filter(({ truth }) => status !== "open" || truth !== NOT_MET).map(({ ground: { id, cite }, truth }) => ({ id, status: truthNames[truth], cite })),
    conditions: conditions.map(({ id, fact, cite, grounds }) => ({
      id, status: fact === undefined ? "standing" as const : truthNames[truthOf(circumstances, fact)], grounds: grounds.filter((ground) => open.some((entry) => entry.ground.id === ground)), cite,
    })),
    bars: inForce === NOT_MET ? [] : bars.map(({ bar: { id, cite }, truth }) => ({ id, status: truthNames[truth], cite })),
    missing: status === "unknown" ? [...new Set(facts)].toSorted() : [],
    notAsked: status === "open" ? [] : rules.notAsked.map(({ id }) => id),
    readings: turningReadings(law, used, status, (readings) => decide(readings).status),
    cite: [...decisive.flatMap(({ ground }) => ground.cite), ...(reason === "judged-abroad" || reason === "bar-reach-unsettled" ? bars.filter(({ truth }) => truth === MET).flatMap(({ bar }) => bar.cite) : []), ...rules.general.cite],
  };
}

/** A law's own ground stands by itself before the general rules, and beside them only on the reading that says so. */
function isCounted({ ownOffencesOnly, reading }: JurisdictionGround, generalRules: Truth, readings: Readonly<Record<string, string>>): boolean {
  if (!ownOffencesOnly) return generalRules === MET;
  return generalRules !== MET || reading === undefined || readings[reading.id] === reading.value;
}

function decideOn(counted: readonly Standing[], generalRules: Truth, barred: (standing: readonly Standing[]) => readonly boolean[]): Decision {
  const own = counted.filter(({ ground }) => ground.ownOffencesOnly);
  const ownTruth = any(own.map(({ truth }) => truth));
  if (generalRules !== MET) return ownTruth === MET ? { status: "open", reason: null } : { status: "unknown", reason: "before-general-rules" };
  const book = counted.filter(({ ground }) => !ground.ownOffencesOnly);
  const truth = any(book.map((entry) => all([entry.truth, entry.conditions])));
  const bars = barred(book.filter((entry) => all([entry.truth, entry.conditions]) !== NOT_MET));
  if (truth !== NOT_MET && bars.includes(true)) return { status: "closed", reason: "judged-abroad" };
  if (truth === MET) return bars.length > 0 ? { status: "unknown", reason: "bar-reach-unsettled" } : { status: "open", reason: null };
  if (truth === UNKNOWN) return { status: "unknown", reason: null };
  if (ownTruth !== NOT_MET) return { status: "unknown", reason: ownTruth === MET ? "readings-differ" : null };
  return { status: "closed", reason: book.some((entry) => entry.truth !== NOT_MET) ? "condition-not-met" : "no-ground" };
}

/** The readings of the rules under which another value would give another status, each with the value used. */
function turningReadings({ readings, placeAndTime }: Law, used: Readonly<Record<string, string>>, status: Status, statusUnder: (readings: Readonly<Record<string, string>>) => Status): Record<string, string> {
  const ids = new Set(placeAndTime.jurisdiction.grounds.flatMap(({ reading }) => (reading === undefined ? [] : [reading.id])));
  const turns = readings.filter(({ id, values }) => ids.has(id) && values.some((value) => value.id !== used[id] && statusUnder({ ...used, [id]: value.id }) !== status));
  return Object.fromEntries(turns.map(({ id }) => [id, used[id] ?? ""]));
}
