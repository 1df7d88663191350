import type { Compiled, CompiledCharge } from "../facts/compiled.js";
import { withoutMinority, type Valuation, type World } from "../facts/valuation.js";
import { classOf } from "../law/class.js";
import { rangeOf } from "../law/figures.js";
import { MET } from "../logic/truth.js";
import type { Alternative, Charge, World as WorldResult } from "../schema/assessment.js";
import type { Element } from "../schema/offence.js";
import type { Citation } from "../schema/primitives.js";
import { openAlternatives, sorted } from "./alternatives.js";
import { decide, isReached, knowledgeOf, relevantWorlds, type Decision, type Setting, type Sight } from "./decide.js";
import { formOf, type Form } from "./form.js";
import { judge, merged, missingFacts, restsOnUnverified, type Worlds } from "./judge.js";
import { outcome, outcomeIn } from "./outcome.js";
import { pointsOfProof } from "./points-of-proof.js";
import { chooseRange, isSameRange, plainRange, type Judged } from "./range.js";
import { traceOf } from "./trace.js";

/** Finds one charge in one frame: its elements, range, alternatives and what stands in its way; relations come after. */
export function findCharge(setting: Setting, charge: CompiledCharge, sight: Sight): Charge {
  return describe(setting, charge, sight, decide(setting, charge, sight));
}

/** Puts into a result what a charge came to. */
export function describe(setting: Setting, charge: CompiledCharge, sight: Sight, decision: Decision): Charge {
  const { compiled } = setting;
  const { presumptions } = compiled.law.age;
  const { frame } = sight.valuation;
  const { status, reason, worlds, aggravating, supported } = decision;
  const form = decision.form ?? formOf(charge, worlds, aggravating);
  const { aggravations, bands, chosen } = form;
  const offenceClass = classOf(chosen.range, compiled.law.classes);

  const elements = charge.elements.map(({ rule, node }) => ({ id: rule.id, status: judge(node, worlds), cite: rule.cite, trace: traceOf(node, worlds) }));
  const presumed = supported || [...aggravations, ...bands].some((judged) => judged.status === "presumed") || elements.some((element) => element.status === "presumed");
  const open = status === "undetermined" || status === "presumed";
  const missing = open ? sorted([...charge.elements, ...charge.exemptions].flatMap(({ node }) => missingFacts(node, worlds))) : [];
  const knowledge = knowledgeOf(charge, sight);
  return {
    accused: frame.accused.id, event: frame.event.id, victim: frame.victim?.id ?? null, offence: charge.id,
    status, reason,
    reached: isReached(charge, sight.valuation, worlds.evidence),
    role: frame.role, stage: frame.stage,
    form: chosen.source === undefined ? "base" : "aggravated",
    band: chosen.band?.rule.id ?? null,
    elements: elements as Charge["elements"],
    aggravations: aggravations.map(rangedIn(aggravating)),
    bands: bands.map(rangedIn(worlds)),
    barriers: barriersOf(setting, charge, worlds) as Charge["barriers"],
    presumptions: [...(presumed ? [presumptions.presumedChild.id] : []), ...(knowledge === "presumed" ? [presumptions.presumedKnowledge.id] : [])],
    knowledge,
    consent: consentOf(charge, sight.valuation, worlds),
    pointsOfProof: pointsOfProof(compiled.law, frame, knowledge === "open") as Charge["pointsOfProof"],
    unverified: [
      ...(charge.elements.some(({ unverified, node }) => unverified || restsOnUnverified(node, worlds)) ? ["element" as const] : []),
      ...((chosen.source !== undefined && (chosen.source.unverified || restsOnUnverified(chosen.source.node, aggravating))) || (chosen.band?.unverified ?? false) ? ["form" as const] : []),
      ...(chosen.unverified ? ["range" as const] : []),
    ],
    missing,
    penalty: { class: chosen.caveats.includes("class-open") ? null : offenceClass, statutory: chosen.range, base: plainRange(charge), reason: chosen.reason, conditional: status === "undetermined", exempt: charge.penaltyExemptions.some(({ node }) => judge(node, worlds) === "met"), caveats: [...chosen.caveats, ...(charge.offence.silent?.includes("additional-penalties") ? ["additional-penalties-not-in-sources" as const] : [])], cite: chosen.cite as Citation[] },
    alternatives: alternativesOf(setting, charge, sight, decision, form, presumed),
    worlds: worldResults(setting, charge, sight.valuation, worlds.evidence),
    relations: [],
  };
}

/** An aggravation or a band as a result shows it: its trace, and the range it carries. */
function rangedIn(worlds: Worlds): (judged: Judged) => Charge["aggravations"][number] {
  return ({ entry: { rule, node }, status }) => ({ id: rule.id, status, cite: rule.cite as Citation[], trace: traceOf(node, worlds), penalty: rangeOf(rule.penalty) });
}

/** What stands, or may stand, in a charge's way besides its elements. */
export function barriersOf({ compiled: { grounds } }: Setting, { exemptions, penaltyExemptions, defences }: CompiledCharge, worlds: Worlds): readonly Charge["barriers"][number][] {
  const barred = (kind: Charge["barriers"][number]["kind"]) => ({ rule, node }: Compiled<Element>) => ({ id: rule.id, kind, status: judge(node, worlds), cite: rule.cite });
  return [...exemptions.map(barred("exemption")), ...penaltyExemptions.map(barred("penalty-exemption")), ...defences.map(barred("defence")), ...grounds.map(barred("ground"))];
}

function consentOf(charge: CompiledCharge, { frame }: Valuation, worlds: Worlds): Charge["consent"] {
  if (charge.consent === undefined || frame.facts.get("victim.consented") !== true) return null;
  return merged(charge.consent, worlds.evidence, worlds.verifiedOnly) === MET ? "irrelevant" : "not-in-sources";
}

function alternativesOf(setting: Setting, charge: CompiledCharge, sight: Sight, { status: found, worlds: { evidence }, aggravating }: Decision, form: Form, presumed: boolean): Alternative[] {
  if (found === "not-made-out") return [];
  const without = (kind: "presumption-rebutted" | "knowledge-rebutted", id: string, facts: string[], worlds: readonly World[]): Alternative => {
    const against: Worlds = { evidence: worlds, presumed: undefined, verifiedOnly: setting.verifiedOnly };
    const judged = (entries: readonly Judged[]) => entries.filter(({ entry }) => judge(entry.node, against) === "met").map(({ entry }) => entry);
    const { status } = outcome(charge, setting.compiled.grounds, worlds, setting.verifiedOnly);
    const { range, reason } = chooseRange(charge, judged(form.aggravations), judged(form.bands));
    return { if: [id], kind, facts, status, penalty: status === "not-made-out" ? null : range, ...(status === "not-made-out" || reason === null ? {} : { reason }) };
  };
  const { presumedChild, presumedKnowledge } = setting.compiled.law.age.presumptions;
  const adult = evidence.filter(({ minor }) => minor === false);
  const turns = sight.knowledge === "presumed" && charge.dependsOnMinority && sight.valuation.frame.victim !== null && sight.valuation.worlds.some(({ minor }) => minor !== false);
  return [
    ...(presumed ? [without("presumption-rebutted", presumedChild.id, [presumedChild.presumes], adult)] : []),
    ...(turns && setting.knowledgeDefeats ? [without("knowledge-rebutted", presumedKnowledge.id, [presumedKnowledge.unless], relevantWorlds(charge, withoutMinority(setting.compiled, sight.valuation)))].filter(({ status, penalty }) => status !== found || !isSameRange(penalty, form.chosen.range)) : []),
    ...openAlternatives(charge, form.aggravations, form.bands, aggravating),
  ];
}

/** Both worlds: the charge in each world that an undecided age leaves open, shown where they differ. */
function worldResults(setting: Setting, charge: CompiledCharge, valuation: Valuation, worlds: readonly World[]): WorldResult[] {
  if (worlds.length < 2) return [];
  const results = worlds.map((world): WorldResult => {
    const only: Worlds = { evidence: [world], presumed: undefined, verifiedOnly: setting.verifiedOnly };
    const met = <T extends { readonly unverified: boolean; readonly node: Compiled<Element>["node"] }>(entries: readonly T[]) => entries.filter((entry) => !(setting.verifiedOnly && entry.unverified) && judge(entry.node, only) === "met");
    const chosen = chooseRange(charge, met(charge.aggravations), met(charge.bands));
    const { status } = outcomeIn(charge, setting.compiled.grounds, world, setting.verifiedOnly);
    return {
      victimYears: charge.dependsOnVictimAge && valuation.victimSplit ? (world.victimYears as WorldResult["victimYears"]) : null,
      accusedYears: charge.dependsOnAccusedAge && valuation.accusedSplit ? (world.accusedYears as WorldResult["accusedYears"]) : null,
      status,
      form: chosen.source === undefined ? "base" : "aggravated",
      statutory: chosen.range,
      ...(status === "not-made-out" || chosen.reason === null ? {} : { reason: chosen.reason }),
    };
  });
  const [head] = results;
  return head === undefined || results.every((result) => isSameResult(result, head)) ? [] : joined(results);
}

function isSameResult(left: WorldResult, right: WorldResult): boolean {
  return left.status === right.status && left.form === right.form && isSameRange(left.statutory, right.statutory) && left.reason === right.reason;
}

/** Neighbouring worlds of one person's age that come to the same are shown as one. */
function joined(results: readonly WorldResult[]): WorldResult[] {
  return results.reduce<WorldResult[]>((kept, result) => {
    const before = kept.find((other) => isSameResult(other, result) && JSON.stringify(other.accusedYears) === JSON.stringify(result.accusedYears)
      && other.victimYears !== null && result.victimYears !== null && other.victimYears[1] === result.victimYears[0] - 1);
    if (before?.victimYears == null || result.victimYears === null) return [...kept, result];
    return kept.map((other) => (other === before ? { ...before, victimYears: [before.victimYears?.[0] ?? 0, result.victimYears?.[1] ?? null] } : other));
  }, []);
}
