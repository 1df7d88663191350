import type { Knowledge } from "../age/knowledge.js";
import type { Compiled, CompiledCharge, CompiledLaw } from "../facts/compiled.js";
import { withoutMinority, type Valuation, type World } from "../facts/valuation.js";
import { classOf } from "../law/class.js";
import { rangeOf } from "../law/figures.js";
import { MET, NOT_MET } from "../logic/truth.js";
import type { Alternative, Charge, ChargeReason, World as WorldResult } from "../schema/assessment.js";
import type { Element } from "../schema/offence.js";
import type { Citation } from "../schema/primitives.js";
import { openAlternatives, sorted } from "./alternatives.js";
import { judge, merged, missingFacts, restsOnUnverified, type Worlds } from "./judge.js";
import { outcome, outcomeIn } from "./outcome.js";
import { pointsOfProof } from "./points-of-proof.js";
import { plainRange, chooseRange, isSameRange, type Chosen, type Judged } from "./range.js";
import { isParticipationPunishable, unpunishableStage } from "./stage.js";
import { traceOf } from "./trace.js";

/** What decides a charge besides the frame's facts. */
export interface Setting {
  readonly compiled: CompiledLaw;
  readonly verifiedOnly: boolean;
  /** Rebutted knowledge of minority defeats what turns on it, rather than being a point of proof only. */
  readonly knowledgeDefeats: boolean;
  /** Every charge is shown, so that what changes one that is not made out matters too. */
  readonly all?: boolean;
}

/** A frame as one charge sees it. */
export interface Sight {
  readonly valuation: Valuation;
  /** For an accomplice: the frame with the perpetrator's own circumstances, where aggravations pass over. */
  readonly aggravating: Valuation;
  readonly knowledge: Knowledge;
  /** Whether Decision 107's presumption of childhood supports this charge. */
  readonly presumption: boolean;
  readonly applies: "yes" | "unknown";
}

/** Finds one charge in one frame: its elements, range, alternatives and what stands in its way; relations come after. */
export function findCharge(setting: Setting, charge: CompiledCharge, sight: Sight): Charge {
  const { compiled, verifiedOnly } = setting;
  const { presumptions } = compiled.law.age;
  const turnsOnMinority = charge.dependsOnVictimAge && sight.valuation.frame.victim !== null;
  const defeated = turnsOnMinority && sight.knowledge === "rebutted" && setting.knowledgeDefeats;
  const see = (valuation: Valuation) => (defeated ? withoutMinority(compiled, valuation) : valuation);
  const worldsOf = (valuation: Valuation): Worlds => {
    const evidence = relevantWorlds(charge, see(valuation));
    return { evidence, presumed: sight.presumption && !defeated ? evidence.filter(({ minor }) => minor === true) : undefined, verifiedOnly };
  };
  const worlds = worldsOf(sight.valuation);
  const aggravating = worldsOf(sight.aggravating);
  const plain = outcome(charge, compiled.grounds, worlds.evidence, verifiedOnly);
  const supported = plain.status === "undetermined" && worlds.presumed !== undefined && outcome(charge, compiled.grounds, worlds.presumed, verifiedOnly).status === "made-out";

  const aggravations = charge.aggravations.map((entry): Judged => ({ entry, status: verifiedOnly && entry.unverified ? "not-met" : judge(entry.node, aggravating) }));
  const bands = charge.bands.map((entry): Judged => ({ entry, status: judge(entry.node, worlds) }));
  const holding = (judged: readonly Judged[], ...statuses: readonly string[]) => judged.filter(({ status }) => statuses.includes(status)).map(({ entry }) => entry);
  const chosen = chooseRange(charge, holding(aggravations, "met", "presumed"), holding(bands, "met", "presumed"));

  const offenceClass = classOf(chosen.range, compiled.law.classes);
  const { frame } = sight.valuation;
  const openClasses = openAlternatives(charge, aggravations, bands, worlds).map(({ penalty }) => classOf(penalty, compiled.law.classes));
  const gate = gateOf(charge, sight, offenceClass, openClasses, verifiedOnly);
  const withoutDefeat = defeated ? outcome(charge, compiled.grounds, relevantWorlds(charge, sight.valuation), verifiedOnly).status : plain.status;
  const supportedStatus = supported ? "presumed" : plain.status;
  const status = gate.closed !== null || plain.status === "not-made-out" ? "not-made-out" : gate.open === null ? supportedStatus : "undetermined";
  const reason: ChargeReason | null = plain.status === "not-made-out" ? (withoutDefeat === "not-made-out" ? plain.reason : "knowledge-rebutted") : gate.closed ?? gate.open;

  const elements = charge.elements.map(({ rule, node }) => ({ id: rule.id, status: judge(node, worlds), cite: rule.cite, trace: traceOf(node, worlds) }));
  const presumed = supported || [...aggravations, ...bands].some((judged) => judged.status === "presumed") || elements.some((element) => element.status === "presumed");
  const barred = (kind: "exemption" | "defence" | "ground" | "penalty-exemption") => ({ rule, node }: Compiled<Element>) => ({ id: rule.id, kind, status: judge(node, worlds), cite: rule.cite });
  const barriers = [...charge.exemptions.map(barred("exemption")), ...charge.penaltyExemptions.map(barred("penalty-exemption")), ...charge.defences.map(barred("defence")), ...compiled.grounds.map(barred("ground"))];
  const open = status === "undetermined" || status === "presumed";
  const missing = open ? sorted([...charge.elements, ...charge.exemptions].flatMap(({ node }) => missingFacts(node, worlds))) : [];
  const knows = turnsOnMinority && !sight.valuation.worlds.every(({ minor }) => minor === false);
  // The presumption of knowledge concerns the line of 18; a charge on another line alone leaves knowledge open.
  const known = sight.knowledge === "presumed" && !charge.dependsOnMinority ? "open" : sight.knowledge;
  const knowledge = knows ? known : null;
  return {
    accused: frame.accused.id, event: frame.event.id, victim: frame.victim?.id ?? null, offence: charge.id,
    status, reason,
    reached: charge.acts.some(({ fact, guards }) => frame.facts.get(fact) === true && guards.every((guard) => worlds.evidence[0]?.truths[guard] !== NOT_MET)),
    role: frame.role, stage: frame.stage,
    form: chosen.source === undefined ? "base" : "aggravated",
    band: chosen.band?.rule.id ?? null,
    elements: elements as Charge["elements"],
    aggravations: aggravations.map(rangedIn(aggravating)),
    bands: bands.map(rangedIn(worlds)),
    barriers: barriers as Charge["barriers"],
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
    alternatives: alternativesOf(setting, charge, sight, { worlds, aggravating, aggravations, bands, chosen, status, presumed, defeated }),
    worlds: worldResults(setting, charge, sight.valuation, worlds.evidence),
    relations: [],
  };
}

/** An aggravation or a band as a result shows it: its trace, and the range it carries. */
function rangedIn(worlds: Worlds): (judged: Judged) => Charge["aggravations"][number] {
  return ({ entry: { rule, node }, status }) => ({ id: rule.id, status, cite: rule.cite as Citation[], trace: traceOf(node, worlds), penalty: rangeOf(rule.penalty) });
}

/** Worlds that differ only in an age the charge never looks at are one world. */
function relevantWorlds(charge: CompiledCharge, { worlds }: Valuation): readonly World[] {
  const [head] = worlds;
  return worlds.filter((world) => (charge.dependsOnVictimAge || world.victimYears === head?.victimYears) && (charge.dependsOnAccusedAge || world.accusedYears === head?.accusedYears));
}

type OffenceClass = ReturnType<typeof classOf>;

/** What closes a charge for good, and what leaves it open: a class that open facts would change counts as open. */
function gateOf(charge: CompiledCharge, { valuation: { frame }, applies }: Sight, offenceClass: OffenceClass, openClasses: readonly OffenceClass[], verifiedOnly: boolean): { closed: ChargeReason | null; open: ChargeReason | null } {
  const bar = (given: OffenceClass) => unpunishableStage(charge, frame.stage, given, verifiedOnly) ?? (isParticipationPunishable(frame.role, given) ? null : "no-principal-offence");
  const established = bar(offenceClass);
  if (established === "attempt-not-in-sources") return { closed: null, open: established };
  if (openClasses.some((given) => (bar(given) === null) !== (established === null))) return { closed: null, open: "class-open" };
  return { closed: established, open: applies === "unknown" ? "commencement-uncertain" : null };
}

function consentOf(charge: CompiledCharge, { frame }: Valuation, worlds: Worlds): Charge["consent"] {
  if (charge.consent === undefined || frame.facts.get("victim.consented") !== true) return null;
  return merged(charge.consent, worlds.evidence, worlds.verifiedOnly) === MET ? "irrelevant" : "not-in-sources";
}

interface Found {
  readonly worlds: Worlds;
  readonly aggravating: Worlds;
  readonly aggravations: readonly Judged[];
  readonly bands: readonly Judged[];
  readonly chosen: Chosen;
  readonly status: Charge["status"];
  readonly presumed: boolean;
  readonly defeated: boolean;
}

function alternativesOf(setting: Setting, charge: CompiledCharge, sight: Sight, found: Found): Alternative[] {
  if (found.status === "not-made-out") return [];
  const without = (kind: "presumption-rebutted" | "knowledge-rebutted", id: string, facts: string[], worlds: readonly World[]): Alternative => {
    const against: Worlds = { evidence: worlds, presumed: undefined, verifiedOnly: setting.verifiedOnly };
    const judged = (entries: readonly Judged[]) => entries.filter(({ entry }) => judge(entry.node, against) === "met").map(({ entry }) => entry);
    const { status } = outcome(charge, setting.compiled.grounds, worlds, setting.verifiedOnly);
    const { range, reason } = chooseRange(charge, judged(found.aggravations), judged(found.bands));
    return { if: [id], kind, facts, status, penalty: status === "not-made-out" ? null : range, ...(status === "not-made-out" || reason === null ? {} : { reason }) };
  };
  const { presumedChild, presumedKnowledge } = setting.compiled.law.age.presumptions;
  const adult = found.worlds.evidence.filter(({ minor }) => minor === false);
  const turns = sight.knowledge === "presumed" && charge.dependsOnMinority && sight.valuation.frame.victim !== null && sight.valuation.worlds.some(({ minor }) => minor !== false);
  return [
    ...(found.presumed ? [without("presumption-rebutted", presumedChild.id, [presumedChild.presumes], adult)] : []),
    ...(turns && setting.knowledgeDefeats ? [without("knowledge-rebutted", presumedKnowledge.id, [presumedKnowledge.unless], relevantWorlds(charge, withoutMinority(setting.compiled, sight.valuation)))].filter(({ status, penalty }) => status !== found.status || !isSameRange(penalty, found.chosen.range)) : []),
    ...openAlternatives(charge, found.aggravations, found.bands, found.aggravating),
  ];
}

/** Both worlds: the charge in each world that an undecided age leaves open, shown where they differ. */
function worldResults(setting: Setting, charge: CompiledCharge, valuation: Valuation, worlds: readonly World[]): WorldResult[] {
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
