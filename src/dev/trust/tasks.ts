import { leavesOf } from "../differential/columns.js";
import type { Mode } from "../differential/settings.js";
import { charges, readingsOf, rowCount } from "../differential/tables.js";
import type { TrustOptions } from "./options.js";
import type { Task } from "./task.js";

type Batch = Task & { readonly kind: "cases" };

/** How often a mode comes among ten batches: cases drawn from conditions most. */
const turns: readonly Mode[] = ["typed", "presumption", "typed", "toy", "typed", "presumption", "wild", "typed", "toy", "whole-law"];
const casesIn: Readonly<Record<Mode, number>> = { typed: 250, presumption: 250, toy: 250, wild: 40, "whole-law": 2 };

/** The batch of a number: its mode and seed follow from the number and the run's seed alone, so that a run can be taken up again. */
export function batchOf(number: number, { seed, modes }: Pick<TrustOptions, "seed" | "modes">): Batch {
  const among = turns.filter((mode) => modes.includes(mode));
  const mode = among[number % among.length] ?? "typed";
  return { kind: "cases", number, mode, seed: (seed + number) % 0x7fffffff, cases: casesIn[mode] };
}

/** The tables of a run, the largest first, and how many rows they have in all. */
export function tablesOf(leaves: number): { readonly tasks: readonly Task[]; readonly rows: number } {
  const sized = charges.filter((charge) => leavesOf(charge) <= leaves).map((charge) => ({ charge, rows: rowCount(charge) * readingsOf(charge).length }));
  return {
    tasks: sized.toSorted((a, b) => b.rows - a.rows).map(({ charge }): Task => ({ kind: "table", charge: charge.id })),
    rows: sized.reduce((sum, { rows }) => sum + rows, 0),
  };
}
