import type { CompiledCharge, CompiledLaw } from "../facts/compiled.js";
import { first } from "../logic/evaluate.js";
import type { Node } from "../logic/compile.js";
import { MET, UNKNOWN } from "../logic/truth.js";
import type { Charge, ChargeReason, Trace } from "../schema/assessment.js";
import { leafOf, leafVerdict, limbsOf, statusName, truthName } from "./compare-world.js";
import type { Comparison } from "./comparison.js";
import type { Opinion } from "./second-opinion.js";
import { groundsOf, partsOf, type Part } from "./to-json-rules-engine.js";
import { mergedTheirs, noVerdict, opposite, type Theirs, type Verdict } from "./verdict.js";

/** What json-rules-engine said of a frame in every world that the evidence leaves open, and in those that a presumption leaves. */
export interface Opinions {
  readonly evidence: readonly Opinion[];
  /** Present only where a presumption supports the charge. */
  readonly presumed: readonly Opinion[] | undefined;
}

/** What decides a charge besides its conditions; of these json-rules-engine is not asked. */
const besidesConditions: readonly (ChargeReason | null)[] = [
  "prepared-only", "desisted", "attempt-not-punishable", "attempt-unverified", "participation-unverified", "no-principal-offence", "principal-undetermined", "not-for-legal-persons", "class-open", "attempt-not-in-sources", "legal-persons-not-in-sources",
];

/** Compares a charge of an assessment with the opinions on its frame: elements and aggravations with their traces, bars, band, status. */
export function* compareCharge(compiled: CompiledLaw, charge: CompiledCharge, found: Charge, own: Opinions, aggravating: Opinions, verifiedOnly: boolean): Generator<Comparison> {
  const parts = [...partsOf(charge), ...groundsOf(compiled)];
  for (const part of parts) {
    const { kind, entry: { rule, node, unverified } } = part;
    const { evidence, presumed } = verdictsOn(charge, part, kind === "aggravation" ? aggravating : own);
    const id = { kind, id: rule.id };
    const theirs = judged(rootTruths(evidence), presumed && rootTruths(presumed));
    const stated = kind === "element" ? found.elements : kind === "aggravation" ? found.aggravations : [];
    for (const entry of stated) if (entry.id === rule.id) yield* compareTrace(id, node, entry.trace, { evidence, presumed }, verifiedOnly, false);
    const ours = kind === "band" ? undefined : [...stated, ...found.barriers.filter((barrier) => barrier.kind === kind)].find((entry) => entry.id === rule.id)?.status ?? "absent";
    // An aggravation for which no text was seen is not applied at all.
    if (ours !== undefined) yield { part: id, leaf: null, ours, theirs: kind === "aggravation" && verifiedOnly && unverified ? "not-met" : theirs };
  }
  const bands = parts.filter((part) => part.kind === "band").filter((part) => {
    const { evidence, presumed } = verdictsOn(charge, part, own);
    return ["met", "presumed"].includes(judged(rootTruths(evidence), presumed && rootTruths(presumed)));
  });
  yield { part: null, leaf: null, ours: found.band ?? "no-band", theirs: (bands.length === 1 ? bands[0]?.entry.rule.id : undefined) ?? "no-band" };
  yield { part: null, leaf: null, ours: found.reached ? "reached" : "not-reached", theirs: own.evidence[0]?.reached(charge) ?? false ? "reached" : "not-reached" };
  if (!besidesConditions.includes(found.reason)) yield { part: null, leaf: null, ours: found.status, theirs: statusOf(compiled, charge, own) };
}

/** The status that json-rules-engine gives a charge over all worlds, with the presumption where it supports the charge. */
export function statusOf(compiled: CompiledLaw, charge: CompiledCharge, { evidence, presumed }: Opinions): string {
  const plain = truthOver(compiled, charge, evidence);
  const isSupported = plain === UNKNOWN && presumed !== undefined && truthOver(compiled, charge, presumed) === MET;
  return isSupported ? "presumed" : statusName(plain);
}

/** A defence or ground bars where every world establishes it; where only some do, it bars in none. */
function truthOver(compiled: CompiledLaw, charge: CompiledCharge, opinions: readonly Opinion[]): Theirs {
  const bars = [...partsOf(charge), ...groundsOf(compiled)].filter(({ kind }) => kind === "defence" || kind === "ground");
  const established = bars.map((bar) => opinions.map((opinion) => opinion.part(bar.kind === "ground" ? undefined : charge, bar).truth === MET));
  const isWavering = established.some((worlds) => worlds.includes(true)) && !established.some((worlds) => worlds.every(Boolean));
  return mergedTheirs(opinions.map((opinion) => (isWavering ? opinion.undefended(charge) : opinion.charge(charge))));
}

interface Verdicts {
  readonly evidence: readonly Verdict[];
  readonly presumed: readonly Verdict[] | undefined;
}

function verdictsOn(charge: CompiledCharge, part: Part, { evidence, presumed }: Opinions): Verdicts {
  const of = part.kind === "ground" ? undefined : charge;
  return { evidence: evidence.map((opinion) => opinion.part(of, part)), presumed: presumed?.map((opinion) => opinion.part(of, part)) };
}

const rootTruths = (verdicts: readonly Verdict[]): readonly Theirs[] => verdicts.map(({ truth }) => truth);

function judged(evidence: readonly Theirs[], presumed: readonly Theirs[] | undefined): string {
  const plain = mergedTheirs(evidence);
  return plain === UNKNOWN && presumed !== undefined && mergedTheirs(presumed) === MET ? "presumed" : truthName(plain);
}

function* compareTrace(part: Comparison["part"], node: Node, trace: Trace, verdicts: Verdicts, verifiedOnly: boolean, isNegated: boolean): Generator<Comparison> {
  const each = (change: (verdict: Verdict) => Verdict): Verdicts => ({ evidence: verdicts.evidence.map(change), presumed: verdicts.presumed?.map(change) });
  const truths = (given: readonly Verdict[]) => rootTruths(given).map((truth) => (isNegated ? opposite(truth) : truth));
  const said = node.kind === "leaf" ? each(leafVerdict) : verdicts;
  if (node.kind !== "leaf") {
    const limbs = node.kind === "any" || node.kind === "all" ? limbsOf(node, verifiedOnly) : undefined;
    for (const [index, limb] of (limbs ?? [first(node.of)]).entries()) {
      const below = trace.kind === "fact" ? undefined : trace.of[node.of.indexOf(limb)];
      if (below === undefined) yield { part, leaf: null, ours: "absent", theirs: "no-result" };
      else yield* compareTrace(part, limb, below, limbs === undefined ? verdicts : each(({ parts }) => parts[index] ?? noVerdict), verifiedOnly, isNegated !== (node.kind === "not"));
    }
  }
  yield { part, leaf: node.kind === "leaf" ? leafOf(node) : null, ours: trace.status, theirs: judged(truths(said.evidence), said.presumed && truths(said.presumed)) };
}
