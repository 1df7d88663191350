import type { Law } from "../law/law.js";
import type { PenaltyRange } from "../schema/penalty.js";
import { present } from "../schema/present.js";
import type { Citation } from "../schema/primitives.js";
import type { RecidivismCase } from "../schema/sentencing.js";
import { compareMaxima, doubleTerm } from "../time/term.js";
import type { Recidivism } from "./recidivism.js";
import { take, type Sum } from "./sum.js";

/**
 * Recidivism: raises the maximum of imprisonment, and nothing else.
 * @param conviction - on account of which; null where none is stated
 */
export function takeRecidivism(law: Law, sum: Sum, rule: RecidivismCase, readings: Readonly<Record<string, string>>, conviction: Recidivism["conviction"] = null): Sum {
  const imprisonment = sum.range?.imprisonment;
  if (sum.range == null || imprisonment == null) return sum;
  const raised = raise(law, rule, imprisonment.max, readings);
  if (raised === undefined) return sum;
  const after: PenaltyRange = { ...sum.range, imprisonment: { ...imprisonment, max: raised.max } };
  const { recidivism } = law.sentencing;
  return take(sum, "recidivism", [{ rule: rule.rule, after, cite: [...recidivism.cite, ...rule.cite, ...raised.cite, ...recidivism.conditions.flatMap(({ id, cite }) => (id === "pleaded" ? cite : []))], recidivism: { becomes: raised.becomes, cappedAt: raised.cappedAt, within: rule.within, conviction } }]);
}

interface Raised {
  readonly max: string;
  readonly becomes: "double" | "life";
  readonly cappedAt: string | null;
  readonly cite: readonly Citation[];
}

function raise(law: Law, { maximum, keepsClass }: RecidivismCase, max: string, readings: Readonly<Record<string, string>>): Raised | undefined {
  const entry = maximum.find(({ from, upTo }) => (from === undefined || compareMaxima(max, from) >= 0) && (upTo === undefined || compareMaxima(max, upTo) <= 0));
  if (entry === undefined || max === "life") return undefined;
  if (entry.becomes === "life") return { max: "life", becomes: "life", cappedAt: null, cite: entry.cite };
  const doubled = doubleTerm(max);
  const highest = present(law.classes.toSorted((a, b) => compareMaxima(b.upTo, a.upTo))[0]);
  const isCapped = !keepsClass && readings["twenty-years-doubled"] !== "literal-40" && compareMaxima(doubled, highest.upTo) > 0;
  return isCapped ? { max: highest.upTo, becomes: "double", cappedAt: highest.upTo, cite: [...entry.cite, ...highest.cite] } : { max: doubled, becomes: "double", cappedAt: null, cite: entry.cite };
}
