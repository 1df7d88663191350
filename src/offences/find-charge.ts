import type { Compiled, CompiledCharge } from "../facts/compiled.js";
import type { Valuation, World } from "../facts/valuation.js";
import { classOf } from "../law/class.js";
import { rangeOf } from "../law/figures.js";
import { MET } from "../logic/truth.js";
import type { Alternative, Charge, World as WorldResult } from "../schema/assessment.js";
import type { Element } from "../schema/offence.js";
import type { Citation } from "../schema/primitives.js";
import { openAlternatives, sorted } from "./alternatives.js";
import { decide, isReached, knowledgeOf, within, type Decision, type Setting, type Sight, type Suppose } from "./decide.js";
import { formOf, type Form } from "./form.js";
import { judge, merged, missingFacts, restsOnUnverified, type Worlds } from "./judge.js";
import { pointsOfProof } from "./points-of-proof.js";
import { isSameRange, plainRange, type Judged } from "./range.js";
import { traceOf } from "./trace.js";

/** Finds one charge in one frame: its elements, range, alternatives and what stands in its way; relations come after. */
export function findCharge(setting: Setting, charge: CompiledCharge, sight: Sight): Charge {
  return describe(setting, charge, sight, decide(setting, charge, sight), (seen) => decide(setting, charge, seen(sight)));
}

/** Puts into a result what a charge came to, and what it would come to in each world and without what is presumed. */
export function describe(setting: Setting, charge: CompiledCharge, sight: Sight, decision: Decision, suppose: Suppose): Charge {
  const { compiled } = setting;
  const { presumptions } = compiled.law.age;
  const { frame } = sight.valuation;
  const { status, reason, worlds, aggravating, supported } = decision;
  const form = decision.form ?? formOf(charge, worlds, aggravating);
  const { aggravations, bands, chosen } = form;
  const offenceClass = classOf(chosen.range, compiled.law.classes);

  const elements = charge.elements.map(({ rule, node }) => ({ id: rule.id, status: judge(node, worlds), cite: rule.cite, trace: traceOf(node, worlds) }));
  const presumed = supported || status === "presumed" || [...aggravations, ...bands].some((judged) => judged.status === "presumed") || elements.some((element) => element.status === "presumed");
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
    alternatives: alternativesOf(setting, charge, sight, decision, form, presumed, suppose),
    worlds: worldResults(charge, sight, worlds.evidence, suppose),
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

function alternativesOf({ compiled: { law }, knowledgeDefeats }: Setting, charge: CompiledCharge, sight: Sight, decision: Decision, form: Form, presumed: boolean, suppose: Suppose): Alternative[] {
  if (decision.status === "not-made-out") return [];
  const without = (kind: "presumption-rebutted" | "knowledge-rebutted", id: string, fact: string, then: Decision): Alternative => {
    const { range, reason } = (then.form ?? formOf(charge, then.worlds, then.aggravating)).chosen;
    const isOut = then.status === "not-made-out";
    return { if: [id], kind, facts: [fact], status: then.status, penalty: isOut ? null : range, ...(isOut || reason === null ? {} : { reason }) };
  };
  const { presumedChild, presumedKnowledge } = law.age.presumptions;
  const turns = knowledgeDefeats && knowledgeOf(charge, sight) === "presumed";
  return [
    ...(presumed ? [without("presumption-rebutted", presumedChild.id, presumedChild.presumes, suppose((seen) => within(seen, isAdult), isAdult))] : []),
    ...(turns ? [without("knowledge-rebutted", presumedKnowledge.id, presumedKnowledge.unless, suppose((seen) => ({ ...seen, knowledge: "rebutted" })))].filter(({ status, penalty }) => status !== decision.status || !isSameRange(penalty, form.chosen.range)) : []),
    ...openAlternatives(charge, form.aggravations, form.bands, decision.aggravating),
  ];
}

function isAdult({ minor }: World): boolean {
  return minor === false;
}

/** Both worlds: the charge in each world that an undecided age leaves open, shown where they differ. */
function worldResults(charge: CompiledCharge, sight: Sight, worlds: readonly World[], suppose: Suppose): WorldResult[] {
  if (worlds.length < 2) return [];
  const { victimSplit, accusedSplit } = sight.valuation;
  const results = worlds.map(({ victimYears, accusedYears }): WorldResult => {
    const isVictimSo = (other: World) => areSameYears(other.victimYears, victimYears);
    const then = suppose((seen) => within(seen, (other) => isVictimSo(other) && areSameYears(other.accusedYears, accusedYears)), isVictimSo);
    const { chosen } = then.form ?? formOf(charge, then.worlds, then.aggravating);
    return {
      victimYears: charge.dependsOnVictimAge && victimSplit ? (victimYears as WorldResult["victimYears"]) : null,
      accusedYears: charge.dependsOnAccusedAge && accusedSplit ? (accusedYears as WorldResult["accusedYears"]) : null,
      status: then.status,
      form: chosen.source === undefined ? "base" : "aggravated",
      statutory: chosen.range,
      ...(then.status === "not-made-out" || chosen.reason === null ? {} : { reason: chosen.reason }),
    };
  });
  const [head] = results;
  return head === undefined || results.every((result) => isSameResult(result, head)) ? [] : joined(results);
}

function areSameYears(left: World["victimYears"], right: World["victimYears"]): boolean {
  return left === right || (left !== null && right !== null && left[0] === right[0] && left[1] === right[1]);
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
    const both: WorldResult = { ...before, victimYears: [before.victimYears[0], result.victimYears[1]] };
    return kept.map((other) => (other === before ? both : other));
  }, []);
}
