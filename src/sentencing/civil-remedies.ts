import { bestRank } from "../law/figures.js";
import type { Law } from "../law/law.js";
import type { Charge } from "../schema/assessment.js";
import type { Citation } from "../schema/primitives.js";
import { articleOf, offenceOf } from "./stated-offence.js";

/** A civil remedy that goes with charges of a case, as a notice. */
export interface RemedyNotice {
  readonly id: string;
  readonly offences: readonly string[];
  readonly cite: readonly Citation[];
}

/** The civil remedies that standing charges call for, in the law's order (LSHTSE 45-47). */
export function civilRemedies(law: Law, charges: readonly Charge[], verifiedOnly: boolean): readonly RemedyNotice[] {
  const standing = new Map(charges.filter(({ status }) => status === "made-out" || status === "presumed").map((charge) => [articleOf(charge.offence), offenceOf(law, charge)] as const));
  return law.penalties.remedies.flatMap(({ id, offences, cite }): RemedyNotice[] => {
    if (verifiedOnly && bestRank(cite) === "unverified") return [];
    const reached = [...standing].filter(([, offence]) => offences.some(({ instrument, from, to }) => {
      const article = Number.parseInt(offence?.article ?? "", 10);
      return offence?.instrument === instrument && article >= from && article <= to;
    })).map(([article]) => article).toSorted();
    return reached.length === 0 ? [] : [{ id, offences: reached, cite }];
  });
}
