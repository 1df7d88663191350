import type { World } from "../facts/valuation.js";
import type { Node } from "../logic/compile.js";
import { truthOf } from "../logic/evaluate.js";
import { MET, UNKNOWN, truthNames, type Truth } from "../logic/truth.js";
import type { ElementStatus } from "../schema/assessment.js";
import { present } from "../schema/present.js";

/** The worlds against which a condition is judged: all that the evidence leaves open, and those that a presumption leaves. */
export interface Worlds {
  readonly evidence: readonly World[];
  /** Present only where a presumption supports the charge. */
  readonly presumed: readonly World[] | undefined;
  readonly verifiedOnly: boolean;
}

/** A condition's truth where every world must agree: worlds that differ leave it unknown. */
export function merged(node: Node, worlds: readonly World[], verifiedOnly: boolean): Truth {
  const [head] = worlds;
  if (head === undefined) return UNKNOWN;
  const truth = truthOf(node, head, verifiedOnly);
  for (let at = 1; at < worlds.length; at++) if (truthOf(node, present(worlds[at]), verifiedOnly) !== truth) return UNKNOWN;
  return truth;
}

/** Judges a condition without and with the presumption; what is met only with it is `presumed`. */
export function judge(node: Node, { evidence, presumed, verifiedOnly }: Worlds): ElementStatus {
  const plain = merged(node, evidence, verifiedOnly);
  if (plain !== UNKNOWN) return truthNames[plain];
  return presumed !== undefined && merged(node, presumed, verifiedOnly) === MET ? "presumed" : "unknown";
}

/** Whether a condition's truth depends on limbs for which no text was seen. */
export function restsOnUnverified(node: Node, worlds: Worlds): boolean {
  if (node.kind === "leaf" || node.slot === node.verifiedSlot) return false;
  return judge(node, { ...worlds, verifiedOnly: true }) !== judge(node, { ...worlds, verifiedOnly: false });
}

/** The facts that keep a condition unknown: every unknown leaf that its unknown parts name. */
export function missingFacts(node: Node, worlds: Worlds): readonly string[] {
  if (judge(node, worlds) !== "unknown") return [];
  if (node.kind === "leaf") return [node.leaf.fact];
  return node.of.filter((part) => !(node.kind === "any" && worlds.verifiedOnly && part.unverified)).flatMap((part) => missingFacts(part, worlds));
}
