import { edited } from "./edited.js";
import type { Killer } from "./killer.js";
import type { Mutant } from "./mutant.js";
import type { Relinkable } from "./relink.js";

/** What became of a mutant: what found it, and where; null where nothing did. */
export interface Verdict {
  readonly id: string;
  readonly file: string;
  readonly operator: Mutant["operator"];
  readonly by: string | null;
  readonly where?: string;
}

/**
 * Hunts one mutant: it is refused at load, or else found by the first killer that can tell it from the law.
 * @param killers - in the order in which to try them
 */
export async function hunt({ files, law, relink }: Relinkable, killers: readonly Killer[], mutant: Mutant): Promise<Verdict> {
  const { id, file, operator, absentIsFalse } = mutant;
  const value = files.find(({ path }) => path === file)?.value;
  // Silence read as "no" is a slip of the evaluator: the law stays as it is.
  const mutated = absentIsFalse === undefined ? relink(file, edited(value, mutant.edits)) : law;
  if (mutated === undefined) return { id, file, operator, by: "load" };
  for (const killer of absentIsFalse === undefined ? killers : killers.filter(({ name }) => name === "examples" || name === "elements")) {
    const where = await killer.find(mutated, mutant);
    if (where !== undefined) return { id, file, operator, by: killer.name, where };
  }
  return { id, file, operator, by: null };
}
