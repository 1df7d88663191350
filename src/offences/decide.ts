import type { Knowledge } from "../age/knowledge.js";
import type { CompiledCharge, CompiledLaw } from "../facts/compiled.js";
import { withoutMinority, type Valuation, type World } from "../facts/valuation.js";
import { classOf } from "../law/class.js";
import { NOT_MET } from "../logic/truth.js";
import type { ChargeReason, ChargeStatus } from "../schema/assessment.js";
import { openAlternatives } from "./alternatives.js";
import { formOf, type Form } from "./form.js";
import type { Worlds } from "./judge.js";
import { outcome } from "./outcome.js";
import { isParticipationPunishable, unpunishableParticipation, unpunishableStage } from "./stage.js";

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

/** What a charge comes to in one frame, before any of it is put into words: all that tells whether a result shows it. */
export interface Decision {
  readonly status: ChargeStatus;
  readonly reason: ChargeReason | null;
  /** The worlds by which it is judged, and those by which its aggravations are. */
  readonly worlds: Worlds;
  readonly aggravating: Worlds;
  /** It is made out with a presumption, and open without. */
  readonly supported: boolean;
  /** Found on the way where the stage or the part taken makes the class decide. */
  readonly form: Form | undefined;
}

/**
 * What a charge would come to if its frame were seen otherwise.
 * @param isVictimSo - the victim's age as it would be then: by it a participant's charge also looks at the perpetrator's
 */
export type Suppose = (seen: (sight: Sight) => Sight, isVictimSo?: (world: World) => boolean) => Decision;

/** A frame where only some worlds are possible, and nothing is presumed. */
export function within(sight: Sight, isKept: (world: World) => boolean): Sight {
  const kept = (valuation: Valuation): Valuation => ({ ...valuation, worlds: valuation.worlds.filter(isKept) });
  const valuation = kept(sight.valuation);
  return { ...sight, valuation, aggravating: sight.aggravating === sight.valuation ? valuation : kept(sight.aggravating), presumption: false };
}

/** Decides one charge in one frame. */
export function decide(setting: Setting, charge: CompiledCharge, sight: Sight): Decision {
  const { compiled: { grounds }, verifiedOnly } = setting;
  const defeated = charge.dependsOnVictimAge && sight.valuation.frame.victim !== null && sight.knowledge === "rebutted" && setting.knowledgeDefeats;
  const worldsOf = (valuation: Valuation): Worlds => {
    const evidence = relevantWorlds(charge, defeated ? withoutMinority(setting.compiled, valuation) : valuation);
    return { evidence, presumed: sight.presumption && !defeated ? evidence.filter(({ minor }) => minor === true) : undefined, verifiedOnly };
  };
  const worlds = worldsOf(sight.valuation);
  const aggravating = sight.aggravating === sight.valuation ? worlds : worldsOf(sight.aggravating);
  const plain = outcome(charge, grounds, worlds.evidence, verifiedOnly);
  const decided = (status: ChargeStatus, reason: ChargeReason | null, form?: Form, supported = false): Decision => ({ status, reason, worlds, aggravating, supported, form });
  if (plain.status === "not-made-out") {
    const isDefeat = defeated && outcome(charge, grounds, relevantWorlds(charge, sight.valuation), verifiedOnly).status !== "not-made-out";
    return decided("not-made-out", isDefeat ? "knowledge-rebutted" : plain.reason);
  }
  const supported = plain.status === "undetermined" && worlds.presumed !== undefined && outcome(charge, grounds, worlds.presumed, verifiedOnly).status === "made-out";
  const { frame: { stage, role } } = sight.valuation;
  const form = stage === "completed" && isParticipationPunishable(role, "petty") ? undefined : formOf(charge, worlds, aggravating);
  const gate = form === undefined ? noGate : gateOf(setting, charge, sight, form, worlds);
  if (gate.closed !== null) return decided("not-made-out", gate.closed, form, supported);
  const open = gate.open ?? (sight.applies === "unknown" ? "commencement-uncertain" : null);
  return decided(open !== null ? "undetermined" : supported ? "presumed" : plain.status, open, form, supported);
}

/** What a result shows of knowledge of minority: null where the charge does not turn on it. */
export function knowledgeOf(charge: CompiledCharge, { valuation: { frame, worlds }, knowledge }: Sight): Knowledge | null {
  if (!charge.dependsOnVictimAge || frame.victim === null || worlds.every(({ minor }) => minor === false)) return null;
  // The presumption of knowledge concerns the line of 18; a charge on another line alone leaves knowledge open.
  return knowledge === "presumed" && !charge.dependsOnMinority ? "open" : knowledge;
}

/** Whether an act of the case points to a charge. */
export function isReached({ acts }: CompiledCharge, { frame }: Valuation, [head]: readonly World[]): boolean {
  return acts.some(({ fact, guards }) => frame.facts.get(fact) === true && guards.every((guard) => head?.truths[guard] !== NOT_MET));
}

/** Worlds that differ only in an age the charge never looks at are one world. */
export function relevantWorlds(charge: CompiledCharge, { worlds }: Valuation): readonly World[] {
  const [head] = worlds;
  if (worlds.length < 2 || (charge.dependsOnVictimAge && charge.dependsOnAccusedAge)) return worlds;
  return worlds.filter((world) => (charge.dependsOnVictimAge || world.victimYears === head?.victimYears) && (charge.dependsOnAccusedAge || world.accusedYears === head?.accusedYears));
}

interface Gate {
  readonly closed: ChargeReason | null;
  readonly open: ChargeReason | null;
}
const noGate: Gate = { closed: null, open: null };

/** What closes a charge for good, and what leaves it open: a class that open facts would change counts as open. */
function gateOf({ compiled: { law }, verifiedOnly }: Setting, charge: CompiledCharge, { valuation: { frame } }: Sight, { aggravations, bands, chosen }: Form, worlds: Worlds): Gate {
  const bar = (given: ReturnType<typeof classOf>) => unpunishableStage(law, charge, frame, given, verifiedOnly) ?? unpunishableParticipation(law, charge, frame, given, verifiedOnly);
  const established = bar(classOf(chosen.range, law.classes));
  if (established === "attempt-not-in-sources") return { closed: null, open: established };
  if (openAlternatives(charge, aggravations, bands, worlds).some(({ penalty }) => (bar(classOf(penalty, law.classes)) === null) !== (established === null))) return { closed: null, open: "class-open" };
  return { closed: established, open: null };
}
