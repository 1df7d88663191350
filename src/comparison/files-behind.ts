import { kindOf, type Kind } from "../law/kind-of.js";
import type { Law } from "../law/law.js";
import { conditionNodes, offenceConditions } from "../law/walk.js";
import type { Condition } from "../schema/condition.js";
import type { FileChange, LawChange } from "../schema/comparison.js";

/** What of a charge came out otherwise: a part of the offence, its figures, what sentencing makes of them, place and time. */
export type Concern = "parts" | "figures" | "sentencing" | "place-and-time";

const behindEverything: readonly Kind[] = ["law", "readings"];
/** The kinds of files, besides the offence's own, that bear on each. What stands nowhere bears on no charge: duties, differences, notices. */
const bearing: { readonly [concern in Concern]: ReadonlySet<Kind> } = {
  parts: new Set<Kind>([...behindEverything, "vocabulary", "grounds", "points-of-proof", "age-evidence", "age-presumptions", "participation", "legal-persons", "instrument", "definition"]),
  figures: new Set<Kind>(),
  sentencing: new Set<Kind>([...behindEverything, "classes", "terms", "participation", "recidivism", "minors", "mitigation", "legal-persons", "age-evidence", "age-presumptions", "instrument"]),
  "place-and-time": new Set<Kind>([...behindEverything, "classes", "jurisdiction", "limitation", "milder-law", "instrument"]),
};

/** Ids of rules on which an offence rests: itself, the definitions that it names, and its instrument. */
type Rests = ReadonlyMap<string, ReadonlySet<string>>;
const known = new WeakMap<Law, Rests>();

/**
 * The differing files behind a change of a charge: those of the offence and its definitions first, then those that bear on every charge.
 * @param concerns - what of the charge came out otherwise; where none of the files that bear on it differs, those that bear on anything
 * @param laws - the rule sets that are at hand, for what their offences name
 */
export function filesBehind(change: LawChange, offence: string, concerns: ReadonlySet<Concern>, laws: readonly Law[]): readonly FileChange[] {
  const found = filesFor(change, offence, concerns, laws);
  return found.length > 0 ? found : filesFor(change, offence, new Set(["parts", "figures", "sentencing", "place-and-time"]), laws);
}

function filesFor(change: LawChange, offence: string, concerns: ReadonlySet<Concern>, laws: readonly Law[]): readonly FileChange[] {
  const article = offence.split(".").slice(0, 2).join(".");
  const named = new Set(laws.flatMap((law) => [...(restsOf(law).get(article) ?? [])]));
  const bears = (kind: Kind) => [...concerns].some((concern) => bearing[concern].has(kind));
  const own: FileChange[] = [];
  const general: FileChange[] = [];
  for (const file of change.files) {
    const kind = kindOf(file.path);
    if (kind === "offence") {
      if (file.id === article && (concerns.has("parts") || concerns.has("figures"))) own.push(file);
    } else if (kind === "definition") {
      if (named.has(file.id) && bears(kind)) own.push(file);
    } else if (kind === "instrument") {
      if (file.id === article.split(".")[0] && bears(kind)) own.push(file);
    } else if (kind !== undefined && bears(kind)) general.push(file);
  }
  return [...own, ...general];
}

function restsOf(law: Law): Rests {
  const found = known.get(law);
  if (found !== undefined) return found;
  const definitions = new Map(law.definitions.map(({ id, when }) => [id, when]));
  const rests = new Map<string, Set<string>>();
  for (const offence of law.offences) {
    const ids = rests.get(offence.id) ?? new Set<string>();
    rests.set(offence.id, ids);
    for (const { value } of offenceConditions(offence)) gatherNames(value, definitions, ids);
  }
  known.set(law, rests);
  return rests;
}

function gatherNames(condition: Condition, definitions: ReadonlyMap<string, Condition>, into: Set<string>): void {
  for (const { value } of conditionNodes(condition, "")) {
    if (!("condition" in value) || into.has(value.condition)) continue;
    into.add(value.condition);
    const named = definitions.get(value.condition);
    if (named !== undefined) gatherNames(named, definitions, into);
  }
}
