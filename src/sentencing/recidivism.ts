import type { Law } from "../law/law.js";
import { present } from "../schema/present.js";
import type { Conviction } from "../schema/case.js";
import type { OffenceClass } from "../schema/general.js";
import type { RecidivismCase } from "../schema/sentencing.js";
import { isAtLeast } from "../time/term.js";
import type { Basis, Circumstances } from "./circumstances.js";
import { wasInForce } from "../law/was-in-force.js";
import { isCounted } from "./is-counted.js";
import { every, some, type Known } from "./kleene.js";
import { isWithin } from "./period.js";
import { articleOf } from "./stated-offence.js";

/** Whether recidivism raises the maximum of a charge, and under which case. */
export interface Recidivism {
  readonly holds: Known;
  readonly case: RecidivismCase | null;
  /** The conviction on account of which: the first that counts, or else that may. */
  readonly conviction: { readonly at: number; readonly finalOn: string } | null;
}

const none: Recidivism = { holds: false, case: null, conviction: null };

/**
 * Recidivism of an adult: only where pleaded for this accused, never for an event before its rules, not after an amnesty
 * (Criminal Code 83-92). Minority is looked at elsewhere.
 * @param classes - the classes the new offence may have
 */
export function recidivismOf(law: Law, charge: Basis, classes: readonly OffenceClass[], circumstances: Circumstances): Recidivism {
  const { recidivism } = law.sentencing;
  const { accused, event } = circumstances;
  const governs = wasInForce(law, recidivism.rule, event);
  if (accused.recidivismPleaded !== true || governs === false) return none;
  const found = classes.map((offenceClass) => inClass(law, charge, offenceClass, circumstances));
  const standing = found.filter(({ holds }) => holds !== false);
  const [first] = standing;
  if (first === undefined) return none;
  const isOpen = governs === null || standing.length < found.length || standing.some(({ holds }) => holds === null);
  return { ...first, holds: isOpen ? null : true };
}

function inClass(law: Law, charge: Basis, offenceClass: OffenceClass, circumstances: Circumstances): Recidivism {
  const { accused } = circumstances;
  const results = law.sentencing.recidivism.cases.filter(({ offence }) => offence === offenceClass).map((rule): Recidivism => {
    // Convictions that are not stated are not known; a list without one is known to be empty.
    if (accused.convictions == null) return { holds: null, case: rule, conviction: null };
    const found = accused.convictions.map(({ finalOn }, at) => ({ at, finalOn }));
    const matching = accused.convictions.map((conviction) => matches(law, charge, rule, conviction, circumstances));
    const holds = some(matching);
    return { holds, case: rule, conviction: holds === false ? null : present(found[matching.indexOf(holds)]) };
  });
  return results.find(({ holds }) => holds === true) ?? results.find(({ holds }) => holds === null) ?? none;
}

function matches(law: Law, charge: Basis, { earlier, within }: RecidivismCase, conviction: Conviction, { event, readings }: Circumstances): Known {
  // An amnesty, like any ground that takes a penalty away, counts when it is stated.
  if (conviction.class !== earlier.class || conviction.amnestied === true) return false;
  return every([
    isCounted(law, conviction, readings),
    isWithin(conviction.finalOn, within, event),
    earlier.imprisonment === undefined ? true : conviction.imprisonment == null ? null : isAtLeast(conviction.imprisonment, earlier.imprisonment),
    earlier.same === true ? isSame(law, charge.offence, conviction, readings) : true,
  ]);
}

/** Whether two misdemeanours are the same one: under one article, or by the same conduct where the reading says so. */
function isSame(law: Law, offence: string, { offence: earlier, sourceOffence }: Conviction, readings: Circumstances["readings"]): Known {
  const { sameConduct, assimilated } = law.sentencing.recidivism;
  const groups = (as: (typeof assimilated)[number]["as"]) => assimilated.flatMap((group) => (group.as === as && group.offences !== "not-in-sources" ? [group.offences] : []));
  const countsAsSource = (id: string) => groups("source-offence").some((offences) => offences.includes(id));
  // Receiving has no article in the sources: a source is taken from a conviction under any article that is not an offence of another kind.
  const hasSource = earlier === undefined || countsAsSource(articleOf(earlier)) || law.offences.every(({ id }) => id !== articleOf(earlier));
  const now = articleOf(offence);
  const before = [earlier, hasSource ? sourceOffence : undefined].flatMap((id) => (id === undefined ? [] : [articleOf(id)]));
  if (before.length === 0) return null;
  if (before.includes(now)) return true;
  const areIn = (offences: readonly string[]) => offences.includes(now) && before.some((id) => offences.includes(id));
  if (groups("one-another").some(areIn) || (readings["same-misdemeanour"] === "same-conduct" && sameConduct.some(({ offences }) => areIn(offences)))) return true;
  // What counts as the offence its object comes from is open while that offence is not stated; of the charge no fact names it.
  return countsAsSource(now) || (sourceOffence === undefined && before.some(countsAsSource)) ? null : false;
}
