import { findAges } from "../../age/find-ages.js";
import { compileLaw } from "../../facts/compiled.js";
import { unfold } from "../../facts/frame.js";
import type { Law } from "../../law/law.js";
import { commencementsAt } from "../../offences/commencements.js";
import { describeWay, knowledgeDefeats, lookAt, wayOf } from "../../offences/ways.js";
import type { Charge } from "../../schema/assessment.js";
import type { Case } from "../../schema/case.js";

/**
 * The charges of perpetrators that stand, and why each other one falls: what a sweep over a whole law asks of a case, without looking
 * for the readings that mattered.
 */
export interface Standing {
  readonly charges: readonly Charge[];
  readonly reasonOf: (offence: string, victim: string | null) => Charge["reason"] | undefined;
}

/** Looks at every charge of a case; only those that stand are described. */
export function standingCharges(given: Case, law: Law, chosen: Readonly<Record<string, string>>): Standing {
  const compiled = compileLaw(law);
  const readings = { ...compiled.defaults, ...chosen };
  const setting = { compiled, verifiedOnly: false, knowledgeDefeats: knowledgeDefeats(readings) };
  const { frames } = unfold(given);
  const { at: ages } = findAges(compiled, given, readings);
  const charges: Charge[] = [];
  const reasons = new Map<string, Charge["reason"]>();
  for (const frame of frames) {
    const { ofCharges } = commencementsAt(compiled, frame.event, readings);
    const look = lookAt(setting, frame, { frames, ages, wayOf: () => undefined }, readings);
    for (const charge of compiled.charges) {
      const applies = ofCharges[charge.position]?.applies ?? "no";
      const concerned = charge.offence.victim === "none" || (charge.offence.victim === "optional" && frame.event.victims.length === 0) ? frame.victim === null : frame.victim !== null;
      if (!concerned || applies === "no") continue;
      const way = wayOf(look, charge, applies);
      if (way.decision.status === "made-out" || way.decision.status === "presumed") charges.push(describeWay(way));
      else reasons.set(`${charge.id} ${frame.victim?.id ?? ""}`, way.decision.reason);
    }
  }
  return { charges, reasonOf: (offence, victim) => reasons.get(`${offence} ${victim ?? ""}`) };
}
