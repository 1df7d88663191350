import type { Law } from "../law/law.js";
import { MET, NOT_MET } from "../logic/truth.js";
import type { Citation } from "../schema/primitives.js";
import { inForceAt, periodOf, type EventTime } from "../law/in-force.js";

/** How a general rule stands to an event: in force then, reaching back as lighter law, not applied back as heavier law, or open. */
export interface Reach {
  readonly reach: "in-force" | "reaches-back" | "not-applied" | "unknown" | "not-in-sources";
  readonly cite: readonly Citation[];
}

/**
 * Whether a general rule of sentencing applies to an event: always from its own day; before it, only where it lightens.
 * @param rule - the article, for example `criminal-code-2009.art-160`
 * @param asOf - the date of assessment: a rule that was not yet in force then does not reach back; without it today's rules count
 * @returns `not-in-sources` for a rule of which the rules do not say whether it lightens
 * @example
 * reachOf(law, "criminal-code-2009.art-160", { date: "2009-06-05" }, null).reach; // => "reaches-back"
 */
export function reachOf(law: Law, rule: string, event: EventTime, asOf: string | null | undefined): Reach {
  const { generalRules, before } = law.placeAndTime.milderLaw;
  const [instrument = "", article = ""] = rule.split(".art-");
  const period = periodOf(law, instrument, article);
  const truth = inForceAt(period, event);
  const known = generalRules.find(({ id }) => id === rule);
  if (truth === MET) return { reach: "in-force", cite: known?.cite ?? [] };
  if (known === undefined) return { reach: truth === NOT_MET ? "not-in-sources" : "unknown", cite: before.cite };
  if (known.effect === "heavier") return { reach: truth === NOT_MET ? "not-applied" : "unknown", cite: known.cite };
  const hasCome = asOf == null || Object.values(period?.from ?? {}).every((start) => start <= asOf);
  if (hasCome) return { reach: "reaches-back", cite: known.cite };
  return { reach: truth === NOT_MET ? "not-applied" : "unknown", cite: [...known.cite, ...before.cite] };
}
