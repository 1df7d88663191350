import { createMemo } from "../memo/memo.js";
import { oncePer } from "../memo/once-per.js";
import { momentOf } from "../law/moment.js";
import { applyOperator } from "../logic/predicate.js";
import { present } from "../schema/present.js";
import type { CompiledLaw } from "./compiled.js";
import type { Frame } from "./frame.js";
import { ageValue, splitYears, type Years } from "./valuation.js";

/** What is known of the ages in a frame; `presumedMinor` where Decision 107's presumption stands for the victim. */
export interface FrameAges {
  readonly victim: Years | null;
  readonly presumedMinor: boolean;
  readonly accused: Years | null;
}

/**
 * All that offences can see of a frame, as a text: two frames with the same key come to the same charges, whoever the people are.
 * Several victims of one event, and most cases of one kind, differ in nothing that the law asks.
 */
export function frameKey(compiled: CompiledLaw, frame: Frame, ages: FrameAges): string {
  const { event, victim, accused, role, stage, facts } = frame;
  let key = `${momentOf(compiled.law, event)}|${event.country}|${role}|${stage}|${accused.legalPerson === true}|${yearsKey(compiled, "accused", ages.accused)}|`;
  key += victim === null ? `none of ${Math.min(event.victims.length, 1)}` : `${yearsKey(compiled, "victim", ages.victim)} ${ages.presumedMinor}`;
  for (const [fact, value] of facts) key += typeof value === "boolean" ? `${value ? "|+" : "|-"}${fact}` : `|=${fact} ${JSON.stringify(value)}`;
  return key;
}

/** Enough for every interval of years that cases commonly have. */
const MOST = 5000;
const yearsKeys = oncePer<CompiledLaw, ReturnType<typeof createMemo<string>>>(() => createMemo(MOST));

/** Years between two neighbouring lines of the law are alike where every comparison of years comes to the same; years on both sides of a line are shown as they are. */
function yearsKey(compiled: CompiledLaw, person: "victim" | "accused", years: Years | null): string {
  return years === null ? "?" : yearsKeys(compiled)(`${person} ${years.join(" ")}`, () => {
    const lines = compiled.lines[person];
    if (splitYears(years, lines).length > 1) return years.join("-");
    const compared = compiled.inputs.ages.filter(({ derived }) => derived.person === person).map(({ predicate, derived }) => {
      const { operator, value } = present(compiled.predicates[predicate]);
      return applyOperator(operator, value, ageValue(derived, years));
    });
    return `${lines.filter((line) => years[0] >= line.years).length}:${compared.join("")}`;
  });
}
