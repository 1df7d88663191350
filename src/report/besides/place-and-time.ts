import type { LimitationFinding } from "../../schema/place-and-time.js";
import { briefSources } from "../brief-citations.js";
import { limitationWords } from "../charge/place-and-time.js";
import { fieldOf } from "../document.js";
import { jurisdictionBlocks } from "../place-and-time-blocks.js";
import { ofEachCharge, sameOf, type BesidesSection } from "./section.js";

/** Grounds and conditions of jurisdiction, where it is not simply open. */
export const place: BesidesSection = ofEachCharge((context, { jurisdiction }) =>
  jurisdiction.status === "open" && jurisdiction.conditions.length === 0 ? [] : jurisdictionBlocks(context, jurisdiction));

/** To which day a prosecution may be brought. Where it was not assessed a notice says why. */
export const limitation: BesidesSection = (context, charges) => {
  const { own, words } = context;
  const days = sameOf(context, charges, ({ limitation: found }) => {
    if (found.status === "not-assessed") return undefined;
    const why = found.status === "unknown" && found.caveats.includes("class-unknown") ? `, ${own.limitationCaveat["class-unknown"]}` : "";
    return limitationWords(context, found) + why;
  });
  return fieldOf(own.limitation, days.length === 0 ? [] : [days.map(({ said, names }) => (names === undefined ? said : words.sentencing.ofCharges(names, said))).join("; ")]);
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
