import type { Condition, Leaf, Operator, Scalar } from "../schema/condition.js";
import type { ElementStatus, Trace } from "../schema/assessment.js";
import type { Citation } from "../schema/primitives.js";
import { createProgramWriter, type Input, type Program } from "./program.js";

/** One distinct comparison of the whole law: however many rules share it, it is evaluated once per frame. */
export interface Predicate {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[];
}

interface NodeBase {
  readonly cite: readonly Citation[] | undefined;
  readonly unverified: boolean;
  /** The last trace of each status that was made of it, for the next frame in which it comes out alike. */
  readonly latest: { -readonly [status in ElementStatus]?: Trace };
}
interface InnerBase extends NodeBase {
  readonly of: readonly Node[];
  /** Where the program leaves its truth, and its truth with only what texts show. */
  readonly slot: number;
  readonly verifiedSlot: number;
}
/** A compiled condition. A limb of an `any` for which no text was seen is marked `unverified`. */
export type Node =
  | (NodeBase & { readonly kind: "leaf"; readonly predicate: number; readonly leaf: Leaf })
  | (InnerBase & { readonly kind: "all" | "any" | "not" })
  | (InnerBase & { readonly kind: "condition"; readonly condition: string });

/** Compiles conditions against one growing table of predicates and one growing program. */
export interface Compiler {
  readonly predicates: readonly Predicate[];
  compile(condition: Condition): Node;
  /** The program over all conditions compiled so far. */
  program(): Program;
}

/**
 * A compiler for one law.
 * @param definitions - the named conditions, by id; each must exist and none may reach itself (the linker sees to it)
 */
export function createCompiler(definitions: ReadonlyMap<string, Condition>): Compiler {
  const predicates: Predicate[] = [];
  const indexes = new Map<string, number>();
  const named = new Map<string, Node>();
  const writer = createProgramWriter();

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
    if ("fact" in condition) return { kind: "leaf", predicate: indexOf(condition), leaf: condition, cite, unverified, latest: {} };
    if ("condition" in condition) {
      const of = [definition(condition.condition)];
      return { kind: "condition", condition: condition.condition, of, cite, unverified, latest: {}, ...slotsOf("all", of) };
    }
    const kind = "all" in condition ? "all" : "any" in condition ? "any" : "not";
    const of = ("all" in condition ? condition.all : "any" in condition ? condition.any : [condition.not]).map(compile);
    return { kind, of, cite, unverified, latest: {}, ...slotsOf(kind, of) };
  }

  /** With only what texts show, the limbs of an `any` without one are left out, as if they were not written. */
  function slotsOf(kind: "all" | "any" | "not", of: readonly Node[]): { readonly slot: number; readonly verifiedSlot: number } {
    const kept = kind === "any" ? of.filter((part) => !part.unverified) : of;
    return { slot: writer.slotOf(kind, of.map((part) => inputOf(part, false))), verifiedSlot: writer.slotOf(kind, kept.map((part) => inputOf(part, true))) };
  }

  return { predicates, compile, program: () => writer.program() };
}

/** Where a condition's truth is found once the program has run, as the program writes it: a predicate's index, or a slot's complement. */
export function codeOf(node: Node, verifiedOnly: boolean): number {
  const input = inputOf(node, verifiedOnly);
  return "slot" in input ? ~input.slot : input.predicate;
}

function inputOf(node: Node, verifiedOnly: boolean): Input {
  return node.kind === "leaf" ? { predicate: node.predicate } : { slot: verifiedOnly ? node.verifiedSlot : node.slot };
}
