import type { Compiled, CompiledCharge } from "../facts/compiled.js";
import type { World } from "../facts/valuation.js";
import { truthOf } from "../logic/evaluate.js";
import { MET, NOT_MET, UNKNOWN } from "../logic/truth.js";
import type { ChargeReason } from "../schema/assessment.js";
import type { Element } from "../schema/offence.js";
import { merged } from "./judge.js";

/** What the elements and bars of a charge come to, before stage, participation and presumptions. */
export interface Outcome {
  readonly status: "made-out" | "undetermined" | "not-made-out";
  readonly reason: ChargeReason | null;
}

type Bars = readonly Compiled<Element>[];

/** The outcome in one world: elements and exemptions in three values, defences and grounds only when established there. */
export function outcomeIn(charge: CompiledCharge, grounds: Bars, world: World, verifiedOnly: boolean): Outcome {
  return judged(charge, world, verifiedOnly, isEstablished([...charge.defences, ...grounds], [world], verifiedOnly));
}

/**
 * The outcome over several worlds: definite where all agree, else undetermined. A defence counts only where every world
 * establishes it: one that merely might hold changes nothing.
 */
export function outcome(charge: CompiledCharge, grounds: Bars, worlds: readonly World[], verifiedOnly: boolean): Outcome {
  const isDefended = isEstablished([...charge.defences, ...grounds], worlds, verifiedOnly);
  const outcomes = worlds.map((world) => judged(charge, world, verifiedOnly, isDefended));
  const [head] = outcomes;
  if (head === undefined || outcomes.some(({ status }) => status !== head.status)) return { status: "undetermined", reason: null };
  if (outcomes.every(({ reason }) => reason === head.reason)) return head;
  // Worlds that fail for different reasons: an established defence holds in all of them, the rest in some.
  return { status: head.status, reason: isDefended ? "defence" : "element-not-met" };
}

function isEstablished(bars: Bars, worlds: readonly World[], verifiedOnly: boolean): boolean {
  return bars.some(({ node }) => merged(node, worlds, verifiedOnly) === MET);
}

function judged(charge: CompiledCharge, world: World, verifiedOnly: boolean, isDefended: boolean): Outcome {
  const truth = ({ node }: Compiled<Element>) => truthOf(node, world, verifiedOnly);
  const elements = charge.elements.map(truth);
  const exemptions = charge.exemptions.map(truth);
  if (elements.includes(NOT_MET)) return { status: "not-made-out", reason: "element-not-met" };
  if (exemptions.includes(MET)) return { status: "not-made-out", reason: "exempt" };
  if (isDefended) return { status: "not-made-out", reason: "defence" };
  return { status: elements.includes(UNKNOWN) || exemptions.includes(UNKNOWN) ? "undetermined" : "made-out", reason: null };
}
