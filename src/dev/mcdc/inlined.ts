import { MET, NOT_MET, UNKNOWN, negate, type Truth } from "../../logic/truth.js";
import type { Condition, Leaf } from "../../schema/condition.js";

/** Named conditions, by id. */
export type Definitions = ReadonlyMap<string, Condition>;

/** A leaf of a condition at its place in it, named conditions written out: a leaf that stands in two places is two leaves. */
export interface PlacedLeaf {
  readonly place: string;
  readonly leaf: Leaf;
}

/** Every leaf of a condition with named conditions written out. */
export function leavesOf(condition: Condition, definitions: Definitions, place = ""): readonly PlacedLeaf[] {
  if ("fact" in condition) return [{ place, leaf: condition }];
  return partsOf(condition, definitions).flatMap((part, index) => leavesOf(part, definitions, `${place}/${index}`));
}

/** A condition over truths of its leaves by place: written apart from the evaluator, part by part. */
export function truthOf(condition: Condition, definitions: Definitions, truths: ReadonlyMap<string, Truth>, place = ""): Truth {
  if ("fact" in condition) return truths.get(place) ?? missing(place);
  const parts = partsOf(condition, definitions).map((part, index) => truthOf(part, definitions, truths, `${place}/${index}`));
  if ("all" in condition) return parts.includes(NOT_MET) ? NOT_MET : parts.every((truth) => truth === MET) ? MET : UNKNOWN;
  if ("any" in condition) return parts.includes(MET) ? MET : parts.every((truth) => truth === NOT_MET) ? NOT_MET : UNKNOWN;
  const [only = missing(place)] = parts;
  return "not" in condition ? negate(only) : only;
}

function partsOf(condition: Exclude<Condition, Leaf>, definitions: Definitions): readonly Condition[] {
  if ("all" in condition) return condition.all;
  if ("any" in condition) return condition.any;
  if ("not" in condition) return [condition.not];
  return [definitions.get(condition.condition) ?? missing(condition.condition)];
}

function missing(what: string): never {
  throw new RangeError(`nothing at ${what}`);
}
