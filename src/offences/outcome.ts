import type { Compiled, CompiledCharge } from "../facts/compiled.js";
import type { World } from "../facts/valuation.js";
import { evaluate } from "../logic/evaluate.js";
import { MET, NOT_MET, UNKNOWN } from "../logic/truth.js";
import type { ChargeReason } from "../schema/assessment.js";
import type { Element } from "../schema/offence.js";

/** What the elements and bars of a charge come to, before stage, participation and presumptions. */
export interface Outcome {
  readonly status: "made-out" | "undetermined" | "not-made-out";
  readonly reason: ChargeReason | null;
}

/** The outcome in one world: elements and exemptions in three values, defences and grounds only when established. */
export function outcomeIn(charge: CompiledCharge, grounds: readonly Compiled<Element>[], world: World, verifiedOnly: boolean): Outcome {
  const truth = ({ node }: Compiled<Element>) => evaluate(node, world.truths, verifiedOnly);
  const elements = charge.elements.map(truth);
  const exemptions = charge.exemptions.map(truth);
  if (elements.includes(NOT_MET)) return { status: "not-made-out", reason: "element-not-met" };
  if (exemptions.includes(MET)) return { status: "not-made-out", reason: "exempt" };
  if ([...charge.defences, ...grounds].some((bar) => truth(bar) === MET)) return { status: "not-made-out", reason: "defence" };
  return { status: elements.includes(UNKNOWN) || exemptions.includes(UNKNOWN) ? "undetermined" : "made-out", reason: null };
}

/** The outcome over several worlds: definite where all agree, else undetermined. */
export function outcome(charge: CompiledCharge, grounds: readonly Compiled<Element>[], worlds: readonly World[], verifiedOnly: boolean): Outcome {
  const outcomes = worlds.map((world) => outcomeIn(charge, grounds, world, verifiedOnly));
  const [head] = outcomes;
  if (head === undefined || outcomes.some(({ status }) => status !== head.status)) return { status: "undetermined", reason: null };
  return outcomes.every(({ reason }) => reason === head.reason) ? head : { status: head.status, reason: "element-not-met" };
}
