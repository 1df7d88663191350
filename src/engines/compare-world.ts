import type { CompiledCharge, CompiledLaw } from "../facts/compiled.js";
import type { World } from "../facts/valuation.js";
import type { Node } from "../logic/compile.js";
import { evaluate, first, type Truths } from "../logic/evaluate.js";
import { truthNames } from "../logic/truth.js";
import type { Commencement } from "../offences/in-force.js";
import { outcomeIn } from "../offences/outcome.js";
import type { Comparison } from "./comparison.js";
import type { Opinion } from "./second-opinion.js";
import { partsOf, type Part } from "./to-json-rules-engine.js";
import { noVerdict, opposite, type Theirs, type Verdict } from "./verdict.js";

/** Compares one charge in one world: every leaf of every part, every condition above, then the outcome. */
export function* compareChargeIn(charge: CompiledCharge, { grounds }: CompiledLaw, world: World, opinion: Opinion, applies: Commencement["applies"], verifiedOnly: boolean): Generator<Comparison> {
  for (const part of partsOf(charge)) yield* comparePartIn(charge, part, world, opinion, verifiedOnly);
  const { status } = outcomeIn(charge, grounds, world, verifiedOnly);
  const ours = applies === "no" ? "not-made-out" : applies === "unknown" && status === "made-out" ? "undetermined" : status;
  yield { part: null, leaf: null, ours, theirs: statusName(opinion.charge(charge)) };
}

/** Compares one part of a charge, or a ground, in one world. */
export function* comparePartIn(charge: CompiledCharge | undefined, part: Part, { truths }: World, opinion: Opinion, verifiedOnly: boolean): Generator<Comparison> {
  const { kind, entry: { rule, node } } = part;
  yield* compareNode({ kind, id: rule.id }, node, opinion.part(charge, part), truths, verifiedOnly, false);
}

function* compareNode(part: Comparison["part"], node: Node, verdict: Verdict, truths: Truths, verifiedOnly: boolean, isNegated: boolean): Generator<Comparison> {
  if (node.kind === "condition" || node.kind === "not") return yield* compareNode(part, first(node.of), verdict, truths, verifiedOnly, isNegated !== (node.kind === "not"));
  const said = node.kind === "leaf" ? leafVerdict(verdict) : verdict;
  if (node.kind !== "leaf") for (const [index, limb] of limbsOf(node, verifiedOnly).entries()) yield* compareNode(part, limb, verdict.parts[index] ?? noVerdict, truths, verifiedOnly, isNegated);
  const leaf = node.kind === "leaf" ? leafOf(node) : null;
  yield { part, leaf, ours: truthNames[evaluate(node, truths, verifiedOnly)], theirs: truthName(isNegated ? opposite(said.truth) : said.truth) };
}

/** At the root of a rule a leaf stands alone in an `all`. */
export function leafVerdict(verdict: Verdict): Verdict {
  return verdict.parts[0] ?? verdict;
}

/** What a difference tells of a leaf. */
export function leafOf({ leaf: { fact, operator, value } }: Extract<Node, { kind: "leaf" }>): Comparison["leaf"] {
  return { fact, operator, value };
}

/** The parts of a node that its normal form kept. */
export function limbsOf(node: Exclude<Node, { kind: "leaf" }>, verifiedOnly: boolean): readonly Node[] {
  return node.of.filter((limb) => !(node.kind === "any" && verifiedOnly && limb.unverified));
}

/** A condition's status, as results name it. */
export function truthName(theirs: Theirs): string {
  return typeof theirs === "number" ? truthNames[theirs] : theirs;
}

const statuses = ["not-made-out", "undetermined", "made-out"] as const;

/** A charge's status, as results name it. */
export function statusName(theirs: Theirs): string {
  return typeof theirs === "number" ? statuses[theirs] : theirs;
}
