import type { Law } from "../../law/law.js";
import type { Choices } from "./choices.js";

/** The reading under which no presumption supports a charge. */
export const WITHOUT_PRESUMPTIONS = { "presumption-reach": "protection" } as const;

/** A value for some of the open questions of a law, presumptions off. */
export function pickReadings(law: Law, choices: Choices): Readonly<Record<string, string>> {
  const chosen = choices.chance(50) ? choices.some(law.readings, 30) : [];
  return { ...Object.fromEntries(chosen.map(({ id, values }) => [id, choices.pick(values).id])), ...WITHOUT_PRESUMPTIONS };
}
