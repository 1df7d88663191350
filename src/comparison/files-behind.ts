import { kindOf, type Kind } from "../law/kind-of.js";
import type { Law } from "../law/law.js";
import { conditionNodes, offenceConditions } from "../law/walk.js";
import type { Condition } from "../schema/condition.js";
import type { FileChange, LawChange } from "../schema/comparison.js";

/** Kinds of files that bear on every charge: facts, ages, classes, sentencing, place and time. The others bear on none, or on their own. */
const general: ReadonlySet<Kind> = new Set<Kind>([
  "law", "readings", "vocabulary", "classes", "grounds", "points-of-proof", "terms", "participation", "recidivism", "minors", "mitigation", "concurrence", "legal-persons",
  "age-evidence", "age-presumptions", "jurisdiction", "limitation", "milder-law",
]);

/** Ids of rules on which an offence rests: itself, the definitions that it names, and its instrument. */
type Rests = ReadonlyMap<string, ReadonlySet<string>>;
const known = new WeakMap<Law, Rests>();

/**
 * The differing files on which a charge rests: those of the offence, of its definitions and its instrument first, then those that bear on every charge.
 * @param laws - the rule sets that are at hand, for what their offences name
 */
export function filesBehind(change: LawChange, offence: string, laws: readonly Law[]): readonly FileChange[] {
  const article = offence.split(".").slice(0, 2).join(".");
  const own = new Set(laws.flatMap((law) => [...(restsOf(law).get(article) ?? [])]));
  own.add(article).add(article.split(".")[0] ?? article);
  const isGeneral = ({ path }: FileChange) => {
    const kind = kindOf(path);
    return kind !== undefined && general.has(kind);
  };
  return [...change.files.filter(({ id }) => own.has(id)), ...change.files.filter((file) => !own.has(file.id) && isGeneral(file))];
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
