import type { Years } from "../facts/valuation.js";
import { deepFreeze } from "../memo/deep-freeze.js";
import { identityOf } from "../memo/identity.js";
import type { Law } from "../law/law.js";
import { createMemo, type Memo } from "../memo/memo.js";
import { momentOf } from "../law/moment.js";
import { oncePer } from "../memo/once-per.js";
import { readingsKey } from "../law/readings-key.js";
import type { PenaltyRange } from "../schema/penalty.js";
import type { Basis, Circumstances } from "./circumstances.js";

/** Enough for every charge of a law in the circumstances that cases commonly have. */
const MOST = 4000;

/**
 * Makes a sentencing, or gives the one that was kept for a charge and circumstances that are the same in all that counts. A
 * record of convictions is each person's own: then nothing is kept.
 * @param what - names the sentencing that is made
 * @param make - pure
 * @returns frozen where it is kept, for many results may share it
 */
export function keptSentencing<T extends object>(what: string, law: Law, basis: Basis, circumstances: Circumstances, make: (basis: Basis, circumstances: Circumstances) => T): T {
  const { accused: { nationality, convictions, recidivismPleaded, legalPerson }, event: { date, place }, readings, verifiedOnly } = circumstances;
  if (recidivismPleaded === true || (convictions?.length ?? 0) > 0) return make(basis, circumstances);
  const accusedYears = countingYears(law, circumstances.accusedYears);
  const { offence, stands, role, stage, form, band, established, atAges, penalty } = basis;
  const key = [
    what, offence, stands, role, stage, form, band, penalty.class, rangeKey(penalty.statutory), penalty.exempt, identityOf(penalty.cite),
    established.map(({ id, cite }) => `${id} ${identityOf(cite)}`).join(), atAges.map((at) => `${at.years.join(" ")} ${at.stands}`).join(),
    nationality, legalPerson, convictions == null, accusedYears?.join(" "), momentOf(law, circumstances.event), readingsKey(law, readings), verifiedOnly,
  ].join("|");
  return memoOf(law)(key, () => deepFreeze(make(basis, { accused: { nationality, convictions, legalPerson }, event: { date, place }, accusedYears, readings, verifiedOnly }))) as T;
}

const memoOf = oncePer<Law, Memo<object>>(() => createMemo(MOST));

/** Years from majority on are alike. */
function countingYears({ sentencing: { minors: { majority } } }: Law, years: Years | null): Years | null {
  if (years === null) return null;
  const [low, high] = years;
  return [Math.min(low, majority.years), high === null || high >= majority.years ? null : high];
}

function rangeKey(range: PenaltyRange | null): string {
  if (range === null) return "";
  const { imprisonment, fine } = range;
  return `${imprisonment === null ? "" : `${imprisonment.min} ${imprisonment.max}`}/${fine === null ? "" : `${fine.min} ${fine.max}`}`;
}
