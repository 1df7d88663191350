import type { Compiled, CompiledCharge } from "../facts/compiled.js";
import type { World } from "../facts/valuation.js";
import { truthAt } from "../logic/evaluate.js";
import { MET, NOT_MET, UNKNOWN } from "../logic/truth.js";
import type { ChargeReason } from "../schema/assessment.js";
import type { Element } from "../schema/offence.js";
import { merged } from "./judge.js";
import { present } from "../schema/present.js";

/** What the elements and bars of a charge come to, before stage, participation and presumptions. */
export interface Outcome {
  readonly status: "made-out" | "undetermined" | "not-made-out";
  readonly reason: ChargeReason | null;
}

type Bars = readonly Compiled<Element>[];

const madeOut: Outcome = { status: "made-out", reason: null };
const undetermined: Outcome = { status: "undetermined", reason: null };
const elementNotMet: Outcome = { status: "not-made-out", reason: "element-not-met" };
const exempt: Outcome = { status: "not-made-out", reason: "exempt" };
const defended: Outcome = { status: "not-made-out", reason: "defence" };

/** The outcome in one world: elements and exemptions in three values, defences and grounds only when established there. */
export function outcomeIn(charge: CompiledCharge, grounds: Bars, world: World, verifiedOnly: boolean): Outcome {
  return outcome(charge, grounds, [world], verifiedOnly);
}

/**
 * The outcome over several worlds: definite where all agree, else undetermined. A defence counts only where every world
 * establishes it: one that merely might hold changes nothing.
 */
export function outcome(charge: CompiledCharge, grounds: Bars, worlds: readonly World[], verifiedOnly: boolean): Outcome {
  const [first] = worlds;
  if (first === undefined) return undetermined;
  const head = withoutDefence(charge, first, verifiedOnly);
  let isSame = true;
  let isSameStatus = true;
  for (let at = 1; at < worlds.length; at++) {
    const other = withoutDefence(charge, present(worlds[at]), verifiedOnly);
    isSame &&= other === head;
    isSameStatus &&= other.status === head.status;
  }
  if (isSame && head.status === "not-made-out") return head;
  // Worlds that fail for different reasons, or not all: an established defence holds in each of them.
  if (isEstablished(charge.defences, worlds, verifiedOnly) || isEstablished(grounds, worlds, verifiedOnly)) return defended;
  return isSame ? head : isSameStatus ? elementNotMet : undetermined;
}

function isEstablished(bars: Bars, worlds: readonly World[], verifiedOnly: boolean): boolean {
  for (const { node } of bars) if (merged(node, worlds, verifiedOnly) === MET) return true;
  return false;
}

function withoutDefence({ decisive: { whole, verified } }: CompiledCharge, world: World, verifiedOnly: boolean): Outcome {
  const { elements, exemptions } = verifiedOnly ? verified : whole;
  let isOpen = false;
  for (const code of elements) {
    const truth = truthAt(code, world);
    if (truth === NOT_MET) return elementNotMet;
    if (truth === UNKNOWN) isOpen = true;
  }
  for (const code of exemptions) {
    const truth = truthAt(code, world);
    if (truth === MET) return exempt;
    if (truth === UNKNOWN) isOpen = true;
  }
  return isOpen ? undetermined : madeOut;
}
