import type { LimitationFinding } from "../../schema/place-and-time.js";
import { briefSources } from "../brief-citations.js";
import { isExpired, limitationWords } from "../charge/place-and-time.js";
import { fieldOf } from "../document.js";
import { saidOfCharges, sameOf, type BesidesSection } from "./section.js";

/** To which day a prosecution may be brought. Where it may not, the charge says so; where that was not assessed, a notice says why. */
export const limitation: BesidesSection = (context, charges) => {
  const { own } = context;
  const days = sameOf(context, charges, ({ limitation: found }) => {
    if (found.status === "not-assessed" || isExpired(found)) return undefined;
    const why = found.status === "unknown" && found.caveats.includes("class-unknown") ? `, ${own.limitationCaveat["class-unknown"]}` : "";
    return limitationWords(context, found) + why;
  });
  return saidOfCharges(context, own.limitation, days);
};

/** What of the limitation is not settled, and the law behind it. */
export const limitationCaveats: BesidesSection = (context, charges) => {
  const { own, words } = context;
  const assessed = charges.filter(({ limitation: { status } }) => status !== "not-assessed");
  const open = [...new Set(assessed.flatMap(({ limitation: { caveats } }) => caveats))].filter((caveat) => caveat !== "class-unknown");
  const said = open.flatMap((caveat) => sameOf(context, charges, ({ limitation: found }) => (isOpen(found, caveat) ? true : undefined))
    .map(({ names }) => (names === undefined ? own.limitationCaveat[caveat] : `${own.limitationCaveat[caveat]} (${names})`)));
  return fieldOf(words.sentencing.limitationOpen, said.length === 0 ? [] : [said.join("; "), ...briefSources(context, assessed.flatMap(({ limitation: { cite } }) => cite))]);
};

function isOpen({ status, caveats }: LimitationFinding, caveat: LimitationFinding["caveats"][number]): boolean {
  return status !== "not-assessed" && caveats.includes(caveat);
}
