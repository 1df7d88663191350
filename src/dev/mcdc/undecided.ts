import { readFileSync } from "node:fs";
import { z } from "zod";
import type { LeafReport } from "./mcdc.js";

/** `fixtures/mutation/undecided-leaves.json`: leaves that no set of facts can show to decide by themselves, each with its reason. */
const undecidedFile = z.strictObject({ leaves: z.array(z.strictObject({ leaf: z.string().min(1), reason: z.string().min(40) })) });

/** The name of a leaf: charge, part, place, fact. */
export function nameOfLeaf({ charge, part, id, place, leaf }: Pick<LeafReport, "charge" | "part" | "id" | "place" | "leaf">): string {
  return `${charge} ${part} ${id}${place} ${leaf.fact}`;
}

/** The names of the leaves that are excluded with a reason. */
export function readUndecided(): ReadonlySet<string> {
  const { leaves } = undecidedFile.parse(JSON.parse(readFileSync("fixtures/mutation/undecided-leaves.json", "utf8")));
  return new Set(leaves.map(({ leaf }) => leaf));
}

/** Whether a leaf is shown to decide: by a pair, and by one where it is unknown. */
export function isShown({ pair, unknown }: LeafReport): boolean {
  return pair !== null && unknown !== null;
}
