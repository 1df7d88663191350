import { compareClassesOfFines, compareRanges } from "../law/compare-ranges.js";
import type { Law } from "../law/law.js";
import type { AssessedCharge, Charge } from "../schema/assessment.js";
import type { Sentence, Sentencing } from "../schema/sentencing-result.js";
import { articleOf, offenceOf } from "./stated-offence.js";

/** A charge with what sentencing found, and what place and time come to. */
export type Sentenced = Omit<Charge, "penalty"> & {
  readonly penalty: Charge["penalty"] & Sentencing;
  readonly jurisdiction: Pick<AssessedCharge["jurisdiction"], "status" | "cite">;
  readonly limitation: Pick<AssessedCharge["limitation"], "status">;
};

type Because = Sentence["setAside"][number]["because"];

/** A charge that stands but does not count, and the charge on account of which; none where Cambodian courts may not judge it. */
export type SetAside =
  | { readonly charge: Sentenced; readonly because: Exclude<Because, "no-jurisdiction">; readonly of: Sentenced }
  | { readonly charge: Sentenced; readonly because: "no-jurisdiction"; readonly of: null };

/**
 * Which standing charges of one accused count: none that Cambodian courts may not judge, which displaces no other either (Criminal
 * Code 12-23); none that another absorbs; of two alternatives, and of a general and a special
 * one, the heavier, unless a reading chooses the special law.
 * @param standing - the charges of one accused that are made out or presumed
 */
export function setAside(law: Law, standing: readonly Sentenced[]): { readonly counted: readonly Sentenced[]; readonly aside: readonly SetAside[] } {
  const judged = standing.filter(({ jurisdiction }) => jurisdiction.status !== "closed");
  const related = (charge: Sentenced, kind: Charge["relations"][number]["kind"]) => judged.filter((other) =>
    other.event === charge.event && other.victim === charge.victim && charge.relations.some((relation) => relation.kind === kind && relation.offence === other.offence));
  const aside: SetAside[] = [];
  const counted: Sentenced[] = [];
  for (const charge of standing.toSorted(byWeight)) {
    const [absorbing] = related(charge, "absorbed-by");
    const [chosen] = related(charge, "general-under").filter((special) => isChosenByReading(law, special, charge));
    const alternative = related(charge, "alternative").find((other) => counted.includes(other));
    const special = [...related(charge, "general-under"), ...related(charge, "special-over").filter((general) => !isChosenByReading(law, charge, general))].find((other) => counted.includes(other));
    if (!judged.includes(charge)) aside.push({ charge, because: "no-jurisdiction", of: null });
    else if (absorbing !== undefined) aside.push({ charge, because: "absorbed", of: absorbing });
    else if (chosen !== undefined) aside.push({ charge, because: "general", of: chosen });
    else if (alternative !== undefined) aside.push({ charge, because: "alternative", of: alternative });
    else if (special !== undefined) aside.push({ charge, because: "general", of: special });
    else counted.push(charge);
  }
  return { counted, aside };
}

/** The heavier first; of fines alone, which legal persons incur, that for the offence of the higher class (Criminal Code 18); of equals the first in code-point order of event, victim and offence. */
export function byWeight(left: Sentenced, right: Sentenced): number {
  return compareClassesOfFines({ range: left.penalty.applied, class: left.penalty.class }, { range: right.penalty.applied, class: right.penalty.class }) || compareRanges(left.penalty.applied, right.penalty.applied) || compareRanges(left.penalty.statutory, right.penalty.statutory) || (keyOf(left) < keyOf(right) ? -1 : 1);
}

function keyOf({ event, victim, offence }: Sentenced): string {
  return `${event} ${victim ?? ""} ${offence}`;
}

/** Whether the special law goes before the general one by a choice of reading, whatever their weight. */
function isChosenByReading(law: Law, special: Sentenced, general: Sentenced): boolean {
  const stated = (from: Sentenced, to: Sentenced, kind: string) => (offenceOf(law, from).relations ?? [])
    .some((relation) => relation.kind === kind && (relation.offence === to.offence || relation.offence === articleOf(to.offence)) && relation.reading !== undefined);
  return stated(special, general, "special-over") || stated(general, special, "general-under");
}
