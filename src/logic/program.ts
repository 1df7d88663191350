import { MET, NOT_MET, negate, type Truth } from "./truth.js";

/** What an operation reads: the truth of a predicate, or that of an earlier operation. */
export type Input = { readonly predicate: number } | { readonly slot: number };

/**
 * Every distinct condition of a law as one row of operations, each after those it reads: `operation, slot, count, inputs...`. An
 * input is a predicate's index, or a slot as its complement, which is negative.
 */
export interface Program {
  readonly code: Int32Array;
  /** How many slots there are. */
  readonly slots: number;
}

const operations = { all: 0, any: 1, not: 2 } as const;

/** Writes a program; conditions that are built alike share a slot. */
export function createProgramWriter() {
  const code: number[] = [];
  const slots = new Map<string, number>();
  return {
    slotOf(kind: keyof typeof operations, inputs: readonly Input[]): number {
      const codes = inputs.map((input) => ("slot" in input ? ~input.slot : input.predicate));
      const key = `${kind} ${codes.join(" ")}`;
      const known = slots.get(key);
      if (known !== undefined) return known;
      const slot = slots.size;
      slots.set(key, slot);
      code.push(operations[kind], slot, codes.length, ...codes);
      return slot;
    },
    program: (): Program => ({ code: Int32Array.from(code), slots: slots.size }),
  };
}

/**
 * Runs operations over the truths of the predicates.
 * @param truths - of every predicate, by its index
 * @param folded - where the truth of every condition is left, by its slot
 */
export function runProgram(code: Int32Array, truths: Uint8Array, folded: Uint8Array): void {
  const { length } = code;
  for (let at = 0; at < length;) {
    const operation = code[at];
    const slot = code[at + 1] as number;
    const end = at + 3 + (code[at + 2] as number);
    let truth: number = operation === operations.any ? NOT_MET : MET;
    for (let from = at + 3; from < end; from++) {
      const input = code[from] as number;
      const read = (input >= 0 ? truths[input] : folded[~input]) as number;
      if (operation === operations.not) truth = negate(read as Truth);
      else if (operation === operations.all ? read < truth : read > truth) truth = read;
    }
    folded[slot] = truth;
    at = end;
  }
}

/** The operations that read any of the predicates, themselves or through others, in their order. */
export function operationsOn({ code }: Program, predicates: ReadonlySet<number>): Int32Array {
  const changed = new Set<number>();
  const found: number[] = [];
  for (let at = 0; at < code.length;) {
    const end = at + 3 + (code[at + 2] as number);
    const inputs = code.subarray(at + 3, end);
    if (inputs.some((input) => (input >= 0 ? predicates.has(input) : changed.has(~input)))) {
      changed.add(code[at + 1] as number);
      found.push(...code.subarray(at, end));
    }
    at = end;
  }
  return Int32Array.from(found);
}
