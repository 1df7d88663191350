import type { Condition, Leaf, Operator, Scalar } from "../schema/condition.js";
import type { Citation } from "../schema/primitives.js";

/** One distinct comparison of the whole law: however many rules share it, it is evaluated once per frame. */
export interface Predicate {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[];
}

interface NodeBase {
  readonly cite: readonly Citation[] | undefined;
}
/** A compiled condition. A limb of an `any` for which no text was seen is marked `unverified`. */
export type Node =
  | (NodeBase & { readonly kind: "leaf"; readonly predicate: number; readonly leaf: Leaf; readonly unverified: boolean })
  | (NodeBase & { readonly kind: "all" | "any" | "not"; readonly of: readonly Node[]; readonly unverified: boolean })
  | (NodeBase & { readonly kind: "condition"; readonly condition: string; readonly of: readonly Node[]; readonly unverified: boolean });

/** Compiles conditions against one growing table of predicates. */
export interface Compiler {
  readonly predicates: readonly Predicate[];
  compile(condition: Condition): Node;
}

/**
 * A compiler for one law.
 * @param definitions - the named conditions, by id; each must exist and none may reach itself (the linker sees to it)
 */
export function createCompiler(definitions: ReadonlyMap<string, Condition>): Compiler {
  const predicates: Predicate[] = [];
  const indexes = new Map<string, number>();
  const named = new Map<string, Node>();

  function indexOf(leaf: Leaf): number {
    const key = JSON.stringify([leaf.fact, leaf.operator, leaf.value]);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    predicates.push({ fact: leaf.fact, operator: leaf.operator, value: leaf.value });
    indexes.set(key, predicates.length - 1);
    return predicates.length - 1;
  }

  function definition(id: string): Node {
    const known = named.get(id);
    if (known !== undefined) return known;
    const condition = definitions.get(id);
    if (condition === undefined) throw new RangeError("a named condition is not in the law");
    const node = compile(condition);
    named.set(id, node);
    return node;
  }

  function compile(condition: Condition): Node {
    const cite = condition.cite;
    const unverified = cite !== undefined && cite.every(({ rank }) => rank === "unverified");
    if ("fact" in condition) return { kind: "leaf", predicate: indexOf(condition), leaf: condition, cite, unverified };
    if ("condition" in condition) return { kind: "condition", condition: condition.condition, of: [definition(condition.condition)], cite, unverified };
    if ("all" in condition) return { kind: "all", of: condition.all.map(compile), cite, unverified };
    if ("any" in condition) return { kind: "any", of: condition.any.map(compile), cite, unverified };
    return { kind: "not", of: [compile(condition.not)], cite, unverified };
  }

  return { predicates, compile };
}
